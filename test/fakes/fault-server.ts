/** A server on this machine that goes wrong in every way that servers do. */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { type Seen, startWitness, type Witness } from './witness.ts';

const mebibyte = 1_048_576;

/** How an answer goes wrong; the socket is for what is not HTTP. */
const faults = {
  'error-500': status(500),
  'unavailable-503': status(503, { 'retry-after': '2' }),
  'too-many-429': status(429, { 'retry-after': '3' }),
  'busy-until-429': (response, _, now) => {
    const until = new Date(now() + 10_000).toUTCString();
    response.writeHead(429, { 'retry-after': until }).end();
  },
  'too-late-408': status(408),
  'not-found-404': status(404),
  'hang-before-headers': () => {},
  'hang-mid-body': (response) => begin(response, 100).write('{"half":'),
  'reset-before-answer': (_, socket) => socket.resetAndDestroy(),
  'close-before-answer': (_, socket) => socket.end(),
  'reset-mid-body': (response, socket) => {
    begin(response, 100).write('{"half":', () => socket.resetAndDestroy());
  },
  'close-mid-body': (response, socket) => {
    begin(response, 100).write('{"half":', () => socket.end());
  },
  'slow-drip': (response) => repeat(response, () => begin(response, 100_000).write('.')),
  'endless-hints': (response, socket) => {
    repeat(response, () => socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'));
  },
  'body-100-mb': (response) => pour(begin(response, 100 * mebibyte), 100),
  'endless-body': (response) => pour(begin(response), Number.POSITIVE_INFINITY),
  'gzip-bomb': packed('gzip', repeated(gzipSync(Buffer.alloc(mebibyte)), 500)),
  'gzip-broken': packed('gzip', Buffer.from('not packed at all')),
  'zstd-unasked': packed('zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0, 1, 0, 0])),
  'gzip-unasked': packed('gzip', gzipSync('{"name":"packed"}')),
  'bom-json': whole('application/json', '\uFEFF{"name":"marked"}'),
  'bad-json': whole('application/json', '{"name": "half'),
  'deep-json': whole('application/json', '['.repeat(500_000)),
  html: whole('text/html', '<h1>Welcome</h1>'),
  'empty-200': whole('application/json', ''),
  'redirect-loop': status(302, { location: '?' }),
  'redirect-inward': status(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
  'redirect-nowhere': status(302),
  'header-flood': raw(`HTTP/1.1 200 OK\r\n${'x-flood: 1234567890\r\n'.repeat(10_000)}\r\n`),
  'switching-101': raw('HTTP/1.1 101 Switching\r\nupgrade: tea\r\nconnection: upgrade\r\n\r\n'),
  'odd-099': raw('HTTP/1.1 099 Odd\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'),
  'odd-999': raw('HTTP/1.1 999 Odd\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'),
  'two-lengths': raw('HTTP/1.1 200 OK\r\ncontent-length: 9\r\ncontent-length: 2\r\n\r\n{"a":1}..'),
  'tls-garbage': raw(Buffer.from([21, 3, 1, 0, 2, 2, 40, 0, 255, 254])),
} satisfies Record<string, Answer>;

type Answer = (response: ServerResponse, socket: Socket, now: () => number) => unknown;

export type Fault = keyof typeof faults;
export const faultNames = Object.keys(faults);

export interface FaultServer extends Witness {
  readonly url: string;
  /** How many bytes the answer of this name got rid of before its reader had enough, at most. */
  bytesTaken(name: string): number;
  /** How many requests wait to be answered at `release`. */
  held(): number;
  /** Answers well what is held, and holds nothing more. */
  release(): void;
}

/**
 * `choose` says how a request is answered: by the name of a fault, by `held`, or by anything else
 * for an answer as it should be, to an HTTP step and to a message for 8x8 alike.
 */
export async function startFaultServer(
  choose: (seen: Seen) => string,
  { now = Date.now, port = 0 }: { readonly now?: () => number; readonly port?: number } = {},
): Promise<FaultServer> {
  const taken = new Map<string, number>();
  const waiting: ServerResponse[] = [];
  let holds = true;
  let answers = 0;

  function answerWell(response: ServerResponse): void {
    answers += 1;
    const body = { name: 'fine', umid: `umid-${answers}`, status: { state: 'queued' } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  function answer(seen: Seen, response: ServerResponse): void {
    const name = choose(seen);
    const { socket } = response;
    if (!socket) return;
    if (isFault(name)) {
      const before = socket.bytesWritten;
      response.on('close', () => {
        taken.set(name, Math.max(taken.get(name) ?? 0, socket.bytesWritten - before));
      });
      faults[name](response, socket, now);
    } else if (name === 'held' && holds) waiting.push(response);
    else answerWell(response);
  }

  const witness = await startWitness(answer, { port });
  return {
    ...witness,
    url: `http://127.0.0.1:${witness.port}`,
    bytesTaken: (name) => taken.get(name) ?? 0,
    held: () => waiting.length,
    release() {
      holds = false;
      for (const response of waiting.splice(0)) answerWell(response);
    },
  };
}

/**
 * A way to choose by plans such as `error-500,error-500,fine`: an answer after the other for each
 * key, the last one from then on.
 */
export function inTurn(plan: (seen: Seen) => { key: string; names: string }) {
  const times = new Map<string, number>();
  return (seen: Seen): string => {
    const { key, names } = plan(seen);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    const all = names.split(',');
    return all[Math.min(before, all.length - 1)] ?? '';
  };
}

function isFault(name: string): name is Fault {
  return Object.hasOwn(faults, name);
}

function status(code: number, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(code, headers).end(`{"message":"as a ${code} is"}`);
}

function whole(type: string, text: string): Answer {
  return (response) => response.writeHead(200, { 'content-type': type }).end(text);
}

function packed(encoding: string, bytes: Buffer): Answer {
  const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
  return (response) => response.writeHead(200, headers).end(bytes);
}

function raw(bytes: string | Buffer): Answer {
  return (_, socket) => socket.end(bytes);
}

/** An answer of which the headers are sent, and the body is still to come. */
function begin(response: ServerResponse, bytes?: number): ServerResponse {
  if (response.headersSent) return response;
  const length = bytes === undefined ? {} : { 'content-length': bytes };
  return response.writeHead(200, { 'content-type': 'application/json', ...length });
}

function repeat(response: ServerResponse, act: () => unknown): void {
  const timer = setInterval(act, 50);
  response.on('close', () => clearInterval(timer));
}

/** As fast as it is taken, and no faster. */
function pour(into: Writable, mebibytes: number): void {
  const some = Buffer.alloc(mebibyte, '1');
  let left = mebibytes;
  function on(): void {
    while (left > 0 && !into.destroyed) {
      left -= 1;
      if (!into.write(some)) return;
    }
    into.end();
  }
  into.on('drain', on);
  on();
}

function repeated(bytes: Buffer, times: number): Buffer {
  return Buffer.concat(Array.from({ length: times }, () => bytes));
}
