import { Handle, Position } from '@xyflow/react';
import { ArrowRight, CornerUpLeft, Flag } from 'lucide-react';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { AddButton } from './add-button.tsx';
import type { ExitView } from './canvas-elements.ts';
import styles from './exits.module.css';

interface ExitsProps {
  readonly stepId: string;
  readonly exits: readonly ExitView[];
}

/** A single way on needs no name: its line says it, or the place for what comes next. */
export function Exits({ stepId, exits }: ExitsProps) {
  const [first, ...others] = exits;
  if (!first) return null;
  const isPlain = others.length === 0 && !first.jump && !first.ends;
  return (
    <footer className={styles.exits}>
      <div className={styles.rail} data-walked={first.isWalked || undefined}>
        {!isPlain && <ExitPill exit={first} isOnly={others.length === 0} />}
        {!isPlain && isLine(first) && <span className={styles.drop} />}
        <LineEnd exit={first} position={Position.Bottom} />
        {!first.isMany && (
          <AddButton
            exit={{ stepId, exitId: first.id }}
            label={first.label}
            side="bottom"
            isOpen={first.isOpen && !first.ends}
            isShy={first.jump !== null || first.ends}
          />
        )}
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
              {!exit.isMany && (
                <AddButton
                  exit={{ stepId, exitId: exit.id }}
                  label={exit.label}
                  side="right"
                  isOpen={exit.isOpen}
                  isShy={!exit.isOpen || exit.ends}
                />
              )}
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

/** Where a line is tied to its exit, and pulled out of it. */
function LineEnd({ exit, position }: { exit: ExitView; position: Position }) {
  return (
    <Handle
      id={exit.id}
      type="source"
      position={position}
      className={position === Position.Bottom ? styles.down : styles.side}
      isConnectableStart={!exit.isMany}
      title={exit.isMany ? exit.label : editingWords.canvas.exit}
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
      data-near={isNear || exit.isChosen || undefined}
      data-exit={exit.id}
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
          {exit.ends && <Flag size={12} aria-hidden />}
          {isOnly && exit.ends ? (
            words.canvas.endsHere
          ) : (
            <span className="unseen">
              {exit.ends ? words.canvas.endsHere : words.canvas.openExit}
            </span>
          )}
        </span>
      )}
    </span>
  );
}
