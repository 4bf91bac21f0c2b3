import { Sparkles } from 'lucide-react';
import { useServices } from '../bookings/desk-api.ts';
import { DialogButton } from '../settings/dialog-button.tsx';
import { isSample } from './fill-in.ts';
import styles from './first-run-offer.module.css';
import { firstRunWords as words } from './first-run-words.ts';
import { ThreeQuestions } from './three-questions.tsx';

/** Leads to a booking journey of one’s own, as long as nobody has changed what can be booked. */
export function FirstRunOffer() {
  const { data: services } = useServices();
  if (!services || !isSample(services)) return null;
  return (
    <section className={styles.offer} aria-labelledby="first-run">
      <Sparkles className={styles.icon} size={22} aria-hidden />
      <div className={styles.words}>
        <h3 id="first-run">{words.offer}</h3>
        <p>{words.offerText}</p>
      </div>
      <DialogButton label={words.open} title={words.title} isWide>
        {(close) => <ThreeQuestions close={close} />}
      </DialogButton>
    </section>
  );
}
