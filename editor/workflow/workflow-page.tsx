import { useDocumentTitle } from '@mantine/hooks';
import { useMemo } from 'react';
import { parseWorkflow } from '../../engine/index.ts';
import { ApiError } from '../api/client.ts';
import { useWorkflow, type WorkflowAnswer } from '../api/workflows.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Failed, Loading, PageMessage } from '../shell/page-state.tsx';
import { words } from '../words/words.ts';
import { Workbench } from './workbench.tsx';

/** One workflow: drawn, tried on the phone, and watched. */
export function WorkflowPage({ id }: { id: string }) {
  const answer = useWorkflow(id);
  if (answer.isPending) return <Loading />;
  if (answer.isError) {
    const isMissing = answer.error instanceof ApiError && answer.error.status === 404;
    if (isMissing) return <NotFound />;
    return <Failed error={answer.error} retry={() => answer.refetch()} />;
  }
  return <Opened answer={answer.data} />;
}

function Opened({ answer }: { answer: WorkflowAnswer }) {
  const parsed = useMemo(() => parseWorkflow(answer.workflow), [answer.workflow]);
  useDocumentTitle(`${parsed.ok ? parsed.workflow.name : ''} · ${words.app.name}`);
  if (parsed.ok) return <Workbench workflow={parsed.workflow} answer={answer} />;
  const [problem] = parsed.problems;
  return (
    <PageMessage
      title={words.workflow.unreadable}
      text={problem ? `${problem.path}: ${problem.message}` : ''}
    />
  );
}
