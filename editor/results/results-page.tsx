import { Button, NativeSelect } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { ArrowLeft, BarChart3, Download } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWorkflow } from '../api/workflows.ts';
import { Failed, Loading, PageMessage } from '../shell/page-state.tsx';
import { words } from '../words/words.ts';
import { Question } from './question.tsx';
import { csvAddress, periods, type Results, useResults } from './results-api.ts';
import styles from './results-page.module.css';
import { resultsWords } from './results-words.ts';
import { StepsTable } from './steps-table.tsx';

const usualDays = 30;

/** How a workflow did: how many came to its end, what they answered, where they stopped. */
export function ResultsPage({ id }: { id: string }) {
  const [days, setDays] = useState(usualDays);
  const results = useResults(id, days);
  const workflow = useWorkflow(id);
  const name = workflow.data?.workflow.name ?? '';
  useDocumentTitle(`${resultsWords.of(name)} · ${words.app.name}`);
  if (results.isPending) return <Loading />;
  if (results.isError) return <Failed error={results.error} retry={() => results.refetch()} />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <Link href={`/workflows/${id}`} className={styles.back}>
            <ArrowLeft size={16} aria-hidden />
            {resultsWords.back}
          </Link>
          <h1>{resultsWords.of(name)}</h1>
        </div>
        <div className={styles.choices}>
          <NativeSelect
            aria-label={resultsWords.period}
            value={String(days)}
            data={periods.map((each) => ({ value: String(each), label: resultsWords.days(each) }))}
            onChange={(event) => setDays(Number(event.currentTarget.value))}
          />
          <Button
            component="a"
            href={csvAddress(id, days)}
            variant="default"
            leftSection={<Download size={16} aria-hidden />}
          >
            {resultsWords.download}
          </Button>
        </div>
      </header>
      <Shown results={results.data} />
    </div>
  );
}

function Shown({ results }: { results: Results }) {
  const { started, statuses, questions, steps, isCut } = results;
  if (started === 0) {
    return (
      <PageMessage
        icon={<BarChart3 size={28} aria-hidden />}
        title={resultsWords.none}
        text={resultsWords.noneText}
      />
    );
  }
  const figures = [
    { label: resultsWords.started, count: started },
    { label: resultsWords.completed, count: statuses.completed },
    { label: resultsWords.waiting, count: statuses.waiting },
    { label: resultsWords.failed, count: statuses.failed },
    { label: resultsWords.cancelled, count: statuses.cancelled },
  ];
  const asked = questions.filter(({ answered }) => answered > 0);
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(({ label, count }) => (
          <div key={label} className={styles.figure}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {isCut && <p className={styles.note}>{resultsWords.cut(started)}</p>}
      {asked.length > 0 && (
        <section className={styles.part} aria-labelledby="results-answers">
          <h2 id="results-answers">{resultsWords.answers}</h2>
          <div className={styles.questions}>
            {asked.map((question) => (
              <Question key={question.id} question={question} />
            ))}
          </div>
        </section>
      )}
      <section className={styles.part} aria-labelledby="results-steps">
        <h2 id="results-steps">{resultsWords.steps}</h2>
        <StepsTable steps={steps} started={started} />
      </section>
    </>
  );
}
