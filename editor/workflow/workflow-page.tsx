import { useDocumentTitle } from '@mantine/hooks';
import { Route as RouteIcon } from 'lucide-react';
import { ApiError } from '../api/client.ts';
import { useWorkflow, type WorkflowAnswer } from '../api/workflows.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Failed, Loading, PageMessage } from '../shell/page-state.tsx';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { isDrawable, useWorkflowStore } from '../workflow-document/use-workflow-store.ts';
import { Workbench } from './workbench.tsx';

/** One workflow: drawn, changed, tried on the phone, and watched. */
export function WorkflowPage({ id }: { id: string }) {
  const answer = useWorkflow(id);
  useDocumentTitle(`${answer.data?.workflow.name ?? words.app.workflows} · ${words.app.name}`);
  if (answer.isPending) return <Loading />;
  if (answer.data) {
    const isWhole = isDrawable(answer.data.workflow);
    return isWhole ? <OpenedWorkflow answer={answer.data} /> : <Undrawable answer={answer.data} />;
  }
  const isMissing = answer.error instanceof ApiError && answer.error.status === 404;
  return isMissing ? <NotFound /> : <Failed error={answer.error} retry={() => answer.refetch()} />;
}

function OpenedWorkflow({ answer }: { answer: WorkflowAnswer }) {
  const store = useWorkflowStore(answer);
  return store ? <Workbench answer={answer} store={store} /> : <Loading />;
}

/** A draft that is broken too badly to be drawn says why. */
function Undrawable({ answer: { problems } }: { answer: WorkflowAnswer }) {
  return (
    <PageMessage
      icon={<RouteIcon size={28} aria-hidden />}
      title={editingWords.undrawable}
      text={problems.map(({ message }) => message).join(' ')}
    />
  );
}
