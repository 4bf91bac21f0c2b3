import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { answerAsTold, readBody, refuse, requireKey } from './api-answers.ts';
import type { EmulatorEnv, World } from './emulator.ts';
import { type FlowFields, flowErrors, type KeptFlow } from './flow-store.ts';

/**
 * The forms of a channel, as 8x8 documents them twice: `accounts` is the OpenAPI reference, `channels`
 * the guide. They do the same, and word it differently.
 */
export function flowRoutes(world: World) {
  return new Hono<EmulatorEnv>()
    .route('/api/v1/accounts/:accountId/channels/:channelId/flows', surface(world, 'accounts'))
    .route('/config/v1/channels/whatsapp/:channelId/flows', surface(world, 'channels'));
}

type Surface = 'accounts' | 'channels';

const fields = z.object({
  name: z.string().min(1).optional(),
  categories: z.array(z.string()).min(1).optional(),
  flowJson: z.string('flowJson must be a string').optional(),
  endPointUri: z.url().optional(),
  cloneFlowId: z.string().optional(),
  publish: z.boolean().default(false),
});

function surface(world: World, kind: Surface) {
  const { flows } = world;
  const wording = wordings[kind];

  function no(c: Context, what: keyof typeof refusals): Response {
    const { status, code, message } = refusals[what];
    return refuse(world, c, kind === 'accounts' ? 400 : status, code, message);
  }

  /** What the request names, if it is there. */
  function named(c: Context): KeptFlow | null {
    return flows.find(c.req.param('channelId') ?? '', c.req.param('flowId') ?? '');
  }

  function publish(flow: KeptFlow): boolean {
    if (flowErrors(flow.flowJson).length > 0) return false;
    flows.setStatus(flow.id, 'PUBLISHED');
    return true;
  }

  return new Hono<EmulatorEnv>()
    .use(requireKey(world), goWrong(world))
    .use(async (c, next) => {
      const seconds = world.flowLimiter.waitFor(c.req.header('authorization') ?? '');
      if (seconds === 0) return next();
      c.header('Retry-After', `${seconds}`);
      return refuse(world, c, 429, 429, `Quota exceeded. Try again in ${seconds} second(s).`);
    })
    .post('/', async (c) => {
      const given = await readFields(world, c, 'createFlow');
      if (typeof given === 'string') return refuse(world, c, 400, 1_000, given);
      if (given.name === undefined || !given.categories) return no(c, 'incomplete');
      if (flows.isTaken(given.name)) return no(c, 'taken');
      const flow = flows.create(c.req.param('channelId') ?? '', given.fields);
      if (given.publish) publish(flow);
      return c.json(wording.created(flow), kind === 'accounts' ? 200 : 201);
    })
    .get('/', (c) => {
      const shown = flows
        .list(c.req.param('channelId'))
        .map(({ id, name, status }) => ({ id, name, status }));
      return c.json({ flows: shown.slice(0, Number(c.req.query('limit') ?? 100)) });
    })
    .get('/:flowId', (c) => {
      const flow = named(c);
      return flow ? c.json(wording.details(flow)) : no(c, 'missing');
    })
    .put('/:flowId', async (c) => {
      const flow = named(c);
      if (!flow) return no(c, 'missing');
      if (flow.status !== 'DRAFT') return no(c, 'fixed');
      const given = await readFields(world, c, 'updateFlow');
      if (typeof given === 'string') return refuse(world, c, 400, 1_000, given);
      if (given.name !== undefined && flows.isTaken(given.name, flow.id)) return no(c, 'taken');
      const changed = flows.update(flow, given.fields);
      if (given.publish) publish(changed);
      return c.json(wording.created(changed));
    })
    .post('/:flowId/publish', (c) => {
      const flow = named(c);
      if (!flow) return no(c, 'missing');
      if (flow.status !== 'DRAFT') return no(c, 'fixed');
      return publish(flow) ? done(c, named(c)) : no(c, 'wrong');
    })
    .post('/:flowId/deprecate', (c) => {
      const flow = named(c);
      if (!flow) return no(c, 'missing');
      if (flow.status === 'DRAFT' || flow.status === 'DEPRECATED') return no(c, 'unpublished');
      flows.setStatus(flow.id, 'DEPRECATED');
      return done(c, named(c));
    })
    .delete('/:flowId', (c) => {
      const flow = named(c);
      if (!flow) return no(c, 'missing');
      if (flow.status !== 'DRAFT') return no(c, 'fixed');
      flows.remove(flow.id);
      return c.body(null, kind === 'accounts' ? 200 : 204);
    })
    .get('/:flowId/preview', (c) => {
      const flow = named(c);
      if (!flow) return no(c, 'missing');
      const { token, expiresAt } = flows.preview(flow, c.req.query('refresh') === 'true');
      return c.json({
        ...(kind === 'accounts' && { id: flow.id }),
        preview_url: `https://business.facebook.com/wa/manage/flows/${flow.id}/preview/?token=${token}`,
        expires_at: new Date(expiresAt).toISOString().replace(/\.\d+Z$/, '+0000'),
      });
    });

  function done(c: Context, flow: KeptFlow | null): Response {
    if (kind === 'accounts' || !flow) return c.body(null, 200);
    return c.json({ id: flow.id, name: flow.name, status: flow.status });
  }
}

