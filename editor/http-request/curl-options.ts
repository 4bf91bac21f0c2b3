import { curlWords as words } from './curl-words.ts';

/** What a curl command says, option by option. */
export interface CurlOptions {
  readonly url: string;
  /** As it was said; null: it was not. */
  readonly method: string | null;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly data: readonly string[];
  /** `--json`: it says what it is. */
  readonly isJson: boolean;
  /** `-G`: what is sent stands in the address. */
  readonly isInAddress: boolean;
  /** `-u`: a name and a password. */
  readonly user: string | null;
  readonly bearer: string | null;
  /** Seconds. */
  readonly timeout: number | null;
  readonly retries: number | null;
}

export type ReadOptions =
  | { readonly ok: true; readonly options: CurlOptions }
  | { readonly ok: false; readonly message: string };

type Draft = { -readonly [Key in keyof CurlOptions]: CurlOptions[Key] };

/** Takes a value; gives what is wrong with it, in words. */
type Take = (draft: Draft, value: string) => string | null;

/** The words after `curl`. An option that means something we do not know is not left out: it is told. */
export function curlOptions(given: readonly string[]): ReadOptions {
  const draft: Draft = {
    ...{ url: '', method: null, headers: [], data: [], isJson: false, isInAddress: false },
    ...{ user: null, bearer: null, timeout: null, retries: null },
  };
  const rest = [...given];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const message = takeWord(draft, word, rest);
    if (message !== null) return { ok: false, message };
  }
  return draft.url === '' ? { ok: false, message: words.noAddress } : { ok: true, options: draft };
}

function takeWord(draft: Draft, word: string, rest: string[]): string | null {
  if (!word.startsWith('-') || word === '-') return takeUrl(draft, word);
  if (word.startsWith('--')) return takeOption(draft, word, null, rest);
  return takeShort(draft, word.slice(1), rest);
}

/** `-sSX POST`, `-XPOST`: several in one, of which the last may have a value, here or in the next word. */
function takeShort(draft: Draft, letters: string, rest: string[]): string | null {
  const [letter = '', ...more] = letters;
  const name = `-${letter}`;
  if (flags.has(name)) return more.length > 0 ? takeShort(draft, more.join(''), rest) : null;
  return takeOption(draft, name, more.length > 0 ? more.join('') : null, rest);
}

function takeOption(
  draft: Draft,
  name: string,
  attached: string | null,
  rest: string[],
): string | null {
  if (flags.has(name)) return null;
  if (refused.has(name)) return words.refused[refused.get(name) ?? 'unknown'](name);
  if (name === '-G' || name === '--get') {
    draft.isInAddress = true;
    return null;
  }
  const take = taking.get(name);
  if (!take && !ignored.has(name)) return words.refused.unknown(name);
  const value = attached ?? rest.shift();
  if (value === undefined) return words.noValue(name);
  return take?.(draft, value) ?? null;
}

function takeUrl(draft: Draft, url: string): string | null {
  if (draft.url !== '') return words.twoAddresses;
  draft.url = url;
  return null;
}

function takeHeader(draft: Draft, header: string): string | null {
  if (header.startsWith('@')) return words.refused.file('-H');
  const [, name = '', value = ''] = /^([^:;]+)[:;]\s*([\s\S]*)$/.exec(header) ?? [];
  // `Name:` takes a header of curl's own away, and `Name;` sends one without a value.
  if (value.trim() !== '') draft.headers = [...draft.headers, { name: name.trim(), value }];
  return null;
}

function headerCalled(name: string): Take {
  return (draft, value) => takeHeader(draft, `${name}: ${value}`);
}

function takeData(draft: Draft, data: string): string | null {
  if (data.startsWith('@')) return words.refused.file('-d');
  draft.data = [...draft.data, data];
  return null;
}

function takeRawData(draft: Draft, data: string): string | null {
  draft.data = [...draft.data, data];
  return null;
}

/** `name=content` and `=content`: the content is encoded; a file is not read. */
function takeEncodedData(draft: Draft, data: string): string | null {
  const [, name = '', equals = '', content = ''] = /^([^=@]*)([=@]?)([\s\S]*)$/.exec(data) ?? [];
  if (equals === '@') return words.refused.file('--data-urlencode');
  const encoded = encodeURIComponent(equals === '' ? name : content);
  const named = equals !== '' && name !== '' ? `${name}=${encoded}` : encoded;
  draft.data = [...draft.data, named];
  return null;
}

const spelledOut: Readonly<Record<string, readonly string[]>> = {
  '-X': ['--request'],
  '-H': ['--header'],
  '-d': ['--data', '--data-binary', '--data-ascii'],
  '-u': ['--user'],
  '-A': ['--user-agent'],
  '-e': ['--referer'],
  '-b': ['--cookie'],
  '-m': ['--max-time'],
};

const taking: ReadonlyMap<string, Take> = new Map<string, Take>(
  Object.entries({
    '-X': (draft, value) => set(draft, 'method', value.toUpperCase()),
    '-H': takeHeader,
    '-d': takeData,
    '--data-raw': takeRawData,
    '--data-urlencode': takeEncodedData,
    '--json': (draft, value) => set(draft, 'isJson', true) ?? takeData(draft, value),
    '-u': (draft, value) => set(draft, 'user', value),
    '--oauth2-bearer': (draft, value) => set(draft, 'bearer', value),
    '-A': headerCalled('User-Agent'),
    '-e': headerCalled('Referer'),
    '-b': headerCalled('Cookie'),
    '-m': (draft, value) => set(draft, 'timeout', Number(value) || null),
    '--retry': (draft, value) => set(draft, 'retries', Number(value) || 0),
    '--url': takeUrl,
  } satisfies Record<string, Take>).flatMap(([name, take]) =>
    [name, ...(spelledOut[name] ?? [])].map((each): [string, Take] => [each, take]),
  ),
);

function set<Key extends keyof Draft>(draft: Draft, key: Key, value: Draft[Key]): null {
  draft[key] = value;
  return null;
}

/** How curl looks while it works changes nothing of what is asked. */
const flags: ReadonlySet<string> = new Set([
  ...['-s', '-S', '-L', '-i', '-v', '-f', '-g', '-N', '-k', '-0', '-4', '-6', '-#', '-q', '-O'],
  ...['--silent', '--show-error', '--location', '--include', '--verbose', '--fail', '--globoff'],
  ...['--no-buffer', '--insecure', '--compressed', '--http1.1', '--http2', '--no-keepalive'],
  ...['--progress-bar', '--fail-with-body', '--ipv4', '--ipv6', '--basic', '--remote-name'],
]);

/** Their value is none of ours. */
const ignored: ReadonlySet<string> = new Set([
  ...['-o', '--output', '-w', '--write-out', '-c', '--cookie-jar', '--connect-timeout'],
  ...['-D', '--dump-header', '--retry-delay', '--retry-max-time', '--max-redirs', '--stderr'],
]);

const refused: ReadonlyMap<string, keyof typeof words.refused> = new Map([
  ['-F', 'form'],
  ['--form', 'form'],
  ['--form-string', 'form'],
  ['-T', 'file'],
  ['--upload-file', 'file'],
  ['-K', 'file'],
  ['--config', 'file'],
  ['-I', 'head'],
  ['--head', 'head'],
  ['-x', 'proxy'],
  ['--proxy', 'proxy'],
  ['-E', 'certificate'],
  ['--cert', 'certificate'],
  ['--key', 'certificate'],
  ['--digest', 'signIn'],
  ['--ntlm', 'signIn'],
  ['--negotiate', 'signIn'],
  ['--aws-sigv4', 'signIn'],
]);
