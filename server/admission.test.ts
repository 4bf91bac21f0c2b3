import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Admission, createAdmission } from './admission.ts';
import { answerError } from './errors.ts';
import { createLog } from './log.ts';

let lagMs = 0;
let admission: Admission;
let app: Hono;
/** Lets go of the requests that are held. */
let letGo = () => {};
/** What was said of refusals. */
let lines: string[] = [];

beforeEach(() => {
  lagMs = 0;
  lines = [];
  admission = createAdmission({ lagMs: () => lagMs, stop() {} }, { insideMax: 3, lagMsMax: 1_000 });
  const log = createLog(
    (line) => lines.push(line),
    () => 0,
  );
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  app = new Hono()
    .use(admission.guard)
    .get('/held', async (c) => {
      await held;
      return c.text('done');
    })
    .get('/quick', (c) => c.text('done'))
    .get('/broken', () => {
      throw new Error('as the test wants it');
    });
  app.onError((error, c) => answerError(error, c, log));
});

async function ask(path: string) {
  const answer = await app.request(path);
  return { status: answer.status, retryAfter: answer.headers.get('retry-after') };
}

const refused = { status: 503, retryAfter: '2' };

describe('who is let in', () => {
  it('are as many at once as there is room for, and the next ones when others have left', async () => {
    const inside = [ask('/held'), ask('/held'), ask('/held')];
    expect(admission.inside()).toBe(3);
    expect([await ask('/quick'), await ask('/held')]).toEqual([refused, refused]);
    letGo();
    expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(admission.inside()).toBe(0);
    expect((await ask('/quick')).status).toBe(200);
  });

  it('leave their place however it ends', async () => {
    for (let count = 0; count < 5; count += 1) expect((await ask('/broken')).status).toBe(500);
    expect(admission.inside()).toBe(0);
  });

  it('is nobody while the process is behind, and everybody when it has caught up', async () => {
    lagMs = 1_001;
    expect(await ask('/quick')).toEqual(refused);
    lagMs = 1_000;
    expect((await ask('/quick')).status).toBe(200);
  });

  it('is not noted one by one: there are many when it matters', async () => {
    lagMs = 9_000;
    await ask('/quick');
    expect(lines).toEqual([]);
  });
});
