import { Redirect } from 'wouter';
import { Loading } from '../shell/page-state.tsx';
import { WorkflowsPage } from '../workflows/workflows-page.tsx';
import { FirstSteps } from './first-steps.tsx';
import { useFirstSteps } from './first-steps-api.ts';
import { useDismissed } from './use-dismissed.ts';

/** Where a visit begins: the first steps until they are done or put away, and the workflows. */
export function HomePage() {
  const [isDismissed, setDismissed] = useDismissed();
  const { data: done, isPending } = useFirstSteps();
  if (isDismissed) return <Redirect to="/workflows" replace />;
  if (isPending) return <Loading />;
  if (!done || Object.values(done).every(Boolean)) return <Redirect to="/workflows" replace />;
  return (
    <>
      <FirstSteps done={done} dismiss={() => setDismissed(true)} />
      <WorkflowsPage />
    </>
  );
}
