import { Maximize, Minus, Plus } from 'lucide-react';
import { words } from '../words/words.ts';
import { CornerControl, CornerControls } from './corner-controls.tsx';

interface StillControlsProps {
  readonly views: Readonly<Record<'zoomIn' | 'zoomOut' | 'showAll', () => unknown>>;
}

export function StillControls({ views }: StillControlsProps) {
  const text = words.canvas;
  return (
    <CornerControls isRaised>
      <CornerControl label={text.zoomIn} icon={Plus} onClick={views.zoomIn} />
      <CornerControl label={text.zoomOut} icon={Minus} onClick={views.zoomOut} />
      <CornerControl label={text.fit} icon={Maximize} onClick={views.showAll} />
    </CornerControls>
  );
}
