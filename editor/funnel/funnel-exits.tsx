import { Handle, Position } from '@xyflow/react';
import { ArrowRight, CornerUpLeft } from 'lucide-react';
import type { ExitView } from '../canvas/canvas-elements.ts';
import styles from '../canvas/exits.module.css';
import { exitKey } from '../canvas/reading-order.ts';
import { words } from '../words/words.ts';
import { CountPill } from './count-pill.tsx';
import { exitShare } from './exit-share.ts';
import type { Passed } from './funnel-api.ts';
import own from './funnel-card.module.css';
import { lineWidth } from './line-width.ts';
import { useShownFunnel } from './shown-funnel.ts';

interface FunnelExitsProps {
  readonly stepId: string;
  readonly exits: readonly ExitView[];
  readonly isSelected: boolean;
}

/** The ways out of a card, each with how many took it. */
export function FunnelExits({ stepId, exits, isSelected }: FunnelExitsProps) {
  const { funnel, most } = useShownFunnel();
  const [first, ...others] = exits;
  if (!first) return null;
  const came = funnel.steps[stepId]?.came ?? 0;
  const passedBy = (exit: ExitView) => funnel.exits[exitKey(stepId, exit.id)] ?? nobody;
  const counted = (exit: ExitView) => ({ exit, passed: passedBy(exit), came, isSelected });
  const widthOf = (exit: ExitView) => lineWidth(passedBy(exit).count, most);
  return (
    <footer className={styles.exits}>
      <div className={styles.rail}>
        <CountedExit {...counted(first)} isPlain={others.length === 0 && !first.jump} />
        {isLine(first) && <Drop width={widthOf(first)} />}
        <LineStart exit={first} position={Position.Bottom} />
      </div>
      {others.length > 0 && (
        <div className={`${styles.others} ${own.others}`}>
          {others.map((exit) => (
            <div key={exit.id} className={styles.other}>
              <CountedExit {...counted(exit)} isPlain={false} />
              {isLine(exit) && (
                <span
                  className={`${styles.stub} ${own.stub}`}
                  style={{ borderTopWidth: widthOf(exit) }}
                />
              )}
              <LineStart exit={exit} position={Position.Right} />
            </div>
          ))}
        </div>
      )}
    </footer>
  );
}

/** From the first exit down through the card, along the rail. */
function Drop({ width }: { width: number }) {
  const style = { width, left: railX - width / 2 };
  return <span className={`${styles.drop} ${own.drop}`} style={style} />;
}

/** From the inner edge of the card. */
const railX = 26.875;

const nobody: Passed = { count: 0, latest: [] };

function isLine(exit: ExitView): boolean {
  return !exit.isOpen && !exit.jump;
}

interface CountedExitProps {
  readonly exit: ExitView;
  readonly passed: Passed;
  readonly came: number;
  /** It is the only way on, and its line says where. */
  readonly isPlain: boolean;
  readonly isSelected: boolean;
}

function CountedExit({ exit, passed, came, isPlain, isSelected }: CountedExitProps) {
  const { label, jump } = exit;
  const { text, said } = exitShare(label, passed, came);
  const Icon = jump?.isBack ? CornerUpLeft : ArrowRight;
  return (
    <span className={own.exit}>
      {!isPlain && (
        <span className={styles.pill} data-quiet={exit.isQuiet || undefined}>
          <span className={styles.label}>{label}</span>
          {jump && (
            <span className={styles.jump}>
              <Icon size={12} aria-hidden />
              <span className="unseen">
                {jump.isBack ? words.canvas.backTo : words.canvas.goTo}
              </span>
              <span className={styles.target}>{jump.name}</span>
            </span>
          )}
        </span>
      )}
      <CountPill text={text} title={said} passed={passed} look="way" isTabStop={isSelected} />
    </span>
  );
}

function LineStart({ exit, position }: { exit: ExitView; position: Position }) {
  return (
    <Handle
      id={exit.id}
      type="source"
      position={position}
      className={position === Position.Bottom ? styles.down : styles.side}
    />
  );
}
