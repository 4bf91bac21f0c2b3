import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as z from 'zod';
import { isJsonObject, type Json, type JsonObject } from '../../engine/index.ts';
import { sharedFile } from './shared-data.ts';
import type { Answer, TestServer } from './test-server.ts';

/** What is not as 8x8's contract of the Automation API wants it, in words; null: nothing. */
export type Complaint = string | null;

/**
 * Holds every answer, and what was sent and taken, to the contract: ours always, and 8x8's own where it is at hand. A definition is
 * given back as it came: one that breaks 8x8's contract, as some published ones do, breaks it again.
 */
export interface AutomationClient {
  /** `path` is what stands behind `/api/v1/accounts/{accountId}`. */
  ask(method: string, path: string, body?: unknown, headers?: Headers): Promise<Answer>;
}
type Headers = Record<string, string>;

export function automationClient(
  server: TestServer,
  { accountId = 'acme', holdsPublished = true } = {},
): AutomationClient {
  const published = holdsPublished ? publishedContract() : null;
  return {
    async ask(method, path, body, headers) {
      const answer = await server.request(
        method,
        `/api/v1/accounts/${accountId}${path}`,
        body,
        headers,
      );
      const called = { method, path: path.split('?')[0] ?? '', sent: body };
      const complaint = ownContract(called, answer) ?? published?.(called, answer) ?? null;
      if (complaint === null) return answer;
      const said = JSON.stringify(answer.body).slice(0, 300);
      throw new Error(`${method} ${path} is answered ${answer.status} ${said}: ${complaint}`);
    },
  };
}

interface Called {
  readonly method: string;
  readonly path: string;
  /** The body of the request. */
  readonly sent: unknown;
}

const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/);
const uuid = z.uuid();
const count = z.int().min(0);

export const automationError = z.strictObject({
  code: z.int(),
  message: z.string().min(1),
  errorId: uuid,
  timestamp: time,
});

const definition = z.strictObject({
  accountId: z.string(),
  subAccountId: z.string().optional(),
  trigger: z.enum(['inbound_sms', 'inbound_chat_apps', 'http_request']),
  status: z.enum(['enabled', 'disabled']),
  createdAt: time,
  id: uuid,
  version: z.int().min(1),
  definition: z.looseObject({
    id: uuid,
    name: z.string().min(1),
    version: z.int().min(1),
    steps: z.array(z.looseObject({ id: z.string(), stepType: z.string() })),
  }),
});

const log = z.strictObject({
  id: z.string().min(1),
  stepName: z.string().min(1),
  startedAt: time,
  completedAt: time.nullable(),
  status: z.enum(['Running', 'Complete', 'Sleeping', 'WaitingForEvent', 'Failed', 'Cancelled']),
});

const instance = z.strictObject({
  workflowId: z.string().min(1),
  data: z.looseObject({ accountId: z.string(), triggeredAt: z.iso.datetime() }),
  definitionId: uuid,
  version: z.int().min(1),
  status: z.enum(['Runnable', 'Suspended', 'Complete', 'Terminated']),
  startedAt: time,
  completedAt: time.nullable(),
  logs: z.array(log).optional(),
});

const failure = z.strictObject({
  workflowId: z.string(),
  step: z.string(),
  message: z.string().min(1),
  errorTime: time,
});

const parameter = z.looseObject({ name: z.string(), type: z.string(), required: z.boolean() });
const namedFunction = z.strictObject({
  name: z.string(),
  description: z.string(),
  example: z.string(),
  parameters: z.array(parameter),
});
const usage = z.looseObject({ accountId: z.string(), executedWorkflowCount: count });
const nothing = z.literal('');

const one = '/definitions/[^/]+';
const ofInstance = `${one}/workflows/[^/]+`;

/** Every operation: how it is called, and what it answers when all is well. */
const operations: readonly (readonly [call: string, status: number, body: z.ZodType])[] = [
  ['GET /definitions', 200, z.array(definition)],
  ['POST /definitions', 201, definition],
  [`GET ${one}`, 200, z.array(definition)],
  [`PUT ${one}`, 200, definition],
  [`DELETE ${one}`, 202, nothing],
  [`GET ${one}/workflows`, 200, z.array(instance)],
  [`POST ${one}/workflows`, 201, nothing],
  [`GET ${ofInstance}`, 200, instance],
  [`PATCH ${ofInstance}`, 200, nothing],
  [`GET ${ofInstance}/errors`, 200, z.array(failure)],
  ['POST /triggers/http_request', 200, nothing],
  ['GET /steps/timezones', 200, z.array(z.strictObject({ id: z.string(), name: z.string() }))],
  ['GET /steps/functions', 200, z.array(namedFunction)],
  ['GET /usage', 200, z.array(usage)],
  ['GET /usage/history', 200, z.array(usage)],
];

