import { createServer, type IncomingMessage } from 'node:http';
import { isJsonObject, type JsonObject } from '../../engine/index.ts';
import type { StatusDelivery } from '../../server/channels/channel.ts';

/** What arrived at the stand-ins for 8x8 and for a booking system, which are never killed. */
export interface KillWorld {
  readonly url: string;
  /** Every message as often as it was posted, in order. */
  readonly posted: { readonly user: string; readonly name: string; readonly text: string }[];
  /** How often each `Idempotency-Key` was seen. */
  readonly bookings: Map<string, number>;
  close(): void;
}

/** `onTaken` is told of each message, as 8x8 tells in a status webhook. */
export async function startKillWorld(
  onTaken: (user: string, text: string, status: StatusDelivery) => void,
): Promise<KillWorld> {
  const posted: KillWorld['posted'] = [];
  const bookings = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const body = await read(request);
    if (request.url === '/book') {
      const key = String(request.headers['idempotency-key']);
      bookings.set(key, (bookings.get(key) ?? 0) + 1);
      const reference = `R${[...bookings.keys()].indexOf(key)}`;
      setTimeout(() => response.end(JSON.stringify({ reference })), 30 * Math.random());
      return;
    }
    const user = textIn(body['user'], 'msisdn').slice(1);
    const text = textIn(body['content'], 'text');
    const name = textIn(body, 'clientMessageId');
    posted.push({ user, name, text });
    const messageId = `umid-${name}`;
    const at = Date.now();
    onTaken(user, text, {
      kind: 'status',
      messageId,
      clientMessageId: name,
      state: 'sent',
      at,
      error: null,
    });
    setTimeout(() => response.end(JSON.stringify({ umid: messageId })), 30 * Math.random());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    posted,
    bookings,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function read(request: IncomingMessage): Promise<JsonObject> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  const parsed: unknown = JSON.parse(text);
  return isJsonObject(parsed) ? parsed : {};
}

function textIn(value: unknown, name: string): string {
  return isJsonObject(value) ? String(value[name] ?? '') : '';
}
