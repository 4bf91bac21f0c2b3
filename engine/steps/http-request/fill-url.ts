import { toText } from '../../expression/value.ts';
import type { StepContext } from '../step.ts';
import type { HttpRequestConfig } from './config.ts';

/** What it takes to fill a request: the templates of its config, and who hears what is odd. */
export interface Filling extends Pick<StepContext<HttpRequestConfig>, 'fill' | 'text' | 'warn'> {
  readonly step: { readonly config: HttpRequestConfig };
}

/**
 * The address with its templates filled and the query added, or null where it is none. A value at
 * its very start is an address itself and stays as it is; every other value is encoded, so that
 * what a customer writes can neither leave its place in the path nor add a parameter.
 */
export function fillUrl({ step, text, fill }: Filling): string | null {
  const address = step.config.url
    .trim()
    .replace(expressions, (expression, offset) =>
      offset === 0 ? text(expression).trim() : encodePart(text(expression)),
    )
    .replaceAll(' ', '%20');
  if (!callable.test(address)) return null;
  const query = step.config.query.flatMap(({ name, value }) => {
    const filled = fill(value);
    return filled === null ? [] : [`${encode(name)}=${encode(toText(filled))}`];
  });
  const [target = ''] = address.split('#');
  if (query.length === 0) return target;
  return `${target}${target.includes('?') ? '&' : '?'}${query.join('&')}`;
}

/** Percent-encoded; half an emoji becomes �, since it has no encoding. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** `{{ }}`, where a `}}` between quotation marks does not count. */
const expressions = /\{\{(?:[^'"}]|}(?!})|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")*}}/gs;

/** `http(s)://host…`, or a path on this server: one `/`, for `//` would be another host. */
const callable = /^(?:https?:\/\/[^\s/\\?#]|\/(?![/\\]))[^\s\\\p{Cc}]*$/iu;

/** A part made of dots alone would be a way up in the path. */
function encodePart(text: string): string {
  return /^\.+$/.test(text) ? '' : encode(text);
}