/** The guide's words and statuses; the reference documents 400 for all of them. */
const refusals = {
  missing: { status: 404, code: 1_300, message: 'Flow not found' },
  fixed: { status: 409, code: 1_000, message: 'Flow must be in DRAFT status' },
  unpublished: { status: 409, code: 1_000, message: 'Flow is not published' },
  wrong: { status: 422, code: 1_000, message: 'Invalid flowJson' },
  incomplete: { status: 400, code: 1_000, message: 'name and categories are required' },
  taken: { status: 400, code: 1_000, message: 'Flow name must be unique' },
} as const;

/** As it was told to go wrong: an answer instead, or none after it was done. */
function goWrong(world: World) {
  return async (c: Context<EmulatorEnv>, next: () => Promise<void>) => {
    const planned = world.failures.shift();
    if (typeof planned === 'object') return answerAsTold(world, c, planned);
    await next();
    if (planned === 'reset') c.env.incoming.socket.destroy();
    if (planned !== undefined) {
      await new Promise<void>((closed) => c.env.outgoing.once('close', closed));
    }
  };
}

/** What is to be kept; in words what it is not. */
async function readFields(world: World, c: Context, contract: 'createFlow' | 'updateFlow') {
  const body = await readBody(c);
  const complaint = world.contracts[contract](body);
  if (complaint !== null) world.violations.push(complaint);
  const read = fields.safeParse(body);
  if (!read.success) return read.error.issues[0]?.message ?? 'Invalid body';
  const { publish, ...given } = read.data;
  const kept: FlowFields = given;
  return { name: given.name, categories: given.categories, publish, fields: kept };
}

const wordings = {
  accounts: {
    created(flow: KeptFlow): object {
      const errors = flowErrors(flow.flowJson).map((error) => accountsError(flow, error));
      return { id: flow.id, success: true, ...(errors.length > 0 && { validationErrors: errors }) };
    },
    details(flow: KeptFlow): object {
      const { id: flowId, name, status, categories } = flow;
      const errors = flowErrors(flow.flowJson).map((error) => accountsError(flow, error));
      const flowJsonUrl = `https://mmg.whatsapp.net/m1/v/${flowId}`;
      const shown = { flowId, flowJsonUrl, name, status, categories };
      return { ...shown, ...(errors.length > 0 && { validationErrors: errors }) };
    },
  },
  channels: {
    created({ id, name, status, categories, flowJson }: KeptFlow): object {
      return { id, name, status, categories, validation_errors: guideErrors(flowJson) };
    },
    details({ id, name, status, categories, flowJson }: KeptFlow): object {
      return { id, name, status, categories, flowJson, validation_errors: guideErrors(flowJson) };
    },
  },
};

type FlowError = ReturnType<typeof flowErrors>[number];

function accountsError({ flowJson }: KeptFlow, { code, path, message }: FlowError): object {
  const place = { lineStart: 1, lineEnd: 1, columnStart: 0, columnEnd: flowJson.length };
  const pointers = path === '' ? [] : [{ ...place, path }];
  return { error: code, errorType: 'FLOW_JSON_ERROR', message, ...place, pointers };
}

/** As Meta words them itself. */
function guideErrors(flowJson: string): object[] {
  return flowErrors(flowJson).map(({ code, path, message }) => {
    const place = { line_start: 1, line_end: 1, column_start: 0, column_end: flowJson.length };
    const pointers = path === '' ? [] : [{ ...place, path }];
    return { error: code, error_type: 'FLOW_JSON_ERROR', message, ...place, pointers };
  });
}