function ownContract({ method, path }: Called, { status, body }: Answer): Complaint {
  const found = operations.find(([call]) => new RegExp(`^${call}$`).test(`${method} ${path}`));
  const isRight = found !== undefined && status === found[1];
  if (!isRight && (status < 400 || status >= 500)) return 'It is not answered so.';
  const parsed = (isRight ? found[2] : automationError).safeParse(body);
  return parsed.success ? null : z.prettifyError(parsed.error);
}

/** The schemas of 8x8's own file, for what was sent and taken, and for every answer; null: not at hand. */
function publishedContract(): ((called: Called, answer: Answer) => Complaint) | null {
  const file = sharedFile('8x8/openapi/automation_api.json');
  if (file === null) return null;
  const contract = amended(JSON.parse(readFileSync(file, 'utf8')));
  const ajv = new Ajv({ strict: false, logger: false });
  ajv.addSchema({ ...contract, $id: 'automation' });
  const content = 'content/application~1json/schema';

  function complaintOf(value: unknown, schema: string): Complaint {
    const isValid = ajv.compile({ $ref: `automation#${encodeURI(schema)}` });
    return isValid(value) ? null : ajv.errorsText(isValid.errors);
  }

  return ({ method, path, sent }, { status, body }) => {
    const place = `/paths/${escaped(placeOf(contract, path))}/${method.toLowerCase()}`;
    const request = `${place}/requestBody/${content}`;
    if (status < 400 && at(contract, request) !== undefined) {
      const complaint = complaintOf(sent, request);
      if (complaint !== null) return `What was sent: ${complaint}`;
    }
    const response = `${place}/responses/${status}`;
    if (at(contract, response) === undefined) {
      // What is not documented there, such as 401, has the shape of all errors.
      return status < 400 ? 'Not known.' : complaintOf(body, '/components/schemas/error');
    }
    if (at(contract, `${response}/${content}`) !== undefined) {
      return complaintOf(body, `${response}/${content}`);
    }
    return body === '' ? null : 'Not empty.';
  };
}

/** The path of the contract that this is one of; itself when there is none. */
function placeOf(contract: JsonObject, path: string): string {
  const paths = isJsonObject(contract['paths']) ? Object.keys(contract['paths']) : [];
  const full = `/api/v1/accounts/acme${path}`;
  const pattern = (each: string) => new RegExp(`^${each.replace(/\{\w+\}/g, '[^/]+')}$`);
  return paths.find((each) => pattern(each).test(full)) ?? full;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function at(json: Json, pointer: string): Json | undefined {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>(
      (found, name) => (isJsonObject(found) ? found[name] : undefined),
      json,
    );
}

/**
 * The contract without its slips, each of which its own text or examples contradict: `accountId` is asked for
 * in bodies though it stands in the path; times of what has not ended, and next steps where none
 * follows, are null; two schemas of
 * which one includes the other are said to exclude one another; values of parameters are said to be objects;
 * what a step finds out is said to be what its outputs must be called; and of the ten types of steps, two are
 * missing.
 */
function amended(contract: JsonObject): JsonObject {
  const text = JSON.stringify(contract)
    .replaceAll('"oneOf":', '"anyOf":')
    .replaceAll(
      '"required":["accountId","trigger","definition"]',
      '"required":["trigger","definition"]',
    );
  const copy: JsonObject = JSON.parse(text);
  const schemas = '/components/schemas';
  for (const name of ['workflowInstance', 'workflowInstanceWithLogs', 'workflowLog']) {
    put(copy, `${schemas}/${name}/properties/completedAt`, { type: ['string', 'null'] });
  }
  const parameters = `${schemas}/function/properties/parameters/items/properties`;
  put(copy, `${parameters}/default`, {});
  put(copy, `${parameters}/example`, {});
  for (const name of ['waitForReplyStep', 'waitForDTMFStep']) {
    put(copy, `${schemas}/${name}/properties/outputs`, { type: 'object' });
  }
  for (const name of Object.keys(at(copy, schemas) ?? {})) {
    const properties = at(copy, `${schemas}/${name}/properties`);
    if (!isJsonObject(properties) || !('nextStepId' in properties)) continue;
    properties['nextStepId'] = { type: ['string', 'null'] };
  }
  const steps = at(copy, `${schemas}/definitionInput/properties/definition/properties/steps/items`);
  const types = isJsonObject(steps) ? steps['anyOf'] : null;
  if (!Array.isArray(types)) throw new Error('The contract says nothing of steps.');
  types.push({ properties: { stepType: { enum: ['If', 'SendToConverse'] } } });
  return copy;
}

function put(json: JsonObject, pointer: string, value: Json): void {
  const cut = pointer.lastIndexOf('/');
  const parent = at(json, pointer.slice(0, cut));
  if (!isJsonObject(parent)) throw new Error(`The contract has no ${pointer}.`);
  parent[pointer.slice(cut + 1)] = value;
}
