import {
  ArrowRight,
  ArrowUpRight,
  CircleX,
  Flag,
  Hourglass,
  Info,
  type LucideIcon,
  MessageCircle,
  Play,
  TriangleAlert,
} from 'lucide-react';
import type { TraceLine } from '../api/instances.ts';
import { phrase } from '../words/phrase.ts';
import { words } from '../words/words.ts';
import { isProblem } from './group-trace.ts';
import styles from './trace-panel.module.css';

const icons: Readonly<Record<string, LucideIcon>> = {
  started: Play,
  heard: MessageCircle,
  left: ArrowRight,
  waiting: Hourglass,
  asked: ArrowUpRight,
  note: Info,
  warning: TriangleAlert,
  failed: CircleX,
  ended: Flag,
};

/** One sentence of what happened; a problem says so in a word, not only in a colour. */
export function TraceLineView({ line: { kind, text } }: { line: TraceLine }) {
  const Icon = icons[kind] ?? Info;
  return (
    <li className={styles.line} data-kind={kind}>
      <Icon size={14} aria-hidden />
      <span className={styles.sentence}>
        {isProblem(kind) && <strong>{words.trace.problem} </strong>}
        {phrase(text)}
      </span>
    </li>
  );
}
