import type { Hono } from 'hono';
import type { Database } from '../db/open.ts';
import type { Admission } from './admission.ts';
import type { CalendarWorld } from './booking/calendars/calendar-world.ts';
import { describeBooking } from './booking/describe-booking.ts';
import type { BookingEnv } from './booking/error-answer.ts';
import type { ContactIdentity } from './channels/channel.ts';
import type { KeptConsentWords } from './consent-words.ts';
import { type EditorPage, editorRoutes } from './editor-files.ts';
import { ApiError, answerError, asRefusal } from './errors.ts';
import type { Feed } from './feed.ts';
import type { EndpointKey } from './flows/endpoint/endpoint-key.ts';
import { flowEndpointRoutes } from './flows/endpoint/flow-endpoint-routes.ts';
import type { FlowExchange } from './flows/endpoint/flow-exchange.ts';
import type { FlowsAt8x8 } from './flows/flows-at-8x8.ts';
import type { HandOverAddress } from './hand-over-address.ts';
import type { KeptBusiness } from './kept-business.ts';
import type { KeptQuietHours } from './kept-quiet-hours.ts';
import { limitBody } from './limit-body.ts';
import type { Log } from './log.ts';
import type { MediaDeps } from './media/media-deps.ts';
import { mediaLinkRoutes, sandboxMedia } from './media/media-link-routes.ts';
import { answerAutomationError } from './routes/automation/answer-error.ts';
import { automationRoutes, isAutomationPath } from './routes/automation/automation-routes.ts';
import { calendarConnectionRoutes } from './routes/calendar-connections.ts';
import { contactRoutes } from './routes/contacts.ts';
import { credentialRoutes } from './routes/credentials.ts';
import { docsRoutes } from './routes/docs.ts';
import { eventRoutes } from './routes/events.ts';
import { flowEndpointApiRoutes } from './routes/flow-endpoint.ts';
import { flowVersionRoutes } from './routes/flow-versions.ts';
import { flowRoutes } from './routes/flows.ts';
import { flowAt8x8Routes } from './routes/flows-at-8x8.ts';
import { funnelRoutes } from './routes/funnel.ts';
import { galleryRoutes } from './routes/gallery.ts';
import { googleConsentRoutes } from './routes/google-consent.ts';
import { healthRoutes, type Metric } from './routes/health.ts';
import { homeRoutes } from './routes/home.ts';
import { instanceRoutes } from './routes/instances.ts';
import { presenceRoutes } from './routes/presence.ts';
import { requestTestRoutes } from './routes/request-tests.ts';
import { resultsRoutes } from './routes/results.ts';
import { createRouter } from './routes/router.ts';
import { sessionRoutes } from './routes/session.ts';
import { settingsRoutes } from './routes/settings.ts';
import { simulatorRoutes } from './routes/simulator.ts';
import { templateRoutes } from './routes/templates.ts';
import { transferRoutes } from './routes/transfer.ts';
import { trialRoutes } from './routes/trial.ts';
import { trialRequestRoutes } from './routes/trial-requests.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { workflowListRoutes } from './routes/workflow-list.ts';
import { workflowOrderRoutes } from './routes/workflow-order.ts';
import { workflowTestRoutes } from './routes/workflow-tests.ts';
import { workflowVersionRoutes } from './routes/workflow-versions.ts';
import { workflowRoutes } from './routes/workflows.ts';
import type { PerformRequest } from './runtime/perform-request.ts';
import type { Runtime } from './runtime/runtime.ts';
import { needs, sessionCookieName, withAccounts } from './security/access.ts';
import type { Accounts } from './security/accounts.ts';
import type { Credentials } from './security/credentials.ts';
import { keepFromCaches, securityHeaders } from './security/headers.ts';
import type { AccountTemplates } from './templates/account-templates.ts';
import type { Traffic } from './traffic.ts';

export interface AppDeps {
  readonly db: Database;
  readonly feed: Feed;
  readonly log: Log;
  readonly now: () => number;
  readonly randomId: () => string;
  readonly runtime: Runtime;
  readonly performRequest: PerformRequest;
  readonly accountTemplates: AccountTemplates;
  readonly accounts: Accounts;
  readonly credentials: Credentials;
  readonly booking: Hono<BookingEnv>;
  readonly media: MediaDeps;
  readonly endpointKey: EndpointKey;
  readonly flowExchange: FlowExchange;
  readonly calendars: CalendarWorld;
  readonly editor: EditorPage;
  readonly flowsAt8x8: FlowsAt8x8;
  /** Where the journeys are that ship with the product. */
  readonly galleryFolder: string;
  readonly publicUrl: string;
  readonly webhookAuthorization: string;
  readonly setupCode: string;
  /** Through which adapter those who write to the webhook are answered. */
  readonly provider: ContactIdentity['provider'];
  /** The 8x8 account that its Automation API is answered for; null: whichever is asked for. */
  readonly accountId: string | null;
  readonly chatAppsBaseUrl: string;
  readonly consentWords: KeptConsentWords;
  readonly handOver: HandOverAddress;
  readonly quietHours: KeptQuietHours;
  readonly business: KeptBusiness;
  readonly metrics: () => readonly Metric[];
  readonly admission: Admission;
  readonly webhooks: Traffic;
}

