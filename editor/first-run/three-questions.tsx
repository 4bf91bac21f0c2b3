import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import dialog from '../settings/dialog.module.css';
import { Problem } from '../settings/problem.tsx';
import { useFillIn } from './fill-in.ts';
import {
  type FirstRunAnswers,
  readAnswers,
  tradeIds,
  usualAnswers,
  withTrade,
} from './first-run-answers.ts';
import { firstRunWords as words } from './first-run-words.ts';
import { HoursQuestion } from './hours-question.tsx';
import { ServicesQuestion } from './services-question.tsx';
import styles from './three-questions.module.css';
import { useTour } from './tour.ts';

/** In a dialog: what somebody does, when, and what can be booked. Their journey is opened with it. */
export function ThreeQuestions({ close }: { close: () => void }) {
  const [answers, setAnswers] = useState(usualAnswers);
  const [wrong, setWrong] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const showAround = useTour((tour) => tour.begin);
  const filling = useFillIn((id) => {
    navigate(`/workflows/${id}`);
    showAround();
  });
  const change = (changed: Partial<FirstRunAnswers>) => setAnswers({ ...answers, ...changed });

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readAnswers(answers);
    setWrong('wrong' in read ? words.wrong[read.wrong] : null);
    if ('business' in read) filling.mutate(read.business);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.intro}>{words.intro}</p>
      <fieldset className={styles.question}>
        <legend>{words.trade}</legend>
        <NativeSelect
          label={words.tradeLabel}
          data={tradeIds.map((id) => ({ value: id, label: words.trades[id].name }))}
          value={answers.tradeId}
          data-autofocus
          onChange={(event) => {
            const chosen = tradeIds.find((id) => id === event.currentTarget.value);
            if (chosen) setAnswers(withTrade(answers, chosen));
          }}
        />
        <TextInput
          label={words.business}
          description={words.businessHint}
          maxLength={60}
          value={answers.business}
          onChange={(event) => change({ business: event.currentTarget.value })}
        />
      </fieldset>
      <HoursQuestion answers={answers} change={change} />
      <ServicesQuestion
        services={answers.services}
        setServices={(services) => change({ services })}
      />
      {wrong !== null && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
      <Problem error={filling.error} />
      <div className={`${dialog.actions} ${dialog.staying}`}>
        <Button variant="default" onClick={close}>
          {words.skip}
        </Button>
        <Button type="submit" loading={filling.isPending}>
          {words.finish}
        </Button>
      </div>
    </form>
  );
}
