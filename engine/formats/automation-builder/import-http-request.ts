import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { limits } from '../../limits.ts';
import { httpRequestStep } from '../../steps/http-request/step.ts';
import { type ImportedStep, type Importing, noteUnknownInputs, textInput } from './importing.ts';
import { toDuration } from './time-span.ts';

const known = ['url', 'method', 'headers', 'parameters', 'body', 'timeoutSeconds'];
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const view = new Map([
  ['responseCode', ['status']],
  ['responseBody', ['body']],
]);

/**
 * An answer with any status goes on, as there; no answer ends the path. 8x8 tries once.
 * Source: 8x8 developer docs, “Triggers and steps”, HttpRequest.
 */
export function importHttpRequest(importing: Importing): ImportedStep {
  const { inputs } = importing.source;
  noteUnknownInputs(importing, known);
  const method = readMethod(importing);
  if (method === 'GET' && JSON.stringify(inputs['body'] ?? {}) !== '{}') {
    importing.note('approximated', 'inputs.body', 'A GET request sends no body here.');
  }
  return {
    stepType: httpRequestStep,
    config: {
      method,
      url: (textInput(importing, 'url') ?? 'https://').slice(0, limits.urlCharsMax),
      query: fields(importing, 'parameters', 50),
      headers: headers(importing),
      body: method === 'GET' ? { kind: 'none' } : bodyOf(inputs['body']),
      timeout: toDuration(readTimeout(importing)),
      retries: 0,
      outcomes: [
        { exit: 'other', label: 'Another status', statuses: ['1xx', '3xx', '4xx', '5xx'] },
      ],
    },
    main: ['ok', 'other'],
    view,
  };
}

function readMethod(importing: Importing): string {
  const method = (textInput(importing, 'method') ?? 'GET').trim().toUpperCase();
  if (methods.includes(method)) return method;
  importing.note(
    'needs-you',
    'inputs.method',
    `“${method}” cannot be called here; it is a GET now.`,
  );
  return 'GET';
}

function bodyOf(body: Json | undefined): JsonObject {
  return body === undefined || body === null ? { kind: 'none' } : { kind: 'json', value: body };
}

/** A content type only says what is said anyway; its capitals vary. */
function headers(importing: Importing): JsonObject[] {
  const given = fields(importing, 'headers', 50);
  return given.filter(({ name }) => {
    if (/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/.test(String(name))) return true;
    importing.note('needs-you', `inputs.headers.${name}`, `“${name}” is no name of a header.`);
    return false;
  });
}

function fields(importing: Importing, input: string, max: number): JsonObject[] {
  const given = importing.source.inputs[input] ?? {};
  const entries = isJsonObject(given) ? Object.entries(given) : [];
  if (!isJsonObject(given)) {
    importing.note('needs-you', `inputs.${input}`, `“${input}” must be an object; it is left out.`);
  }
  if (entries.length > max) {
    importing.note('needs-you', `inputs.${input}`, `Only the first ${max} of these are sent.`);
  }
  return entries
    .filter(([name]) => name !== '')
    .slice(0, max)
    .map(([name, value]) => ({ name: name.slice(0, 200), value: asTemplate(value) }));
}

function asTemplate(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** 5 seconds where nothing is said, as at 8x8. */
function readTimeout(importing: Importing): number {
  const given = importing.source.inputs['timeoutSeconds'] ?? 5;
  const seconds = typeof given === 'object' ? Number.NaN : Number(given);
  if (seconds >= 1 && seconds <= 120) return Math.round(seconds * 1_000);
  const used = seconds > 120 ? 120 : 5;
  importing.note(
    'approximated',
    'inputs.timeoutSeconds',
    `A request waits from 1 second to 2 minutes for its answer; this one waits ${used} seconds.`,
  );
  return used * 1_000;
}
