import { ActionIcon, Tooltip } from '@mantine/core';
import { Panel } from '@xyflow/react';
import {
  AlignCenterVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  CopyPlus,
  Group,
  type LucideIcon,
  Network,
  Trash2,
  X,
} from 'lucide-react';
import { notesWords } from '../notes/notes-words.ts';
import type { Arrangement } from './arrange-cards.ts';
import { canvasWords } from './canvas-words.ts';
import styles from './selection-bar.module.css';

const words = canvasWords.several;

interface SelectionBarProps {
  readonly count: number;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly tidy: () => void;
  readonly makeSection: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly clear: () => void;
}

/** What can be done with several steps at once. */
export function SelectionBar({
  count,
  arrange,
  tidy,
  makeSection,
  duplicate,
  remove,
  clear,
}: SelectionBarProps) {
  return (
    <Panel position="bottom-center">
      <div className={styles.bar} role="toolbar" aria-label={words.label}>
        <span className={styles.count} role="status">
          {words.count(count)}
        </span>
        <Tool label={words.left} icon={AlignStartVertical} act={() => arrange('left')} />
        <Tool label={words.centre} icon={AlignCenterVertical} act={() => arrange('centre')} />
        <Tool label={words.top} icon={AlignStartHorizontal} act={() => arrange('top')} />
        <Tool
          label={words.evenly}
          icon={AlignHorizontalSpaceAround}
          act={() => arrange('evenly')}
        />
        <Tool label={words.tidy} icon={Network} act={tidy} />
        <span className={styles.rule} />
        <Tool label={notesWords.makeSection} icon={Group} act={makeSection} />
        <Tool label={words.duplicate} icon={CopyPlus} act={duplicate} />
        <Tool label={words.remove} icon={Trash2} act={remove} />
        <Tool label={words.clear} icon={X} act={clear} />
      </div>
    </Panel>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly act: () => void;
}

function Tool({ label, icon: Icon, act }: ToolProps) {
  return (
    <Tooltip label={label} position="bottom">
      <ActionIcon aria-label={label} onClick={act}>
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
