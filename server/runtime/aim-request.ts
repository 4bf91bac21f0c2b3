import type { Dispatcher } from 'undici';
import type { HttpRequest } from '../../engine/index.ts';
import { connectionHeaders } from '../security/connection-headers.ts';
import { secretsIn } from '../security/mask-secrets.ts';
import type { RequestDeps } from './perform-request.ts';

/** A request that knows where it goes, and by which way. */
export interface Aim {
  readonly url: URL;
  readonly method: HttpRequest['method'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Absent for this very server, which needs no guard. */
  readonly dispatcher?: Dispatcher;
  /** Names of headers that are for the first host only. */
  readonly secrets: readonly string[];
  /** What may be found in no answer. */
  readonly signedInWith: readonly string[];
}

type Aimed =
  | { readonly ok: true; readonly aim: Aim }
  | { readonly ok: false; readonly message: string };

/** What a workflow may reach of this very server. */
const localPath = '/booking/';

/**
 * Finds out where a request goes: a path is on this very server, where the booking API is opened to
 * it; anything else goes into the world under guard.
 */
export function aimRequest(request: HttpRequest, deps: RequestDeps): Aimed {
  const base = new URL(deps.localBaseUrl());
  const isPath = request.url.startsWith('/');
  const url = parse(request.url, isPath ? base.href : undefined);
  if (!url) return { ok: false, message: `“${request.url}” is not an address.` };
  if (isThisServer(url, base)) return aimHome(request, atHome(url, base), deps);
  if (isPath) return { ok: false, message: `“${request.url}” is not a path on this server.` };
  if (!isWeb(url)) return { ok: false, message: 'Only http and https addresses can be called.' };
  return aimOut(request, url, deps);
}

function aimHome(request: HttpRequest, url: URL, { internalKey }: RequestDeps): Aimed {
  if (!url.pathname.startsWith(localPath)) {
    return { ok: false, message: `On this server, only ${localPath}… can be called.` };
  }
  const headers = { ...allowed(request.headers), authorization: `Bearer ${internalKey}` };
  const { method, body } = request;
  const signedInWith = [internalKey];
  return {
    ok: true,
    aim: { url, method, headers, body, secrets: ['authorization'], signedInWith },
  };
}

function aimOut(request: HttpRequest, url: URL, deps: RequestDeps): Aimed {
  const { method, body, credential: name } = request;
  const credential = name === null ? {} : deps.credential(name);
  if (!credential) return { ok: false, message: `There is no credential “${name}”.` };
  const secret = allowed(credential);
  const secrets = ['authorization', 'cookie', 'proxy-authorization', ...Object.keys(secret)];
  const headers = { 'accept-encoding': 'identity', ...allowed(request.headers), ...secret };
  const { guarded: dispatcher } = deps;
  const signedInWith = secretsIn(secret);
  return { ok: true, aim: { url, method, headers, body, dispatcher, secrets, signedInWith } };
}

/**
 * Where a redirect leads, or null when the answer is none. Another host never sees the secrets that
 * were meant for the first, and this very server is never reached by a redirect from outside.
 */
export function redirected(from: Aim, status: number, location: string): Aim | null {
  if (![301, 302, 303, 307, 308].includes(status) || !from.dispatcher) return null;
  const url = parse(location, from.url.href);
  if (!url || !isWeb(url)) return null;
  const dropped = url.origin === from.url.origin ? [] : from.secrets;
  const keepsMethod = status === 307 || status === 308 || from.method === 'GET';
  const withBody = keepsMethod ? dropped : [...dropped, 'content-type'];
  return {
    ...from,
    url,
    headers: omit(from.headers, withBody),
    ...(keepsMethod ? {} : { method: 'GET', body: null }),
  };
}

function parse(url: string, base: string | undefined): URL | null {
  return URL.canParse(url, base) ? new URL(url, base) : null;
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

function isThisServer(url: URL, base: URL): boolean {
  if (url.origin === base.origin) return true;
  const isLoopback = loopback.includes(url.hostname) && loopback.includes(base.hostname);
  return isLoopback && url.protocol === base.protocol && url.port === base.port;
}

/** The same on this server. The path is set, not resolved: resolved, `//host/` is another host. */
function atHome({ pathname, search }: URL, base: URL): URL {
  const home = new URL(base);
  home.pathname = pathname;
  home.search = search;
  return home;
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

function allowed(headers: Readonly<Record<string, string>>): Record<string, string> {
  const lowerCased = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return omit(Object.fromEntries(lowerCased), connectionHeaders);
}

function omit(
  headers: Readonly<Record<string, string>>,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
