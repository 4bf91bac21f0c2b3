import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useSession } from './api/session.ts';
import { FormsPage } from './forms-list/forms-page.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Failed, Loading } from './shell/page-state.tsx';
import { Shell } from './shell/shell.tsx';
import { Welcome } from './welcome/welcome.tsx';
import { WorkflowsPage } from './workflows/workflows-page.tsx';

const WorkflowPage = lazy(async () => {
  const { WorkflowPage } = await import('./workflow/workflow-page.tsx');
  return { default: WorkflowPage };
});
const BookingArea = lazy(async () => {
  const { BookingArea } = await import('./bookings/booking-area.tsx');
  return { default: BookingArea };
});
const FormPage = lazy(async () => {
  const { FormPage } = await import('./forms/form-page.tsx');
  return { default: FormPage };
});
const SettingsPage = lazy(async () => {
  const { SettingsPage } = await import('./settings/settings-page.tsx');
  return { default: SettingsPage };
});

/** The whole editor: a visitor who is not signed in sees the first screen, whatever the address. */
export function App() {
  const session = useSession();
  if (session.isPending) return <Loading />;
  if (session.isError) return <Failed error={session.error} retry={() => session.refetch()} />;
  if (!session.data.signedIn) return <Welcome session={session.data} />;
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/">
            <Redirect to="/workflows" replace />
          </Route>
          <Route path="/workflows">
            <WorkflowsPage />
          </Route>
          <Route path="/workflows/:id">{({ id }) => <WorkflowPage key={id} id={id} />}</Route>
          <Route path="/forms">
            <FormsPage />
          </Route>
          <Route path="/forms/:id">{({ id }) => <FormPage key={id} id={id} />}</Route>
          <Route path="/bookings/*?">
            <BookingArea />
          </Route>
          <Route path="/settings">
            <SettingsPage />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}
