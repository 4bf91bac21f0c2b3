import { setTimeout as sleep } from 'node:timers/promises';

/** 8x8's webhooks: each is delivered again until it is answered 200, those of a line in order. */
export interface Deliveries {
  /** Where they are delivered to; null: nobody is there at the moment, and they wait. */
  to: string | null;
  /** Delivers this, `times` times at once. */
  deliver(line: string, webhook: object, times?: number): void;
  /** How many are not answered 200 yet. */
  owed(): number;
  stop(): void;
}

const againMs = 1;

export function createDeliveries(authorization: string): Deliveries {
  const lines = new Map<string, Promise<unknown>>();
  let owed = 0;
  let isStopped = false;

  async function deliverOne(body: string): Promise<void> {
    while (!isStopped) {
      const url = deliveries.to;
      if (url !== null && (await post(url, body))) break;
      await sleep(againMs);
    }
    owed -= 1;
  }

  async function post(url: string, body: string): Promise<boolean> {
    const headers = { authorization, 'content-type': 'application/json' };
    try {
      const answer = await fetch(`${url}/webhooks/chatapps`, { method: 'POST', headers, body });
      await answer.arrayBuffer();
      return answer.status === 200;
    } catch {
      return false;
    }
  }

  const deliveries: Deliveries = {
    to: null,
    deliver(line, webhook, times = 1) {
      owed += times;
      const body = JSON.stringify(webhook);
      const all = () => Promise.all(Array.from({ length: times }, () => deliverOne(body)));
      lines.set(line, (lines.get(line) ?? Promise.resolve()).then(all));
    },
    owed: () => owed,
    stop() {
      isStopped = true;
    },
  };
  return deliveries;
}
