import { toMs } from '../../duration.ts';
import type { HttpRequest } from '../../effect.ts';
import { encode, type Filling, fillUrl } from './fill-url.ts';

/** The request as the world performs it; null where the address is none. */
export function buildRequest(filling: Filling): HttpRequest | null {
  const { config } = filling.step;
  const url = fillUrl(filling);
  if (url === null) return null;
  const body = config.method === 'GET' ? null : buildBody(filling);
  return {
    method: config.method,
    url,
    headers: buildHeaders(filling, body),
    body: body?.text ?? null,
    credential: config.credential ?? null,
    timeoutMs: toMs(config.timeout),
    retries: { max: config.retries, firstDelayMs: toMs(config.retryDelay) },
  };
}

interface Body {
  readonly contentType: string;
  readonly text: string;
}

function buildBody({ step, fill, text }: Filling): Body | null {
  const { body } = step.config;
  switch (body.kind) {
    case 'none':
      return null;
    case 'json':
      return { contentType: 'application/json', text: JSON.stringify(fill(body.value)) };
    case 'form': {
      const fields = body.fields.map(({ name, value }) => `${encode(name)}=${encode(text(value))}`);
      return { contentType: 'application/x-www-form-urlencoded', text: fields.join('&') };
    }
    case 'text':
      return { contentType: 'text/plain; charset=utf-8', text: text(body.value) };
  }
}

/** The author's headers; a body says what it is, unless the author does. */
function buildHeaders({ step, text, warn }: Filling, body: Body | null): HttpRequest['headers'] {
  const headers = step.config.headers.map(({ name, value }): [string, string] => {
    const filled = text(value).trim();
    const carried = filled.replace(uncarried, ' ').trim();
    if (carried !== filled) warn(`Headers carry one line of Latin letters: “${name}” is changed.`);
    return [name, carried];
  });
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type');
  if (body && !isTyped) headers.push(['Content-Type', body.contentType]);
  return Object.fromEntries(headers);
}

const uncarried = /[^\t\x20-\x7e\xa0-\xff]+/g;
