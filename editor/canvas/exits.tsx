import { Handle, Position } from '@xyflow/react';
import { ArrowRight, CornerUpLeft, Flag } from 'lucide-react';
import { words } from '../words/words.ts';
import type { ExitView } from './canvas-elements.ts';
import styles from './exits.module.css';

/** A single way on needs no name: its line says it. */
export function Exits({ exits }: { exits: readonly ExitView[] }) {
  const [first, ...others] = exits;
  if (!first) return null;
  const isPlain = others.length === 0 && !first.jump && !first.isOpen;
  return (
    <footer className={styles.exits}>
      <div className={styles.rail} data-walked={first.isWalked || undefined}>
        {!isPlain && <ExitPill exit={first} isOnly={others.length === 0} />}
        {!isPlain && isLine(first) && <span className={styles.drop} />}
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
  return !exit.isOpen && !exit.jump;
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
  const { label, jump, isOpen, isQuiet, isNear } = exit;
  const lead = jump?.isBack ? words.canvas.backTo : words.canvas.goTo;
  return (
    <span
      className={styles.pill}
      data-open={isOpen || undefined}
      data-quiet={isQuiet || undefined}
      data-near={isNear || undefined}
      data-jump={jump?.to}
      title={jump ? `${label}: ${lead} ${jump.name}` : label}
    >
      {!isOnly && <span className={styles.label}>{label}</span>}
      {jump && (
        <span className={styles.jump}>
          {jump.isBack ? (
            <CornerUpLeft size={12} aria-hidden />
          ) : (
            <ArrowRight size={12} aria-hidden />
          )}
          <span className={isOnly ? styles.label : 'unseen'}>{lead}</span>
          <span className={styles.target}>{jump.name}</span>
        </span>
      )}
      {isOpen && (
        <span className={styles.jump}>
          <Flag size={12} aria-hidden />
          {isOnly ? words.canvas.endsHere : <span className="unseen">{words.canvas.openExit}</span>}
        </span>
      )}
    </span>
  );
}
