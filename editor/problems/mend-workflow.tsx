import { Button, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { type Problem, parseWorkflow } from '../../engine/index.ts';
import { sentenceOf } from '../api/client.ts';
import { useSaveWorkflowDraft } from '../api/drafts.ts';
import type { WorkflowAnswer } from '../api/workflows.ts';
import { StillCanvas } from '../versions/still-canvas.tsx';
import { phrase } from '../words/phrase.ts';
import { DrawingBoundary } from './drawing-boundary.tsx';
import { problemKey } from './in-reading-order.ts';
import styles from './mend-workflow.module.css';
import { problemsWords } from './problems-words.ts';
import { readablePart } from './readable-part.ts';

const words = problemsWords.mend;

interface MendWorkflowProps {
  readonly id: string;
  readonly answer: Pick<WorkflowAnswer, 'workflow' | 'revision'>;
  /** It could be read, but not be shown. */
  readonly hasCrashed?: boolean;
}

/** A workflow that cannot be drawn, with what is wrong with it, to be mended as it is written. */
export function MendWorkflow({ id, answer, hasCrashed = false }: MendWorkflowProps) {
  const [text, setText] = useState(() => JSON.stringify(answer.workflow, null, 2));
  const read = useMemo(() => readText(text), [text]);
  const saving = useSaveWorkflowDraft(id);
  return (
    <main className={styles.page}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{hasCrashed ? words.crashed : words.text}</p>
      {!hasCrashed && <Readable text={text} />}
      <div className={styles.parts}>
        <section className={styles.problems} aria-label={words.problems}>
          <h2>{words.problems}</h2>
          <Found {...read} />
        </section>
        <Textarea
          className={styles.document ?? ''}
          classNames={{ input: styles.code }}
          label={words.document}
          autosize
          minRows={14}
          maxRows={30}
          spellCheck={false}
          dir="ltr"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {saving.error && <p role="alert">{sentenceOf(saving.error)}</p>}
      <div className={styles.actions}>
        <Button component={Link} href="/workflows" variant="default">
          {words.back}
        </Button>
        <Button
          disabled={!read.workflow}
          loading={saving.isPending}
          onClick={() => {
            const { workflow } = read;
            if (workflow) saving.mutate({ workflow, revision: answer.revision });
          }}
        >
          {words.save}
        </Button>
      </div>
    </main>
  );
}

/** What can be read of it, drawn to be looked at. */
function Readable({ text }: { text: string }) {
  const shown = useDeferredValue(text);
  const part = useMemo(() => readablePart(parsed(shown), words.unreadable), [shown]);
  if (!part) return null;
  return (
    <DrawingBoundary document={part.workflow} instead={null}>
      <section className={styles.readable} aria-label={words.readable}>
        <h2>{words.readable}</h2>
        <p className={styles.lead}>
          {words.readableText(part.unreadable)} {part.isStartUnknown && words.startUnknown}
        </p>
        <div className={styles.drawing}>
          <StillCanvas workflow={part.workflow} compared={null} wanted={null} />
        </div>
      </section>
    </DrawingBoundary>
  );
}

type Read = ReturnType<typeof readText>;

function readText(text: string) {
  const document = parsed(text);
  if (document === undefined) return { isJson: false, workflow: null, problems: [] };
  const read = parseWorkflow(document);
  const problems: readonly Problem[] = read.ok ? [] : read.problems;
  return { isJson: true, workflow: read.ok ? read.workflow : null, problems };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const shownMax = 50;

function Found({ isJson, problems }: Read) {
  if (!isJson) return <p role="status">{words.notJson}</p>;
  if (problems.length === 0) return <p role="status">{words.fine}</p>;
  return (
    <ul>
      {problems.slice(0, shownMax).map((problem) => (
        <li key={problemKey(problem)}>
          {phrase(problem.message)}
          <code className={styles.path}>{problem.path}</code>
        </li>
      ))}
    </ul>
  );
}
