import { ActionIcon, Tooltip } from '@mantine/core';
import { Panel } from '@xyflow/react';
import {
  LocateFixed,
  type LucideIcon,
  Maximize,
  Minus,
  Network,
  Plus,
  StickyNote,
} from 'lucide-react';
import { notesWords } from '../notes/notes-words.ts';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { canvasWords } from './canvas-words.ts';
import type { Views } from './use-views.ts';
import styles from './workflow-canvas.module.css';

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
    <Panel position="bottom-right" className={isRaised ? (styles.corner ?? '') : ''}>
      <div className={styles.controls} role="toolbar" aria-label={text.controls}>
        <Control label={text.zoomIn} icon={Plus} onClick={views.zoomIn} />
        <Control label={text.zoomOut} icon={Minus} onClick={views.zoomOut} />
        <Control label={text.fit} icon={Maximize} onClick={views.showAll} />
        <Control
          label={tidiesItself ? canvasWords.tidiesItself : editingWords.canvas.tidy}
          icon={Network}
          isPressed={tidiesItself}
          onClick={tidiesItself ? props.keepAll : props.tidy}
        />
        <Control label={notesWords.addByKey} icon={StickyNote} onClick={addNote} />
        <Control
          label={text.follow}
          icon={LocateFixed}
          isPressed={isFollowing}
          onClick={() => setFollowing(!isFollowing)}
        />
      </div>
    </Panel>
  );
}

interface ControlProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isPressed?: boolean;
  readonly onClick: () => unknown;
}

function Control({ label, icon: Icon, isPressed, onClick }: ControlProps) {
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
