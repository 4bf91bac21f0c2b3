import { ChevronRight } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { exitKey, readingOrder } from '../canvas/reading-order.ts';
import { keyboardScroll } from '../look/keyboard-scroll.ts';
import { exitShare } from './exit-share.ts';
import type { Passed } from './funnel-api.ts';
import styles from './funnel-list.module.css';
import { funnelWords } from './funnel-words.ts';
import { People } from './people.tsx';
import { useShownFunnel } from './shown-funnel.ts';
import { cameInWords, stepFacts } from './step-facts.ts';

/** The same counts as a list, in the order of reading. */
export function FunnelList({ workflow }: { workflow: Workflow }) {
  const order = useMemo(() => readingOrder(workflow).steps, [workflow]);
  return (
    <section className={styles.scroll} aria-label={funnelWords.list} {...keyboardScroll}>
      <ol className={styles.list}>
        {order.map((id) => (
          <FunnelStep key={id} id={id} workflow={workflow} />
        ))}
      </ol>
    </section>
  );
}

function FunnelStep({ id, workflow }: { id: string; workflow: Workflow }) {
  const { funnel } = useShownFunnel();
  const step = workflow.steps[id];
  if (!step) return null;
  const counts = funnel.steps[id];
  return (
    <li className={styles.step} data-nobody={!counts?.came || undefined}>
      <h3 className={styles.name}>{step.name}</h3>
      <p className={styles.came}>{cameInWords(counts)}</p>
      <ul className={styles.ways} aria-label={funnelWords.exits(step.name)}>
        {step.exits.map(({ id: exitId, label, to }) => {
          const passed = funnel.exits[exitKey(id, exitId)] ?? nobody;
          const target = to === null ? null : workflow.steps[to]?.name;
          const goes = target ? funnelWords.goesTo(target) : funnelWords.endsHere;
          const { text } = exitShare(label, passed, counts?.came ?? 0);
          return (
            <Counted key={exitId} passed={passed}>
              {label} <span className={styles.goes}>{goes}</span>
              <strong className={styles.count}>{text}</strong>
            </Counted>
          );
        })}
        {stepFacts(counts).map(({ id: fact, icon: Icon, look, text, passed }) => (
          <Counted key={fact} passed={passed}>
            <span className={styles.fact} data-look={look}>
              <Icon size={14} aria-hidden />
              {text}
            </span>
          </Counted>
        ))}
      </ul>
    </li>
  );
}

const nobody: Passed = { count: 0, latest: [] };

/** A line with a count, which opens to the newest of whom it counts. */
function Counted({ passed, children }: { passed: Passed; children: ReactNode }) {
  if (passed.count === 0) return <li className={`${styles.line} ${styles.none}`}>{children}</li>;
  return (
    <li>
      <details className={styles.more}>
        <summary className={styles.line}>
          <ChevronRight className={styles.chevron} size={14} aria-hidden />
          {children}
        </summary>
        <p className={styles.latest}>{funnelWords.latest(passed.latest.length)}</p>
        <People passed={passed} />
      </details>
    </li>
  );
}
