/**
 * The load, in a process of its own: posts webhooks for a while, and says how it went. With
 * `turns`, a contact writes again only when the reply has arrived at the stand-in for 8x8 that
 * listens here; otherwise as soon as the webhook is answered.
 */
import { createServer } from 'node:http';
import { type Connection, openConnection } from './connection.ts';
import { authorization, webhookBody } from './webhook.ts';

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly contactsPerConnection: number;
  readonly turns: boolean;
  readonly warmUpMs: number;
  readonly measuredMs: number;
  /** Tells this load's contacts from another's. */
  readonly firstContact: number;
}

export interface LoadResult {
  /** All of them, those of the warm-up too. */
  readonly count: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly refused: number;
}

const replies = new Map<string, () => void>();

const provider = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const [, msisdn = ''] = /"msisdn":"\+?(\d+)"/.exec(body) ?? [];
    response.end(`{"umid":"out-${msisdn}-${performance.now()}","status":{"state":"queued"}}`);
    replies.get(msisdn)?.();
  });
});

provider.listen(0, '127.0.0.1', () => {
  const address = provider.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.send?.(`http://127.0.0.1:${port}`);
});

process.on('message', async (load: Load) => {
  process.send?.(await apply(load));
});
process.once('disconnect', () => process.exit(0));

async function apply(load: Load): Promise<LoadResult> {
  const begin = performance.now() + load.warmUpMs;
  const end = begin + load.measuredMs;
  const tookMs: number[] = [];
  let count = 0;
  let refused = 0;

  async function converse(connection: Connection, first: number): Promise<void> {
    for (let number = 0; performance.now() < end; number += 1) {
      const contact = first + (number % load.contactsPerConnection);
      const isFirst = number < load.contactsPerConnection;
      const text = isFirst ? 'begin' : number % 2 === 0 ? 'yes please' : 'no thanks';
      const startedAt = performance.now();
      const replied = load.turns ? nextReply(contact) : null;
      const status = await connection.post(webhookBody(contact, text, number));
      if (status === 200) await replied;
      else refused += 1;
      count += 1;
      if (startedAt >= begin) tookMs.push(performance.now() - startedAt);
    }
    connection.close();
  }

  await Promise.all(
    Array.from({ length: load.connections }, (_, index) =>
      converse(
        openConnection(load.url, '/webhooks/chatapps', authorization),
        load.firstContact + index * load.contactsPerConnection,
      ),
    ),
  );
  tookMs.sort((a, b) => a - b);
  return {
    count,
    perSecond: Math.round((tookMs.length / load.measuredMs) * 1_000),
    p50Ms: at(tookMs, 0.5),
    p99Ms: at(tookMs, 0.99),
    refused,
  };
}

function nextReply(contact: number): Promise<void> {
  return new Promise((resolve) => {
    replies.set(`1555${String(contact).padStart(7, '0')}`, resolve);
  });
}

function at(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;
}
