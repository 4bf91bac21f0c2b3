import { ArrowDown } from 'lucide-react';
import { sentenceOf } from '../api/client.ts';
import type { ChatMessage, CustomerMessage, PretendCustomer } from '../api/simulator.ts';
import { keyboardScroll } from '../look/keyboard-scroll.ts';
import { useStickToEnd } from '../look/use-stick-to-end.ts';
import { dayOf, namedDay } from '../words/day.ts';
import { words } from '../words/words.ts';
import { Bubble } from './bubble.tsx';
import type { Forms } from './bubble-buttons.tsx';
import { chatItems } from './chat-items.ts';
import styles from './chat-log.module.css';
import type { OpenList } from './list-sheet.tsx';
import { UnsentBubble } from './unsent-bubble.tsx';
import type { Unsent } from './use-unsent.ts';

interface ChatLogProps {
  readonly customer: PretendCustomer;
  readonly messages: readonly ChatMessage[];
  readonly unsent: readonly Unsent[];
  readonly isTyping: boolean;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly stepName: (stepId: string, instanceId: string | null) => string | null;
  readonly showStep: (stepId: string) => void;
  readonly send: (message: CustomerMessage) => void;
  readonly retry: (failed: Unsent) => void;
  readonly openList: (list: OpenList) => void;
  readonly forms: Forms;
}

export function ChatLog(props: ChatLogProps) {
  const { messages, unsent, isTyping, isLoading, error, retry } = props;
  const { listProps, isAtEnd, goToEnd } = useStickToEnd<HTMLDivElement>(
    `${messages.at(-1)?.id} ${unsent.length} ${isTyping}`,
  );
  return (
    <div className={styles.frame}>
      <div
        className={styles.log}
        role="log"
        aria-label={words.phone.log}
        aria-live="polite"
        {...listProps}
        {...keyboardScroll}
      >
        {error !== null && <p className={styles.note}>{sentenceOf(error)}</p>}
        {!isLoading && messages.length + unsent.length === 0 && (
          <p className={styles.note}>{words.phone.empty}</p>
        )}
        {chatItems(messages).map((item) =>
          item.kind === 'day' ? (
            <p key={item.id} className={styles.day}>
              {namedDay(item.day, dayOf(Date.now()))}
            </p>
          ) : (
            <Bubble key={item.id} {...props} message={item.message} hasTail={item.hasTail} />
          ),
        )}
        {unsent.map((each) => (
          <UnsentBubble key={each.key} unsent={each} retry={() => retry(each)} />
        ))}
        {isTyping && <Typing />}
      </div>
      {!isAtEnd && (
        <button
          type="button"
          className={styles.toEnd}
          onClick={goToEnd}
          aria-label={words.phone.toEnd}
        >
          <ArrowDown size={18} aria-hidden />
        </button>
      )}
    </div>
  );
}

function Typing() {
  return (
    <p className={styles.typing}>
      <span className="unseen">{words.phone.typing}</span>
      <span />
      <span />
      <span />
    </p>
  );
}
