import { setTimeout as wait } from 'node:timers/promises';

/** Where webhooks go, and what they carry to be let in. */
export interface WebhookTarget {
  /** The program's own address: `http://localhost:8080`. */
  readonly url: string;
  readonly authorization: string;
}

export interface WebhookSender {
  /** Resolves with the status of the first answer, 0 for none; what is not answered 200 is sent again. */
  send(webhook: object, path: 'chatapps' | 'sms' | 'voice'): Promise<number>;
  stop(): void;
}

const timeoutMs = 5_000;

/** As 8x8 does: again after 1, 10, 30 and 90 seconds, and then never. */
export function createWebhookSender(
  target: () => WebhookTarget | null,
  retryAfterMs: readonly number[] = [1_000, 10_000, 30_000, 90_000],
): WebhookSender {
  const stopped = new AbortController();

  async function post(webhook: object, path: string): Promise<number> {
    const to = target();
    if (to === null) return 0;
    try {
      const answer = await fetch(`${to.url}/webhooks/${path}`, {
        method: 'POST',
        headers: { authorization: to.authorization, 'content-type': 'application/json' },
        body: JSON.stringify(webhook),
        signal: AbortSignal.any([stopped.signal, AbortSignal.timeout(timeoutMs)]),
      });
      await answer.body?.cancel();
      return answer.status;
    } catch {
      return 0;
    }
  }

  async function again(webhook: object, path: string): Promise<void> {
    for (const delayMs of retryAfterMs) {
      await wait(delayMs, undefined, { signal: stopped.signal, ref: false });
      if ((await post(webhook, path)) === 200) return;
    }
  }

  return {
    async send(webhook, path) {
      const status = await post(webhook, path);
      if (status !== 200 && target() !== null) again(webhook, path).catch(() => {});
      return status;
    },
    stop: () => stopped.abort(),
  };
}
