import { Button, TextInput } from '@mantine/core';
import { Play } from 'lucide-react';
import { useState } from 'react';
import {
  type HttpRequestConfig,
  type HttpResult,
  type JsonObject,
  requestFingerprint,
  sampleRequest,
  unknownBusiness,
} from '../../engine/index.ts';
import { sentenceOf } from '../api/client.ts';
import {
  type RequestTest as LastTest,
  useRequestTests,
  useSaveRequestTest,
} from '../api/request-tests.ts';
import { useTrialSettings } from '../api/trial.ts';
import { tryRequest } from '../api/trial-requests.ts';
import { answerLabel } from '../text/template-parts.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { ago } from '../words/time.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { requestWords } from './http-request-words.ts';
import styles from './request-test.module.css';
import { answersOf, type Sample, samplesFor, sampleText, typedSample } from './samples.ts';
import { TestResult } from './test-result.tsx';

const words = requestWords.test;

interface RequestTestProps {
  readonly stepId: string;
  readonly config: HttpRequestConfig;
}

/** Makes the request for real with sample answers, and shows what comes back. */
export function RequestTest({ stepId, config }: RequestTestProps) {
  const { workflow } = useWorkflowEditor();
  const tests = useRequestTests(workflow.id).data;
  const [typed, setTyped] = useState<JsonObject>({});
  const last = tests?.get(stepId);
  const wanted = samplesFor(config, stepId, { workflow, tests: tests ?? new Map() });
  const samples = wanted.map(({ path, value }) => ({ path, value: typed[path] ?? value }));
  const { run, result, error, isWorking } = useTesting(stepId, config, samples);
  const shown = result ?? last?.result ?? null;
  return (
    <>
      <p className={styles.hint}>{words.text}</p>
      {config.method !== 'GET' && <p className={styles.really}>{words.really}</p>}
      {samples.length > 0 && (
        <fieldset className={styles.samples}>
          <legend>{words.needs}</legend>
          {samples.map((sample) => (
            <SampleInput
              key={sample.path}
              sample={sample}
              change={(value) => setTyped({ ...typed, [sample.path]: value })}
            />
          ))}
        </fieldset>
      )}
      <Button
        variant="default"
        leftSection={<Play size={16} aria-hidden />}
        loading={isWorking}
        onClick={run}
      >
        {shown ? words.again : words.run}
      </Button>
      <p className="unseen" role="status">
        {isWorking && words.working}
      </p>
      {error !== null && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {last && !result && !isWorking && <LastTested last={last} config={config} />}
      {shown && !isWorking && <TestResult result={shown} stepId={stepId} config={config} />}
    </>
  );
}

function LastTested({ last, config }: { last: LastTest; config: HttpRequestConfig }) {
  const [now] = useState(Date.now);
  const isChanged = last.fingerprint !== requestFingerprint(config);
  return (
    <p className={styles.hint}>
      {words.testedAt(ago(last.testedAt, now))}. {isChanged && words.changed}{' '}
      {last.result === null && words.tooLong}
    </p>
  );
}

function SampleInput({
  sample,
  change,
}: {
  sample: Sample;
  change: (value: Sample['value']) => void;
}) {
  const { workflow } = useWorkflowEditor();
  return (
    <TextInput
      label={answerLabel(sample.path, useAnswerNames(workflow))}
      value={sampleText(sample.value)}
      onChange={(event) => change(typedSample(event.currentTarget.value, sample.value))}
    />
  );
}

/** One test at a time; what came of it counts for everybody who edits the workflow. */
function useTesting(stepId: string, config: HttpRequestConfig, samples: readonly Sample[]) {
  const { workflow } = useWorkflowEditor();
  const save = useSaveRequestTest(workflow.id);
  const { business, ...settings } = useTrialSettings().data ?? {};
  const [result, setResult] = useState<HttpResult | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);

  async function test(): Promise<string | null> {
    const { id, name } = workflow;
    const answers = {
      ...{ now: new Date().toISOString(), settings },
      business: business ?? unknownBusiness,
      ...{ workflow: { id, name }, instance: { id: 'test' } },
      ...answersOf(samples),
    };
    const request = sampleRequest(config, answers);
    if (!request) return words.noAddress;
    const came = await tryRequest(request);
    setResult(came);
    const given = Object.fromEntries(samples.map(({ path, value }) => [path, value]));
    const tested = { fingerprint: requestFingerprint(config), samples: given, result: came };
    return save(stepId, tested).then(
      () => null,
      () => words.notSaved,
    );
  }

  function run() {
    setWorking(true);
    setError(null);
    test()
      .then(setError, (failure: unknown) => setError(sentenceOf(failure)))
      .finally(() => setWorking(false));
  }

  return { run, result, error, isWorking };
}
