import { Button } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Json, JsonObject } from '../../engine/index.ts';
import { exchangeFlow } from '../api/exchange-flow.ts';
import { FlowPlayer } from '../flow-player/flow-player.tsx';
import { addDays, dayOf } from '../words/day.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './form-phone.module.css';
import { answerLabel } from './model/answer-label.ts';
import { objectIn, screensOf, textIn } from './model/form-document.ts';
import { sampleData } from './model/given-values.ts';
import { PlayerBoundary } from './player-boundary.tsx';

const words = formWords.play;

/** The form as a customer fills it in, beginning with the screen that is selected. */
export function FormPhone({ id }: { id: string }) {
  const { form, selection, select } = useBuilder();
  const played = useDeferredValue(form);
  const [round, setRound] = useState(1);
  const [sent, setSent] = useState<JsonObject | null>(null);
  const document = useMemo(() => withSamples(played), [played]);
  const screen = textIn(screensOf(played)[selection.screen] ?? {}, 'id');
  const start = useMemo(() => ({ screen }), [screen]);
  const [shownFor, setShownFor] = useState(screen);
  if (shownFor !== screen) {
    setShownFor(screen);
    setSent(null);
  }

  function begin(fromStart: boolean) {
    setSent(null);
    setRound(round + 1);
    if (fromStart) select({ kind: 'screen', screen: 0 });
  }

  return (
    <section className={styles.part} aria-label={formWords.phone} data-part="phone">
      <div className={styles.head}>
        <h2>{words.title}</h2>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<RotateCcw size={15} aria-hidden />}
          onClick={() => begin(true)}
        >
          {words.again}
        </Button>
      </div>
      <div className={styles.phone}>
        {sent ? (
          <Sent answers={sent} />
        ) : (
          <PlayerBoundary key={round} document={document}>
            <FlowPlayer
              document={document}
              start={start}
              flowToken={`preview-${round}`}
              withExamples
              onExchange={(request) => exchangeFlow(id, request)}
              onSubmit={setSent}
              onClose={() => begin(false)}
            />
          </PlayerBoundary>
        )}
      </div>
    </section>
  );
}

/** Examples of days would be stale one day: they are counted from today. */
function withSamples(form: JsonObject): JsonObject {
  const [first, ...others] = screensOf(form);
  const data = objectIn(first ?? {}, 'data');
  if (!first || Object.keys(data).length === 0) return form;
  const samples = sampleData(form, (days) => addDays(dayOf(Date.now()), days));
  const fresh = Object.entries(data).map(([name, field]): [string, Json] => [
    name,
    { ...Object(field), __example__: samples[name] ?? '' },
  ]);
  return { ...form, screens: [{ ...first, data: Object.fromEntries(fresh) }, ...others] };
}

function Sent({ answers }: { answers: JsonObject }) {
  const { form } = useBuilder();
  const given = Object.entries(answers).filter(([key]) => key !== 'flow_token');
  return (
    <div className={styles.sent} role="status">
      <h3>{words.sent}</h3>
      <p>{given.length > 0 ? words.sentText : words.nothing}</p>
      <dl className={styles.answers}>
        {given.map(([name, value]) => (
          <div key={name}>
            <dt>{answerLabel(form, name)}</dt>
            <dd>{inWords(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function inWords(value: Json): string {
  if (value === true) return words.yes;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  return textIn(Object(value), 'file_name') || JSON.stringify(value);
}
