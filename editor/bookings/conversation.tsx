import { Problem } from '../settings/problem.tsx';
import { clockTime } from '../words/time.ts';
import { bookingWords } from './booking-words.ts';
import styles from './conversation.module.css';
import { useConversation } from './desk-api.ts';

const words = bookingWords.details;

/** What was said, in plain words. */
export function Conversation({ contactId }: { contactId: string | null }) {
  const messages = useConversation(contactId);
  if (contactId === null) return <p className={styles.none}>{words.noConversation}</p>;
  if (messages.isError) return <Problem error={messages.error} />;
  if (messages.data?.length === 0) return <p className={styles.none}>{words.noMessages}</p>;
  return (
    <ol className={styles.messages}>
      {messages.data?.map(({ id, direction, text, at }) => (
        <li key={id} data-from={direction}>
          <span className="unseen">{direction === 'in' ? words.them : words.us}: </span>
          <p>{text}</p>
          <time dateTime={new Date(at).toISOString()}>{clockTime(at)}</time>
        </li>
      ))}
    </ol>
  );
}
