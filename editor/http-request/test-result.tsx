import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import {
  type HttpRequestConfig,
  type HttpResult,
  isJsonObject,
  stepExits,
} from '../../engine/index.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { ChosenValue } from './chosen-value.tsx';
import { requestWords } from './http-request-words.ts';
import { exitOf, statusInWords } from './request-status.ts';
import styles from './request-test.module.css';
import { ResponseTree } from './response-tree.tsx';
import type { TreeRow } from './tree-rows.ts';

const words = requestWords.test;

interface TestResultProps {
  readonly result: HttpResult;
  readonly stepId: string;
  readonly config: HttpRequestConfig;
}

/** What came of a test: whether it worked, how long it took, and what was answered. */
export function TestResult({ result, stepId, config }: TestResultProps) {
  const { workflow } = useWorkflowEditor();
  const step = workflow.steps[stepId];
  const exitId = exitOf(result, config);
  const drawn = step?.exits.find(({ id }) => id === exitId);
  const exit = drawn ?? (step && stepExits(step).find(({ id }) => id === exitId));
  const isGood = result.outcome === 'answered' && result.status < 400;
  const Icon = isGood ? CircleCheck : CircleAlert;
  return (
    <div className={styles.result}>
      <div className={styles.status} data-good={isGood || undefined} role="status">
        <Icon size={16} aria-hidden />
        <p>
          <strong>{statusInWords(result)}</strong>{' '}
          {words.took((result.durationMs / 1_000).toFixed(1))}
          <br />
          {exit && words.leavesBy(exit.label)}
        </p>
      </div>
      {result.outcome === 'answered' && <Answer body={result.body} keep={config.keep} />}
    </div>
  );
}

type Answered = Extract<HttpResult, { outcome: 'answered' }>;

interface AnswerProps {
  readonly body: Answered['body'];
  readonly keep: HttpRequestConfig['keep'];
}

function Answer({ body, keep }: AnswerProps) {
  const [chosen, setChosen] = useState<TreeRow | null>(null);
  if (body === null || body === '') return <p className={styles.hint}>{words.empty}</p>;
  if (!Array.isArray(body) && !isJsonObject(body)) {
    return (
      <figure className={styles.plain}>
        <figcaption>{words.plain}</figcaption>
        <pre>{String(body)}</pre>
      </figure>
    );
  }
  const whole = { id: '$', keys: [], value: body, level: 0, place: 1, count: 1, isOpen: true };
  const picked = chosen ?? (Array.isArray(body) ? whole : null);
  return (
    <>
      <ResponseTree body={body} chosen={chosen?.id ?? null} choose={setChosen} />
      {picked && <ChosenValue key={picked.id} row={picked} keep={keep} />}
    </>
  );
}
