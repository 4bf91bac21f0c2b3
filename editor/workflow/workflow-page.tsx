import { useDocumentTitle } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { ApiError } from '../api/client.ts';
import { useWorkflow, type WorkflowAnswer } from '../api/workflows.ts';
import { useTour } from '../first-run/tour.ts';
import { DrawingBoundary } from '../problems/drawing-boundary.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Failed, Loading } from '../shell/page-state.tsx';
import { words } from '../words/words.ts';
import { isDrawable, useWorkflowStore } from '../workflow-document/use-workflow-store.ts';
import { Workbench } from './workbench.tsx';

const MendWorkflow = lazy(async () => {
  const { MendWorkflow } = await import('../problems/mend-workflow.tsx');
  return { default: MendWorkflow };
});

const TourMarks = lazy(async () => {
  const { TourMarks } = await import('../first-run/tour-marks.tsx');
  return { default: TourMarks };
});

/** One workflow: drawn, changed, tried on the phone, and watched. */
export function WorkflowPage({ id }: { id: string }) {
  const answer = useWorkflow(id);
  useDocumentTitle(`${answer.data?.workflow.name ?? words.app.workflows} · ${words.app.name}`);
  if (answer.isPending) return <Loading />;
  if (answer.data) {
    const isWhole = isDrawable(answer.data.workflow);
    const mend = (
      <Suspense fallback={<Loading />}>
        <MendWorkflow id={id} answer={answer.data} hasCrashed={isWhole} />
      </Suspense>
    );
    if (!isWhole) return mend;
    return (
      <DrawingBoundary document={answer.data.workflow} instead={mend}>
        <OpenedWorkflow answer={answer.data} />
      </DrawingBoundary>
    );
  }
  const isMissing = answer.error instanceof ApiError && answer.error.status === 404;
  return isMissing ? <NotFound /> : <Failed error={answer.error} retry={() => answer.refetch()} />;
}

function OpenedWorkflow({ answer }: { answer: WorkflowAnswer }) {
  const store = useWorkflowStore(answer);
  const isShownAround = useTour(({ at }) => at !== null);
  if (!store) return <Loading />;
  return (
    <>
      <Workbench answer={answer} store={store} />
      {isShownAround && (
        <Suspense>
          <TourMarks />
        </Suspense>
      )}
    </>
  );
}
