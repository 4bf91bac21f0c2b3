import type { CustomerMessage } from '../api/simulator.ts';
import { type Forms, TemplateButtons } from './bubble-buttons.tsx';
import type { Card } from './bubble-content.ts';
import { Picture } from './bubble-media.tsx';
import styles from './card-row.module.css';

interface CardRowProps {
  readonly cards: readonly Card[];
  readonly send: (message: CustomerMessage) => void;
  readonly forms: Forms;
}

/** The cards of a carousel, side by side: it scrolls. */
export function CardRow({ cards, send, forms }: CardRowProps) {
  return (
    <ul className={styles.row}>
      {cards.map((card) => (
        <li key={card.id} className={styles.card}>
          {card.picture !== null && <Picture url={card.picture} alt={card.title || card.text} />}
          {card.title && <strong>{card.title}</strong>}
          {card.text && <p className={styles.text}>{card.text}</p>}
          <TemplateButtons buttons={card.buttons} send={send} forms={forms} />
        </li>
      ))}
    </ul>
  );
}
