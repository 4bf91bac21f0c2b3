import { Button } from '@mantine/core';
import { CalendarDays, Check, MessageCircle, Smartphone, Wand2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useWorkflows } from '../api/workflows.ts';
import styles from './first-steps.module.css';
import type { FirstStepsDone } from './first-steps-api.ts';
import { homeWords } from './home-words.ts';

const FirstRunOffer = lazy(async () => {
  const { FirstRunOffer } = await import('../first-run/first-run-offer.tsx');
  return { default: FirstRunOffer };
});

interface FirstStepsProps {
  readonly done: FirstStepsDone;
  readonly dismiss: () => void;
}

const sampleId = 'booking-by-list';

/** What makes this Journeyman one’s own, each with how far it is; in any order. */
export function FirstSteps({ done, dismiss }: FirstStepsProps) {
  const { data: workflows = [] } = useWorkflows();
  const hasSample = workflows.some(({ id }) => id === sampleId);
  const steps = [
    {
      texts: homeWords.try,
      icon: Smartphone,
      isDone: done.hasTried,
      href: hasSample ? `/workflows/${sampleId}` : `/gallery/${sampleId}`,
    },
    { texts: homeWords.make, icon: Wand2, isDone: done.hasOwn, href: '/gallery' },
    { texts: homeWords.channel, icon: MessageCircle, isDone: done.hasChannel, href: '/settings' },
    {
      texts: homeWords.calendar,
      icon: CalendarDays,
      isDone: done.hasCalendar,
      href: '/bookings/calendars',
    },
  ];
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <section className={styles.home} aria-labelledby="first-steps">
      <div className={styles.head}>
        <div>
          <h2 id="first-steps">{homeWords.title}</h2>
          <p className={styles.intro}>{homeWords.intro}</p>
        </div>
        <div className={styles.aside}>
          <span className={styles.progress}>
            {homeWords.progress(steps.filter(({ isDone }) => isDone).length, steps.length)}
          </span>
          <Button variant="subtle" size="compact-md" onClick={dismiss}>
            {homeWords.dismiss}
          </Button>
        </div>
      </div>
      <Suspense>
        <FirstRunOffer />
      </Suspense>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.href} {...step} isNext={step === next} />
        ))}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly texts: typeof homeWords.try;
  readonly icon: typeof Check;
  readonly isDone: boolean;
  readonly isNext: boolean;
  readonly href: string;
}

function Step({ texts, icon: Icon, isDone, isNext, href }: StepProps) {
  return (
    <li className={styles.step} data-done={isDone || undefined}>
      <span className={styles.tile}>
        {isDone ? <Check size={20} aria-hidden /> : <Icon size={20} aria-hidden />}
      </span>
      <h3>{texts.title}</h3>
      {isDone && <span className={styles.done}>{homeWords.done}</span>}
      <p className={styles.text}>{texts.text}</p>
      <Button component={Link} href={href} variant={isNext ? 'filled' : 'default'}>
        {isDone ? texts.again : texts.button}
        <span className="unseen">: {texts.title}</span>
      </Button>
    </li>
  );
}
