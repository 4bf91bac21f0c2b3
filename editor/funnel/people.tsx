import { Link } from 'wouter';
import { conversationPath } from '../conversation/conversation-path.ts';
import { fullTime } from '../words/time.ts';
import type { Passed } from './funnel-api.ts';
import { funnelWords } from './funnel-words.ts';
import styles from './people.module.css';
import { useShownFunnel } from './shown-funnel.ts';

/** The newest of some conversations, each with the way to it. */
export function People({ passed }: { passed: Passed }) {
  const { workflowId, funnel } = useShownFunnel();
  return (
    <ul className={styles.people}>
      {passed.latest.map((id) => {
        const person = funnel.people[id];
        return (
          <li key={id}>
            <Link href={conversationPath(workflowId, id)} className={styles.person}>
              <span className={styles.name}>
                {person?.name || person?.phone || funnelWords.somebody}
              </span>
              {person && <span className={styles.when}>{fullTime(person.startedAt)}</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
