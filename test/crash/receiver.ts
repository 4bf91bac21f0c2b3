/**
 * The other side, on loopback, which outlives every crash: 8x8's messaging API, and the order desk
 * of another company. It only reads and answers; who is to receive a message decides how.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';

/** A message as it was received. */
export interface Received {
  readonly clientMessageId: string;
  readonly text: string;
  /** What can be tapped on. */
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id: string;
  readonly title: string;
}

/** Who is behind a phone number. */
export interface Recipient {
  /** `busy`: refused for now. `break`: it was taken, and the connection breaks before the answer. */
  receive(message: Received): Promise<'busy' | 'break' | { readonly umid: string }>;
  /** An order under an `Idempotency-Key`: its number. */
  order(key: string): number;
}

export interface Receiver {
  readonly url: string;
  readonly host: string;
  /** Who is behind a phone number, with `+`. */
  readonly recipients: Map<string, Recipient>;
  stop(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const recipients = new Map<string, Recipient>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request);
    if (request.url === '/orders') {
      const number = find(orderBody.parse(body).phone).order(
        `${request.headers['idempotency-key']}`,
      );
      respond(response, 201, { number });
      return;
    }
    const { user, clientMessageId, content } = messageBody.parse(body);
    const { interactive } = content;
    const outcome = await find(user.msisdn).receive({
      clientMessageId,
      text: interactive?.body.text ?? content.text ?? '',
      rows: interactive?.action.sections.flatMap((section) => section.rows) ?? [],
    });
    if (outcome === 'busy') respond(response, 503, { code: 1000, message: 'Later, please.' });
    else if (outcome === 'break') request.socket.destroy();
    else respond(response, 200, { ...outcome, clientMessageId, status: { state: 'queued' } });
  }

  function find(phone: string): Recipient {
    const recipient = recipients.get(phone);
    if (!recipient) throw new Error(`Nobody is behind ${phone}.`);
    return recipient;
  }

  const server = createServer((request, response) => {
    // A request that was cut off by a crash never arrived.
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const host = `127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  return {
    url: `http://${host}`,
    host,
    recipients,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const row = z.object({ id: z.string(), title: z.string() });
const messageBody = z.object({
  user: z.object({ msisdn: z.string() }),
  clientMessageId: z.string(),
  content: z.object({
    text: z.string().optional(),
    interactive: z
      .object({
        body: z.object({ text: z.string() }),
        action: z.object({ sections: z.array(z.object({ rows: z.array(row) })) }),
      })
      .optional(),
  }),
});
const orderBody = z.object({ phone: z.string() });

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