/** More than any workflow needs; webhooks have a limit of their own. */
const apiBodyBytesMax = 4 * 1_024 * 1_024;

/** Everything this server answers. Creates nothing, and starts nothing. */
export function createApp(deps: AppDeps) {
  const { accounts, log } = deps;
  const https = deps.publicUrl.startsWith('https:');
  const app = createRouter();
  app.onError((error, c) =>
    isAutomationPath(c.req.path)
      ? answerAutomationError(asRefusal(error, c, log), c, deps)
      : answerError(error, c, log),
  );
  app.use('/webhooks/*', deps.webhooks.watch);
  // Machines call these: they have no use for what tells a browser what it may do, and 8x8 calls often.
  app.route('/', webhookRoutes({ ...deps, authorization: deps.webhookAuthorization }));
  app.route('/', flowEndpointRoutes(deps));
  app.use('/media/*', sandboxMedia);
  app.use(securityHeaders({ https }));
  app.use(withAccounts(accounts, sessionCookieName({ https })));
  app.route('/', healthRoutes(deps));
  app.route('/', mediaLinkRoutes(deps.media));
  const limitApiBody = limitBody(apiBodyBytesMax, 'A request may have at most 4 MiB.');
  app.use('/api/*', deps.admission.guard, limitApiBody, keepFromCaches);
  for (const path of ['/booking/v1/*', '/booking/compat/*']) {
    app.on(['GET', 'HEAD'], path, needs('viewer'));
    app.on(['POST', 'PUT', 'PATCH', 'DELETE'], path, needs('operator'));
  }
  app.use('/api/events', needs('viewer'));
  app.use('/api/openapi.json', needs('viewer'));
  app.use('/api/docs', needs('viewer'));
  app.route('/', eventRoutes(deps));
  const api = app
    .route('/', sessionRoutes({ ...deps, secureCookies: https }))
    .route('/', transferRoutes(deps))
    .route('/', galleryRoutes(deps))
    .route('/', homeRoutes(deps))
    .route('/', resultsRoutes(deps))
    .route('/', funnelRoutes(deps))
    .route('/', workflowListRoutes(deps))
    .route('/', workflowRoutes(deps))
    .route('/', workflowVersionRoutes(deps))
    .route('/', workflowTestRoutes(deps))
    .route('/', workflowOrderRoutes(deps))
    .route('/', presenceRoutes(deps))
    .route('/', flowEndpointApiRoutes(deps))
    .route('/', flowRoutes(deps))
    .route('/', flowVersionRoutes(deps))
    .route('/', flowAt8x8Routes(deps))
    .route('/', simulatorRoutes(deps))
    .route('/', contactRoutes(deps))
    .route('/', instanceRoutes(deps))
    .route('/', credentialRoutes(deps))
    .route('/', trialRoutes(deps))
    .route('/', trialRequestRoutes(deps))
    .route('/', requestTestRoutes(deps))
    .route('/', templateRoutes(deps))
    .route('/', calendarConnectionRoutes(deps))
    .route('/', googleConsentRoutes(deps))
    .route('/', settingsRoutes({ ...deps, webhook: webhookOf(deps), channel: channelOf(deps) }));
  app.route('/', automationRoutes(deps));
  app.route('/booking', deps.booking);
  app.route(
    '/',
    docsRoutes(() => {
      const described = api.getOpenAPI31Document(about);
      return { ...described, paths: { ...described.paths, ...describeBooking('/booking') } };
    }),
  );
  app.all('/api/*', (c) => {
    throw new ApiError('not_found', `There is no ${c.req.method} ${c.req.path}.`);
  });
  app.route('/', editorRoutes(deps.editor));
  app.notFound((c) =>
    c.json({ error: { code: 'not_found', message: `There is no ${c.req.path}.` } }, 404),
  );
  return api;
}

/** For the editor's typed client. */
export type App = ReturnType<typeof createApp>;

const about = {
  openapi: '3.1.0',
  info: { title: 'Journeyman', version: '1' },
};

function webhookOf(deps: AppDeps) {
  return {
    url: `${deps.publicUrl}/webhooks/chatapps`,
    authorization: deps.webhookAuthorization,
  };
}

function channelOf(deps: AppDeps) {
  const baseUrl = deps.provider === 'chatapps' ? deps.chatAppsBaseUrl : null;
  return { provider: deps.provider, baseUrl };
}
