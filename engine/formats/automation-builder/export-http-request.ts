import { toMs } from '../../duration.ts';
import { parsePath } from '../../expression/parse-path.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { HttpRequestConfig } from '../../steps/http-request/config.ts';
import { type ExportedStep, exportTemplates, exportText } from './exporting.ts';
import { writePath } from './step-scope.ts';

export function exportHttpRequest(config: HttpRequestConfig, of: ExportedStep): JsonObject {
  const { method, url, query, headers, timeout } = config;
  if (config.credential !== undefined) {
    const message = `8x8 keeps no credentials: add a header for “${config.credential}” there.`;
    of.note('needs-you', 'config.credential', message);
  }
  if (config.retries > 0) of.note('approximated', 'config.retries', '8x8 tries a request once.');
  if (url.startsWith('/')) {
    of.note('needs-you', 'config.url', '8x8 needs the whole address, with https:// and a host.');
  }
  return {
    headers: fields(headers, 'headers', of),
    method,
    url: exportText(url, 'url', of),
    parameters: fields(query, 'query', of),
    body: exportBody(config, of),
    timeoutSeconds: Math.ceil(toMs(timeout) / 1_000),
  };
}

function fields(
  given: readonly { readonly name: string; readonly value: string }[],
  part: string,
  of: ExportedStep,
): JsonObject {
  return Object.fromEntries(
    given.map(({ name, value }, index) => [
      name,
      exportTemplates(value, `config.${part}.${index}.value`, of),
    ]),
  );
}

function exportBody({ body }: HttpRequestConfig, of: ExportedStep): Json {
  if (body.kind === 'json') return exportTemplates(body.value, 'config.body.value', of);
  if (body.kind !== 'none') of.note('needs-you', 'config.body', '8x8 sends JSON only.');
  return {};
}

/** What is picked from the answer by name, where the path is one name after another. */
export function keptFromAnswer(
  { keep }: HttpRequestConfig,
  of: ExportedStep,
): (readonly [string, string])[] {
  return keep.flatMap(({ name, path }, index): (readonly [string, string])[] => {
    const keys = keysOf(path);
    if (keys !== null) return [[name, `{{${writePath(['step', 'responseBody', ...keys])}}}`]];
    of.note('needs-you', `config.keep.${index}.path`, `8x8 cannot pick “${path}” from an answer.`);
    return [];
  });
}

function keysOf(path: string): string[] | null {
  try {
    const keys = parsePath(path).map((part) => {
      if (part.kind === 'name') return part.name;
      return part.kind === 'index' && part.index >= 0 ? String(part.index) : null;
    });
    return keys.every((key) => key !== null) ? keys : null;
  } catch {
    return null;
  }
}
