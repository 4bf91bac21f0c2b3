import type { HttpResult } from '../../event.ts';
import { pick } from '../../expression/pick.ts';
import type { Json, JsonObject } from '../../json.ts';
import { boundValue } from '../bound-value.ts';
import type { Outcome, StepContext } from '../step.ts';
import type { HttpRequestConfig } from './config.ts';

type Answer = Extract<HttpResult, { outcome: 'answered' }>;
type Context = StepContext<HttpRequestConfig>;

/** Which way out an answer takes, and what is kept of it: nothing, by `failed`. */
export function readAnswer(answer: Answer, context: Context): Outcome {
  const { status, body } = answer;
  const ok = classOf(status) === '2xx';
  const exit = exitFor(status, context.step.config) ?? (ok ? 'ok' : 'failed');
  return {
    do: 'leave',
    exit,
    result: { status, ok, body: boundValue(body, 'The body of the answer', context) },
    keep: exit === 'failed' ? {} : kept(body, context),
    text: inWords(answer),
  };
}

/** The way out for this very status, or else for its class. */
function exitFor(status: number, { outcomes }: HttpRequestConfig): string | undefined {
  const exact = outcomes.find(({ statuses }) => statuses.includes(String(status)));
  return (exact ?? outcomes.find(({ statuses }) => statuses.includes(classOf(status))))?.exit;
}

function kept(body: Json, context: Context): JsonObject {
  const values = context.step.config.keep.map(({ name, path }): [string, Json] => {
    const picked = pick(path, body);
    if (!picked.ok) context.warn(`“${name}” is not kept: ${picked.message}`);
    return [name, picked.ok ? boundValue(picked.value, `“${name}”`, context) : null];
  });
  return Object.fromEntries(values);
}

function classOf(status: number): string {
  return `${Math.floor(status / 100)}xx`;
}

/** `answered 200 in 120 ms, at the 3rd attempt` */
function inWords({ status, durationMs, attempts }: Answer): string {
  const words = `answered ${status} in ${Math.round(durationMs)} ms`;
  return attempts > 1 ? `${words}, after ${attempts} attempts` : words;
}
