import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpRequestConfig } from '../../engine/index.ts';
import { readCurl } from './read-curl.ts';

function requestOf(command: string) {
  const read = readCurl(command);
  if (!read.ok) expect.fail(read.message);
  return read.request;
}

const configOf = (command: string) => requestOf(command).config;
const secretOf = (command: string) => requestOf(command).secret;

function messageOf(command: string): string {
  const read = readCurl(command);
  return read.ok ? 'It was read.' : read.message;
}

describe('a curl command', () => {
  it('is a request', () => {
    expect(configOf("curl 'https://shop.example/orders?page=2&q=a%20b'")).toEqual({
      method: 'GET',
      url: 'https://shop.example/orders',
      query: [
        { name: 'page', value: '2' },
        { name: 'q', value: 'a b' },
      ],
      headers: [],
      body: { kind: 'none' },
    });
  });

  it('sends JSON, over several lines', () => {
    const command = `curl -X POST https://shop.example/orders \\
      -H 'Content-Type: application/json' \\
      -H "X-Shop: Oak \\"& Co\\"" \\
      --data-raw '{"items":[{"id":7}]}' | jq .`;
    expect(configOf(command)).toMatchObject({
      method: 'POST',
      headers: [{ name: 'X-Shop', value: 'Oak "& Co"' }],
      body: { kind: 'json', value: { items: [{ id: 7 }] } },
    });
  });

  it.each([
    ['-d says POST, and joins', "curl a.example -d a=1 -d 'b=x+y'", 'POST'],
    ['-X wins', "curl a.example -XPUT --data a=1 -d 'b=x+y'", 'PUT'],
    ['letters can stand together', "curl -sSLX PATCH a.example -d 'a=1&b=x%20y'", 'PATCH'],
  ])('sends a form: %s', (_, command, method) => {
    expect(configOf(command)).toMatchObject({
      method,
      url: 'https://a.example',
      body: {
        kind: 'form',
        fields: [
          { name: 'a', value: '1' },
          { name: 'b', value: 'x y' },
        ],
      },
    });
  });

  it('has what --json says by itself', () => {
    expect(configOf(`curl --json '{"a":1}' https://a.example`)).toMatchObject({
      method: 'POST',
      headers: [],
      body: { kind: 'json', value: { a: 1 } },
    });
    expect(configOf(`curl --json '{"a":' https://a.example`)).toMatchObject({
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      body: { kind: 'text', value: '{"a":' },
    });
  });

  it('puts what is sent into the address with -G', () => {
    const command = "curl -G https://a.example/x?z=0 --data-urlencode 'q=a & b' -d page=2";
    expect(configOf(command)).toMatchObject({
      method: 'GET',
      query: [
        { name: 'z', value: '0' },
        { name: 'q', value: 'a & b' },
        { name: 'page', value: '2' },
      ],
    });
  });

  it('reads quotes as a shell does', () => {
    const command = `curl $'https://a.example' -H $'X-A: it\\'s \\u00e9\\x41' -d $'one\\ntwo' -H 'Content-Type: text/plain'`;
    expect(configOf(command)).toMatchObject({
      headers: [
        { name: 'X-A', value: "it's éA" },
        { name: 'Content-Type', value: 'text/plain' },
      ],
      body: { kind: 'text', value: 'one\ntwo' },
    });
  });

  it('keeps another kind of JSON under its name, and leaves out what is set by itself', () => {
    const command = `curl https://a.example -H 'content-type: application/ld+json' -H 'Host: b' -H 'Accept-Encoding: gzip' -H 'X-None:' -d '[1]'`;
    expect(configOf(command)).toMatchObject({
      headers: [{ name: 'content-type', value: 'application/ld+json' }],
      body: { kind: 'json', value: [1] },
    });
  });

  it('waits and tries as long as it says, within reason', () => {
    expect(configOf('curl -m 30 --retry 9 https://a.example')).toMatchObject({
      timeout: { amount: 30, unit: 'seconds' },
      retries: 5,
    });
  });

  it('keeps an address whose question is no list of fields', () => {
    expect(configOf('curl https://a.example/x?flag')).toMatchObject({
      url: 'https://a.example/x?flag',
      query: [],
    });
  });
});

