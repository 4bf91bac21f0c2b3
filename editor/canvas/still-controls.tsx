import { ActionIcon, Tooltip } from '@mantine/core';
import { Panel } from '@xyflow/react';
import { type LucideIcon, Maximize, Minus, Plus } from 'lucide-react';
import { words } from '../words/words.ts';
import styles from './still-drawing.module.css';

interface StillControlsProps {
  readonly views: Readonly<Record<'zoomIn' | 'zoomOut' | 'showAll', () => unknown>>;
}

export function StillControls({ views }: StillControlsProps) {
  const text = words.canvas;
  return (
    <Panel position="bottom-right" className={styles.corner ?? ''}>
      <div className={styles.controls} role="toolbar" aria-label={text.controls}>
        <Control label={text.zoomIn} icon={Plus} onClick={views.zoomIn} />
        <Control label={text.zoomOut} icon={Minus} onClick={views.zoomOut} />
        <Control label={text.fit} icon={Maximize} onClick={views.showAll} />
      </div>
    </Panel>
  );
}

interface ControlProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onClick: () => unknown;
}

function Control({ label, icon: Icon, onClick }: ControlProps) {
  return (
    <Tooltip label={label} position="top">
      <ActionIcon className={styles.control} aria-label={label} radius={0} onClick={onClick}>
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
