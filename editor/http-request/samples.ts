import {
  type HttpRequestConfig,
  type HttpResult,
  isJsonObject,
  type Json,
  type JsonObject,
  pick,
  requestReferences,
  type Workflow,
  type WorkflowStep,
} from '../../engine/index.ts';

/** An answer that a request needs, with one that it could be. */
export interface Sample {
  /** `steps.askService.value.id` */
  readonly path: string;
  readonly value: Json;
}

/** The last test of a step. */
export interface StepTest {
  readonly samples: JsonObject;
  readonly result: HttpResult | null;
}

/** What a request needs, filled with what it was tested with last, or else by example. */
export function samplesFor(
  config: HttpRequestConfig,
  stepId: string,
  { workflow, tests }: ExampleWorld,
): Sample[] {
  const before = tests.get(stepId)?.samples ?? {};
  const known = exampleAnswers({ workflow, tests });
  return requestReferences(config)
    .filter(([root = '']) => !givenRoots.has(root))
    .map((keys) => {
      const path = keys.join('.');
      const value = before[path] ?? valueAt(known, keys) ?? exampleOf(String(keys.at(-1)));
      return { path, value };
    });
}

/** Nobody has to say these: they are as they are when it is tested. */
const givenRoots: ReadonlySet<string> = new Set([
  ...['now', 'settings', 'business', 'workflow', 'instance'],
]);

export interface ExampleWorld {
  readonly workflow: Workflow;
  readonly tests: ReadonlyMap<string, StepTest>;
}

/** The samples as the engine looks answers up. What lies deeper wins over what surrounds it. */
export function answersOf(samples: readonly Sample[]): JsonObject {
  const sorted = samples
    .map(({ path, value }) => ({ keys: path.split('.'), value }))
    .sort((one, other) => one.keys.length - other.keys.length);
  return sorted.reduce<JsonObject>((answers, { keys, value }) => put(answers, keys, value), {});
}

function put(into: JsonObject, [key = '', ...rest]: readonly string[], value: Json): JsonObject {
  const inside = into[key];
  const deeper = isJsonObject(inside) ? inside : {};
  return { ...into, [key]: rest.length === 0 ? value : put(deeper, rest, value) };
}

/** A sample as it stands in its field, and what was typed there as a sample. */
export function sampleText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What it was keeps its kind: a number that is typed over is a number. */
export function typedSample(text: string, before: Json): Json {
  if (typeof before === 'string' && !/^\s*[[{]/.test(text)) return text;
  try {
    const json: Json = JSON.parse(text);
    return json;
  } catch {
    return text;
  }
}

/** What is known of a conversation by example: a customer, and what tested requests answered. */
function exampleAnswers({ workflow, tests }: ExampleWorld): JsonObject {
  const known: { data: JsonObject; steps: JsonObject; contact: JsonObject } = {
    data: {},
    steps: {},
    contact: { ...exampleContact },
  };
  for (const [stepId, step] of Object.entries(workflow.steps)) {
    const result = tests.get(stepId)?.result;
    if (step.type !== 'http-request' || result?.outcome !== 'answered') continue;
    const { status, body } = result;
    known.steps[stepId] = { status, ok: status < 300, body };
    for (const { name, path } of step.config.keep) {
      const picked = pick(path, body);
      if (picked.ok) known.data[name] = picked.value;
    }
  }
  for (const [stepId, step] of Object.entries(workflow.steps)) {
    const chosen =
      step.type === 'wait-for-reply' ? firstChoice(workflow, stepId, known.data) : null;
    if (chosen) known.steps[stepId] = { value: chosen, text: chosen['title'] ?? '' };
  }
  return known;
}

/** What the customer would choose: the first of what the step before offers. */
function firstChoice({ steps }: Workflow, waitId: string, data: JsonObject): JsonObject | null {
  const offering = Object.values(steps).find(({ exits }) => exits.some(({ to }) => to === waitId));
  const choices = offering && choicesOf(offering);
  if (!choices) return null;
  if (choices.from === 'typed') {
    const [row] = choices.rows;
    return row ? { id: row.id, title: row.title } : null;
  }
  const [, name = ''] = /^\{\{\s*data\.(\w+)\s*\}\}$/.exec(choices.items) ?? [];
  const items = data[name];
  const [item] = Array.isArray(items) ? items : [];
  if (item === undefined) return null;
  const fill = (template: string) => filledOf(template, item);
  const whole = isJsonObject(item) ? item : {};
  return { ...whole, id: fill(choices.row.id), title: fill(choices.row.title) };
}

function choicesOf(step: WorkflowStep) {
  if (step.type !== 'chatapps-message') return null;
  const { message } = step.config;
  return message.kind === 'list' || message.kind === 'buttons' ? message.choices : null;
}

function filledOf(template: string, item: Json): Json {
  const [, path = ''] = /^\{\{\s*item\.?([\w.]*)\s*\}\}$/.exec(template) ?? [];
  return valueAt(item, path === '' ? [] : path.split('.')) ?? '';
}

function valueAt(root: Json, keys: readonly string[]): Json | undefined {
  let value: Json | undefined = root;
  for (const key of keys) {
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

const exampleContact = {
  id: 'example',
  userId: 'example',
  name: 'Maria Lopez',
  phone: '+12025550143',
  channel: 'whatsapp',
} as const;

/** By what it is called. */
function exampleOf(name: string): Json {
  const found = examples.find(([pattern]) => pattern.test(name));
  return found?.[1] ?? '';
}

const examples: readonly (readonly [RegExp, Json])[] = [
  [/e-?mail/i, 'maria@example.com'],
  [/phone|msisdn/i, exampleContact.phone],
  [/name$/i, exampleContact.name],
  [/postal|zip/i, '10115'],
  [/^(count|amount|quantity|number)$/i, 1],
];