describe('what a command signs in with', () => {
  it.each([
    ['-u ana:pass:word', { kind: 'basic', username: 'ana', password: 'pass:word' }],
    ['--user ana', { kind: 'basic', username: 'ana', password: '' }],
    ["-H 'Authorization: Bearer abc'", { kind: 'bearer', token: 'abc' }],
    ["-H 'authorization: Basic YW5hOnB3'", { kind: 'basic', username: 'ana', password: 'pw' }],
    ["-H 'Authorization: Basic ~'", { kind: 'header', name: 'Authorization', value: 'Basic ~' }],
    ["-H 'X-Api-Key: abc'", { kind: 'header', name: 'X-Api-Key', value: 'abc' }],
    ["-b 'session=1'", { kind: 'header', name: 'Cookie', value: 'session=1' }],
    ['--oauth2-bearer abc', { kind: 'bearer', token: 'abc' }],
  ])('stands apart: %s', (option, credential) => {
    const command = `curl https://a.example ${option}`;
    expect(secretOf(command)?.credential).toEqual(credential);
    expect(configOf(command).headers).toEqual([]);
  });

  it('is taken out of the address', () => {
    const command = 'curl https://ana:p%40ss@a.example/x';
    expect(secretOf(command)?.credential).toMatchObject({ username: 'ana', password: 'p@ss' });
    expect(configOf(command).url).toBe('https://a.example/x');
  });

  it('is one: what else is secret is left out, and that is said', () => {
    const { notes, config } = requestOf("curl a.example -u a:b -H 'X-Api-Key: abc'");
    expect(config.headers).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('“X-Api-Key” holds a secret too')]);
  });

  it('cannot be told in an address, and that is said', () => {
    const { notes } = requestOf("curl 'https://a.example?api_key=1'");
    expect(notes).toEqual([expect.stringContaining('“api_key”, which looks like a secret')]);
  });
});

it.each([
  ['wget https://a.example', 'begins with “curl”'],
  ['curl', 'begins with “curl”'],
  ['curl -s', 'names no address'],
  ['curl https://a.example https://b.example', 'two addresses'],
  ["curl 'https://a.example", 'not closed'],
  ['curl "https://a.example', 'not closed'],
  ['curl https://a.example -H', 'nothing after “-H”'],
  ['curl ftp://a.example', 'not one that can be called'],
  ['curl -X OPTIONS https://a.example', '“OPTIONS” is not a method'],
  ['curl -I https://a.example', 'asks for no answer'],
  ['curl -F file=@a.png https://a.example', 'in several parts (“-F”)'],
  ['curl --form-string a=1 https://a.example', 'in several parts'],
  ['curl -d @body.json https://a.example', 'reads a file'],
  ['curl -H @headers https://a.example', 'reads a file'],
  ['curl --data-urlencode a@b https://a.example', 'reads a file'],
  ['curl -x http://p https://a.example', 'A proxy'],
  ['curl --digest -u a:b https://a.example', 'This way to sign in'],
  ['curl --magic https://a.example', '“--magic” is not known here'],
  [`curl https://a.example/${'x'.repeat(100_000)}`, 'longer than'],
])('says in a sentence why it cannot take %.60s', (command, sentence) => {
  expect(messageOf(command)).toContain(sentence);
});

it('leaves out what GET does not send, and says so', () => {
  const { config, notes } = requestOf('curl -X GET -d a=1 https://a.example');
  expect(config.body).toEqual({ kind: 'none' });
  expect(notes).toEqual([expect.stringContaining('GET request sends nothing')]);
});

it('never throws, and what it reads is a request that a step can have', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '-X',
      '-H',
      '-d',
      '-G',
      '--json',
      '-u',
      'POST',
      'https://a.example/?x=%',
      '\\\n',
    ),
    fc.constantFrom("'", '"', "$'", '\\', '{"a":1}', 'A: b', 'a=1', '=', '@', '|', '%zz'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const read = readCurl(`curl ${words.join(' ')}`);
      if (!read.ok) return;
      const { url, headers } = read.request.config;
      expect(URL.canParse(url)).toBe(true);
      const valid = { ...read.request.config, headers: headers.length > 0 ? [] : headers };
      expect(httpRequestConfig.safeParse(valid).success || url.length > 2_000).toBe(true);
    }),
  );
});
