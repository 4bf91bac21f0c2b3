import { LocateFixed, Maximize, Minus, Network, Plus, StickyNote } from 'lucide-react';
import { notesWords } from '../notes/notes-words.ts';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { canvasWords } from './canvas-words.ts';
import { CornerControl, CornerControls } from './corner-controls.tsx';
import type { Views } from './use-views.ts';

interface CanvasControlsProps {
  readonly views: Views;
  readonly isFollowing: boolean;
  readonly setFollowing: (isFollowing: boolean) => void;
  /** The layout places every step by itself. */
  readonly tidiesItself: boolean;
  readonly tidy: () => void;
  readonly keepAll: () => void;
  readonly addNote: () => void;
  /** The map is below. */
  readonly isRaised: boolean;
}

export function CanvasControls(props: CanvasControlsProps) {
  const { views, isFollowing, setFollowing, tidiesItself, addNote, isRaised } = props;
  const text = words.canvas;
  return (
    <CornerControls isRaised={isRaised}>
      <CornerControl label={text.zoomIn} icon={Plus} onClick={views.zoomIn} />
      <CornerControl label={text.zoomOut} icon={Minus} onClick={views.zoomOut} />
      <CornerControl label={text.fit} icon={Maximize} onClick={views.showAll} />
      <CornerControl
        label={tidiesItself ? canvasWords.tidiesItself : editingWords.canvas.tidy}
        icon={Network}
        isPressed={tidiesItself}
        onClick={tidiesItself ? props.keepAll : props.tidy}
      />
      <CornerControl label={notesWords.addByKey} icon={StickyNote} onClick={addNote} />
      <CornerControl
        label={text.follow}
        icon={LocateFixed}
        isPressed={isFollowing}
        onClick={() => setFollowing(!isFollowing)}
      />
    </CornerControls>
  );
}
