import { useDocumentTitle } from '@mantine/hooks';
import { ApiError } from '../api/client.ts';
import { useWorkflow } from '../api/workflows.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Failed, Loading } from '../shell/page-state.tsx';
import { words } from '../words/words.ts';
import { Workbench } from './workbench.tsx';

/** One workflow: drawn, tried on the phone, and watched. */
export function WorkflowPage({ id }: { id: string }) {
  const answer = useWorkflow(id);
  useDocumentTitle(`${answer.data?.workflow.name ?? words.app.workflows} · ${words.app.name}`);
  if (answer.isPending) return <Loading />;
  if (answer.isSuccess) return <Workbench answer={answer.data} />;
  const isMissing = answer.error instanceof ApiError && answer.error.status === 404;
  return isMissing ? <NotFound /> : <Failed error={answer.error} retry={() => answer.refetch()} />;
}
