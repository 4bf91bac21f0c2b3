import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, TestServer } from './test-server.ts';

/** Asks again, as everybody should, where the server says that it has too much to do. */
export async function patiently(
  server: TestServer,
  ...call: Parameters<TestServer['request']>
): Promise<Answer> {
  for (;;) {
    const answer = await server.request(...call);
    if (answer.status !== 503) return answer;
    await sleep(200);
  }
}
