import { CircleAlert } from 'lucide-react';
import { words } from '../words/words.ts';
import styles from './bubble.module.css';
import { BubbleBody } from './bubble-body.tsx';
import { bubbleContent } from './bubble-content.ts';
import { BubbleMeta } from './bubble-meta.tsx';
import type { Unsent } from './use-unsent.ts';

/** A message on its way to the server, or one that did not get there. */
export function UnsentBubble({ unsent, retry }: { unsent: Unsent; retry: () => void }) {
  const { message, at, error } = unsent;
  const content = bubbleContent({ direction: 'in', text: '', ...message });
  return (
    <div className={styles.message} data-own data-tail>
      <div className={styles.bubble} data-failed={error !== null || undefined}>
        <BubbleBody content={content} />
        <BubbleMeta at={at} status={error === null ? 'pending' : 'rejected'} isOwn />
      </div>
      {error !== null && (
        <p className={styles.problem} role="alert">
          <CircleAlert size={14} aria-hidden />
          <span>
            {error}{' '}
            <button type="button" className={styles.retry} onClick={retry}>
              {words.app.retry}
            </button>
          </span>
        </p>
      )}
    </div>
  );
}
