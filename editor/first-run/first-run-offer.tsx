import { Sparkles } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { DialogButton } from '../settings/dialog-button.tsx';
import { Loading } from '../shell/page-state.tsx';
import styles from './first-run-offer.module.css';
import { firstRunWords as words } from './first-run-words.ts';
import { useIsSample } from './sample-services.ts';

const ThreeQuestions = lazy(async () => {
  const { ThreeQuestions } = await import('./three-questions.tsx');
  return { default: ThreeQuestions };
});

/** Leads to a booking journey of one’s own, as long as nobody has changed what can be booked. */
export function FirstRunOffer() {
  if (!useIsSample()) return null;
  return (
    <section className={styles.offer} aria-labelledby="first-run">
      <Sparkles className={styles.icon} size={22} aria-hidden />
      <div className={styles.words}>
        <h3 id="first-run">{words.offer}</h3>
        <p>{words.offerText}</p>
      </div>
      <DialogButton label={words.open} title={words.title} isWide>
        {(close) => (
          <Suspense fallback={<Loading />}>
            <ThreeQuestions close={close} />
          </Suspense>
        )}
      </DialogButton>
    </section>
  );
}
