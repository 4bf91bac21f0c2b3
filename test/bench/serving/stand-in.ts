import { createServer } from 'node:http';

/** In 8x8's place: takes every message at once. */
export interface StandIn {
  readonly url: string;
  /** Resolves when the next message to this phone number (without `+`) is taken. */
  nextTo(phone: string): Promise<void>;
  stop(): void;
}

export async function startStandIn(): Promise<StandIn> {
  const waiting = new Map<string, () => void>();
  let taken = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const [, phone = ''] = /"msisdn":"\+?(\d+)"/.exec(body) ?? [];
    taken += 1;
    response.end(`{"umid":"out-${taken}","status":{"state":"queued"}}`);
    waiting.get(phone)?.();
    waiting.delete(phone);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    nextTo: (phone) => new Promise((resolve) => waiting.set(phone, resolve)),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
