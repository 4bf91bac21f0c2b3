import { describe, expect, it } from 'vitest';
import type { OutboxEffect } from '../../db/outbox.ts';
import { createEffectSlots } from './effect-slots.ts';

const retries = { max: 0, firstDelayMs: 0 };
const rest = {
  method: 'GET',
  headers: {},
  body: null,
  credential: null,
  timeoutMs: 1,
  retries,
} as const;

function request(url: string): OutboxEffect {
  return { kind: 'request', id: url, stepId: 's', request: { ...rest, url } };
}

/** Whether it may begin now; the way to end it. */
async function begin(taking: Promise<() => void>): Promise<(() => void) | null> {
  const later = new Promise<null>((resolve) => setImmediate(resolve, null));
  return Promise.race([taking, later]);
}

describe('effects under way', () => {
  it('are so many at once for each host, and no more in all', async () => {
    const take = createEffectSlots({ sendsMax: 1, requestsMax: 3, requestsPerHostMax: 2 });
    const first = await begin(take(request('https://a.example/1')));
    expect(await begin(take(request('https://a.example/2')))).not.toBeNull();
    const third = take(request('https://a.example/3'));
    expect(await begin(third)).toBeNull();
    expect(await begin(take(request('https://b.example/1')))).not.toBeNull();
    const other = take(request('/booking/v1/slots'));
    expect(await begin(other)).toBeNull();
    first?.();
    expect(await begin(other)).not.toBeNull();
  });

  it('are messages apart from requests', async () => {
    const take = createEffectSlots({ sendsMax: 1, requestsMax: 1, requestsPerHostMax: 1 });
    const message = { type: 'text', content: { text: '' } } as const;
    const send = { kind: 'send', id: 'm', stepId: 's', message, awaited: false } as const;
    const end = await begin(take(send));
    expect(await begin(take(request('https://a.example')))).not.toBeNull();
    const second = take(send);
    expect(await begin(second)).toBeNull();
    end?.();
    expect(await begin(second)).not.toBeNull();
  });
});
