import { Store } from 'lucide-react';
import { words } from '../words/words.ts';
import styles from './phone-bar.module.css';

/** The top of the chat: who the customer writes with. */
export function PhoneBar({ isTyping }: { isTyping: boolean }) {
  return (
    <header className={styles.bar}>
      <span className={styles.picture}>
        <Store size={18} aria-hidden />
      </span>
      <span>
        <strong className={styles.name}>{words.phone.business}</strong>
        <span className={styles.state}>
          {isTyping ? words.phone.typing : words.phone.businessKind}
        </span>
      </span>
    </header>
  );
}
