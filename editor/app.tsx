import { usePrefetchQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { useSession } from './api/session.ts';
import { workflowQuery } from './api/workflows.ts';
import { FormsPage } from './forms-list/forms-page.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Failed, Loading } from './shell/page-state.tsx';
import { Shell } from './shell/shell.tsx';
import { Welcome } from './welcome/welcome.tsx';
import { WorkflowsPage } from './workflows/workflows-page.tsx';

const WorkflowPage = lazy(loadWorkflowPage);
// Whoever opens one does not wait for it until the session is known.
if (/^\/workflows\/[^/]+$/.test(window.location.pathname)) void loadWorkflowPage();

async function loadWorkflowPage() {
  const { WorkflowPage } = await import('./workflow/workflow-page.tsx');
  return { default: WorkflowPage };
}

const VersionPage = lazy(async () => {
  const { VersionPage } = await import('./versions/version-page.tsx');
  return { default: VersionPage };
});
const GalleryPage = lazy(async () => {
  const { GalleryPage } = await import('./gallery/gallery-page.tsx');
  return { default: GalleryPage };
});
const JourneyPage = lazy(async () => {
  const { JourneyPage } = await import('./gallery/journey-page.tsx');
  return { default: JourneyPage };
});
const HomePage = lazy(async () => {
  const { HomePage } = await import('./home/home-page.tsx');
  return { default: HomePage };
});
const ResultsPage = lazy(async () => {
  const { ResultsPage } = await import('./results/results-page.tsx');
  return { default: ResultsPage };
});
const ConversationPage = lazy(async () => {
  const { ConversationPage } = await import('./conversation/conversation-page.tsx');
  return { default: ConversationPage };
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

/** What is drawn and what draws it are asked for at the same time. */
function WorkflowScreen({ id }: { id: string }) {
  usePrefetchQuery(workflowQuery(id));
  return <WorkflowPage id={id} />;
}

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
            <HomePage />
          </Route>
          <Route path="/workflows">
            <WorkflowsPage />
          </Route>
          <Route path="/workflows/:id/versions/:version">
            {({ id, version }) => <VersionPage id={id} version={Number(version)} />}
          </Route>
          <Route path="/workflows/:id/results">
            {({ id }) => <ResultsPage key={id} id={id} />}
          </Route>
          <Route path="/workflows/:id/conversations/:instanceId">
            {(shown) => <ConversationPage key={shown.instanceId} {...shown} />}
          </Route>
          <Route path="/workflows/:id">{({ id }) => <WorkflowScreen key={id} id={id} />}</Route>
          <Route path="/gallery">
            <GalleryPage />
          </Route>
          <Route path="/gallery/:id">{({ id }) => <JourneyPage key={id} id={id} />}</Route>
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
