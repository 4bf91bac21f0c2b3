import { SendHorizontal } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { CustomerMessage, PretendCustomer } from '../api/simulator.ts';
import { words } from '../words/words.ts';
import { AttachMenu } from './attach-menu.tsx';
import styles from './composer.module.css';

interface ComposerProps {
  readonly suggestions: readonly string[];
  readonly customer: PretendCustomer;
  readonly send: (message: CustomerMessage) => void;
}

/** Where the pretend customer writes. */
export function Composer({ suggestions, customer, send }: ComposerProps) {
  const [text, setText] = useState('');

  function sendText(written: string) {
    const message = written.trim();
    if (message === '') return;
    send({ type: 'text', content: { text: message } });
    setText('');
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    sendText(text);
  }

  return (
    <div className={styles.composer}>
      {suggestions.length > 0 && (
        <ul className={styles.suggestions} aria-label={words.phone.suggestions}>
          {suggestions.map((suggestion) => (
            <li key={suggestion}>
              <button
                type="button"
                className={styles.suggestion}
                onClick={() => sendText(suggestion)}
              >
                {suggestion}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.form} onSubmit={submit}>
        <div className={styles.field}>
          <AttachMenu customer={customer} send={send} />
          <input
            className={styles.input}
            data-phone-field
            aria-label={words.phone.write}
            placeholder={words.phone.placeholder}
            value={text}
            maxLength={4096}
            autoComplete="off"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <button type="submit" className={styles.send} aria-label={words.phone.send}>
          <SendHorizontal size={18} aria-hidden />
        </button>
      </form>
    </div>
  );
}
