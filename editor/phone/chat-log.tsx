import { ArrowDown } from 'lucide-react';
import { sentenceOf } from '../api/client.ts';
import type { CustomerMessage } from '../api/simulator.ts';
import { keyboardScroll } from '../look/keyboard-scroll.ts';
import { useStickToEnd } from '../look/use-stick-to-end.ts';
import { dayOf, namedDay } from '../words/day.ts';
import { words } from '../words/words.ts';
import { Bubble } from './bubble.tsx';
import type { Forms } from './bubble-buttons.tsx';
import { type ChatItem, chatItems } from './chat-items.ts';
import styles from './chat-log.module.css';
import { LineNoteView } from './line-note-view.tsx';
import type { OpenList } from './list-sheet.tsx';
import { type LineMessage, type LineNote, usePhoneLine } from './phone-line.ts';
import { UnsentBubble } from './unsent-bubble.tsx';
import type { Unsent } from './use-unsent.ts';

interface ChatLogProps {
  readonly unsent: readonly Unsent[];
  readonly isTyping: boolean;
  readonly showStep: (stepId: string) => void;
  readonly send: (message: CustomerMessage) => void;
  readonly retry: (failed: Unsent) => void;
  readonly openList: (list: OpenList) => void;
  readonly forms: Forms;
}

export function ChatLog(props: ChatLogProps) {
  const { unsent, isTyping, retry } = props;
  const { messages, notes, isLoading, error, doing } = usePhoneLine();
  const { listProps, isAtEnd, goToEnd } = useStickToEnd<HTMLDivElement>(
    `${messages.at(-1)?.id} ${notes.length} ${unsent.length} ${isTyping} ${doing}`,
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
        {!isLoading && messages.length + notes.length + unsent.length === 0 && (
          <p className={styles.note}>{words.phone.empty}</p>
        )}
        {chatItems(messages, notes).map((item) => (
          <LogItem key={item.id} {...props} item={item} />
        ))}
        {unsent.map((each) => (
          <UnsentBubble key={each.key} unsent={each} retry={() => retry(each)} />
        ))}
        {isTyping && <Typing />}
        {doing !== null && <p className={styles.doing}>{doing}</p>}
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

function LogItem(props: ChatLogProps & { item: ChatItem<LineMessage, LineNote> }) {
  const { item, showStep } = props;
  const { now } = usePhoneLine();
  switch (item.kind) {
    case 'day':
      return <p className={styles.day}>{namedDay(item.day, dayOf(now()))}</p>;
    case 'note':
      return <LineNoteView note={item.note} showStep={showStep} />;
    case 'message':
      return <Bubble {...props} message={item.message} hasTail={item.hasTail} />;
  }
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
