/**
 * A stand-in for 8x8's messaging API on loopback: it keeps what it is sent, answers as documented,
 * and can be told to fail. Every request is held to 8x8's published contract where that is at hand.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { sharedFile } from '../support/shared-data.ts';

export interface SentMessage {
  readonly subAccountId: string;
  readonly authorization: string;
  readonly umid: string;
  readonly body: SentBody;
}

export interface SentBody {
  readonly user: Readonly<Record<string, string>>;
  readonly clientMessageId: string;
  readonly type: string;
  readonly content: Readonly<Record<string, unknown>>;
}

type Answer = { readonly status: number; readonly body?: object; readonly retryAfter?: string };

export interface FakeChatApps {
  readonly url: string;
  readonly sent: readonly SentMessage[];
  /** What is not as 8x8's contract wants it. */
  readonly violations: readonly string[];
  /** The next requests get these answers instead; `reset` breaks the connection after it was taken. */
  failNext(...answers: (Answer | 'reset')[]): void;
  stop(): Promise<void>;
}

export async function startFakeChatApps(): Promise<FakeChatApps> {
  const sent: SentMessage[] = [];
  const violations: string[] = [];
  const failures: (Answer | 'reset')[] = [];
  const isValid = contract();

  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request));
    const [, subAccountId = ''] =
      /^\/api\/v1\/subaccounts\/([^/]+)\/messages$/.exec(request.url ?? '') ?? [];
    const failure = failures.shift();
    if (failure !== undefined && failure !== 'reset') {
      const { status, retryAfter } = failure;
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
      response.end(JSON.stringify(failure.body ?? { code: 1000, message: 'as the test wants it' }));
      return;
    }
    if (isValid && !isValid(body)) violations.push(JSON.stringify(isValid.errors));
    const umid = `umid-out-${sent.length + 1}`;
    sent.push({ subAccountId, authorization: request.headers.authorization ?? '', umid, body });
    if (failure === 'reset') {
      request.socket.destroy();
      return;
    }
    const status = { state: 'queued', timestamp: new Date().toISOString() };
    response.writeHead(200, { 'content-type': 'application/json' });
    const { user, clientMessageId } = body;
    response.end(JSON.stringify({ umid, user, clientMessageId, status }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    violations,
    failNext: (...answers) => failures.push(...answers),
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The request schema of "Send message" in 8x8's OpenAPI; null where the file is not at hand. */
function contract(): ValidateFunction | null {
  const file = sharedFile('8x8/openapi/business_messaging_api.json');
  if (file === null) return null;
  const ajv = formats.default(new Ajv({ strict: false, logger: false }));
  ajv.addSchema({ ...JSON.parse(readFileSync(file, 'utf8')), $id: 'chatapps' });
  const path = encodeURIComponent('~1api~1v1~1subaccounts~1{subAccountId}~1messages');
  const schema = 'post/requestBody/content/application~1json/schema';
  return ajv.compile({ $ref: `chatapps#/paths/${path}/${schema}` });
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
