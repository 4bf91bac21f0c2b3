import type { HttpRequest } from '../../effect.ts';
import { fillTemplates, renderTemplate, templateReferences } from '../../expression/template.ts';
import { toText } from '../../expression/value.ts';
import type { Json, JsonObject } from '../../json.ts';
import { buildRequest } from './build-request.ts';
import type { HttpRequestConfig } from './config.ts';

/** A request as it would be made with these answers; null where its address is none. */
export function sampleRequest(config: HttpRequestConfig, answers: JsonObject): HttpRequest | null {
  return buildRequest({
    step: { config },
    fill: (value) => fillTemplates(value, answers).value,
    text: (template) => toText(renderTemplate(template, answers).value),
    warn() {},
  });
}

/** The paths that a request reads, each once, such as `['steps', 'askService', 'value', 'id']`. */
export function requestReferences(config: HttpRequestConfig): string[][] {
  const { url, query, headers, body, method } = config;
  const texts = [
    url,
    ...query.map(({ value }) => value),
    ...headers.map(({ value }) => value),
    ...(method === 'GET' ? [] : textsIn({ ...body })),
  ];
  const found = texts.flatMap((text) => templateReferences(text));
  return [...new Map(found.map((path) => [path.join('.'), path])).values()];
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
