import type { HttpRequestConfig } from '../../engine/index.ts';
import type { Credential } from '../settings/credential-form.ts';
import type { CurlOptions } from './curl-options.ts';
import { curlWords } from './curl-words.ts';

/** What a command signs in with. It is not for the workflow, which many may read. */
export interface CurlSecret {
  readonly credential: Credential;
  /** Where it stood, for people: `Authorization`. */
  readonly where: string;
}

interface Taken {
  /** The first that there is: a request signs in once. */
  readonly secret: CurlSecret | null;
  readonly headers: HttpRequestConfig['headers'];
  readonly notes: readonly string[];
}

/** Takes whatever is secret out of the headers. `user`: name and password in the address, or ''. */
export function takeSecrets(options: CurlOptions, user: string): Taken {
  const { headers, bearer } = options;
  const given = options.user ?? (user === '' ? null : user);
  const secrets: CurlSecret[] = [
    ...(given === null ? [] : [{ credential: basic(given), where: curlUser }]),
    ...(bearer === null ? [] : [{ credential: { kind: 'bearer', token: bearer } as const, where }]),
    ...headers.filter(isSecret).map((header) => ({
      credential: credentialOf(header),
      where: header.name,
    })),
  ];
  const [secret = null, ...others] = secrets;
  return {
    secret,
    headers: headers.filter((header) => !isSecret(header)),
    notes: others.map((other) => curlWords.notes.oneSecret(other.where)),
  };
}

const where = 'Authorization';
const curlUser = '-u';

type Header = CurlOptions['headers'][number];

function isSecret({ name }: Header): boolean {
  return secretNames.test(name);
}

const secretNames =
  /^(authorization|proxy-authorization|cookie|(x-)?(api-?key|apikey|auth|auth-token|access-token|token|secret)|private-token|subscription-key|ocp-apim-subscription-key)$/i;

function credentialOf({ name, value }: Header): Credential {
  if (name.toLowerCase() !== 'authorization') return { kind: 'header', name, value };
  const [, scheme = '', rest = ''] = /^(\S+)\s+(.*)$/s.exec(value.trim()) ?? [];
  if (scheme.toLowerCase() === 'bearer') return { kind: 'bearer', token: rest };
  const plain = scheme.toLowerCase() === 'basic' ? decoded(rest) : null;
  return plain === null ? { kind: 'header', name, value } : basic(plain);
}

function basic(user: string): Credential {
  const [, username = user, password = ''] = /^([^:]*):([\s\S]*)$/.exec(user) ?? [];
  return { kind: 'basic', username, password };
}

/** Null: it is no base64 of a text. */
function decoded(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64.trim()), (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
