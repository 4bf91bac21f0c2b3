import { ActionIcon, Tooltip } from '@mantine/core';
import { Panel } from '@xyflow/react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../words/words.ts';
import styles from './drawing.module.css';

interface CornerControlsProps {
  /** The map is below. */
  readonly isRaised: boolean;
  readonly children: ReactNode;
}

/** What is done with a drawing as a whole, in its corner. */
export function CornerControls({ isRaised, children }: CornerControlsProps) {
  return (
    <Panel position="bottom-right" className={isRaised ? (styles.corner ?? '') : ''}>
      <div className={styles.controls} role="toolbar" aria-label={words.canvas.controls}>
        {children}
      </div>
    </Panel>
  );
}

interface CornerControlProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isPressed?: boolean;
  readonly onClick: () => unknown;
}

export function CornerControl({ label, icon: Icon, isPressed, onClick }: CornerControlProps) {
  return (
    <Tooltip label={label} position="top">
      <ActionIcon
        className={styles.control}
        aria-label={label}
        aria-pressed={isPressed}
        radius={0}
        onClick={onClick}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
