import { Handle, Position } from '@xyflow/react';
import { CornerUpLeft, Flag } from 'lucide-react';
import { words } from '../words/words.ts';
import styles from './exits.module.css';
import type { ExitView } from './project.ts';

/** A single way on needs no name: its line says it. */
export function Exits({ exits }: { exits: readonly ExitView[] }) {
  const [first, ...others] = exits;
  if (!first) return null;
  const isPlain = others.length === 0 && !first.back && !first.isOpen;
  if (isPlain) return <LineEnd exit={first} position={Position.Bottom} />;
  return (
    <footer className={styles.exits}>
      <div className={styles.rail} data-walked={first.isWalked || undefined}>
        <ExitPill exit={first} isOnly={others.length === 0} />
        {isLine(first) && <span className={styles.drop} />}
        <LineEnd exit={first} position={Position.Bottom} />
      </div>
      {others.length > 0 && (
        <div className={styles.others}>
          {others.map((exit) => (
            <div key={exit.id} className={styles.other} data-walked={exit.isWalked || undefined}>
              <ExitPill exit={exit} isOnly={false} />
              {isLine(exit) && (
                <span className={styles.stub} data-quiet={exit.isQuiet || undefined} />
              )}
              <LineEnd exit={exit} position={Position.Right} />
            </div>
          ))}
        </div>
      )}
    </footer>
  );
}

function isLine(exit: ExitView): boolean {
  return !exit.isOpen && !exit.back;
}

/** Where a line is tied to its exit. An exit without a line keeps the knot, unseen. */
function LineEnd({ exit, position }: { exit: ExitView; position: Position }) {
  return (
    <Handle
      id={exit.id}
      type="source"
      position={position}
      isConnectable={false}
      className={position === Position.Bottom ? styles.down : styles.side}
      data-hidden={!isLine(exit) || undefined}
      data-walked={exit.isWalked || undefined}
    />
  );
}

function ExitPill({ exit, isOnly }: { exit: ExitView; isOnly: boolean }) {
  const label = isOnly ? '' : exit.label;
  return (
    <span
      className={styles.pill}
      data-open={exit.isOpen || undefined}
      data-quiet={exit.isQuiet || undefined}
      title={exit.back ? `${exit.label}: ${words.canvas.backTo} ${exit.back.name}` : exit.label}
    >
      {label && <span className={styles.label}>{label}</span>}
      {exit.back && (
        <span className={styles.back}>
          <CornerUpLeft size={12} aria-hidden />
          <span className={styles.label}>
            {words.canvas.backTo} <strong>{exit.back.name}</strong>
          </span>
        </span>
      )}
      {exit.isOpen && (
        <span className={styles.back}>
          <Flag size={12} aria-hidden />
          {isOnly ? words.canvas.endsHere : <span className="unseen">{words.canvas.openExit}</span>}
        </span>
      )}
    </span>
  );
}
