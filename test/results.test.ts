/** What became of conversations that ran through the server, as its results and as a file. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { publishWorkflow } from './support/publish-workflow.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({});
});
afterAll(() => server.stop());

describe('the results of a workflow', () => {
  it('count what customers chose and who waits, and leave others’ conversations out', async () => {
    const end = { to: null, ends: true } as const;
    await publishWorkflow(server, 'rating', {
      ask: {
        type: 'chatapps-message',
        name: 'Ask',
        config: {
          message: {
            kind: 'template',
            template: {
              name: 'rating',
              language: 'en',
              quickReplies: [
                { title: 'Good', payload: '2' },
                { title: 'Bad', payload: '1' },
              ],
              text: 'How was it?',
            },
          },
        },
        exits: [{ id: 'next', label: 'Sent', to: 'wait' }],
      },
      wait: {
        type: 'wait-for-reply',
        name: 'Wait',
        config: { expect: { kind: 'choice' } },
        exits: [
          { id: 'replied', label: 'Replied', ...end },
          { id: 'not-understood', label: 'Not understood', ...end },
          { id: 'no-reply', label: 'No reply', ...end },
        ],
      },
    });
    for (const [contact, says] of [
      ['+15550000001', 'Good'],
      ['+15550000002', 'Good'],
      ['+15550000003', 'Bad'],
      ['+15550000004', null],
    ]) {
      await server.request('POST', '/api/workflows/rating/start', { contact, simulated: true });
      if (says === null) continue;
      const written = { contact, name: 'Ada', type: 'Text', content: { text: says } };
      await server.request('POST', '/api/simulator/messages', written);
    }
    await expect
      .poll(async () => (await server.request('GET', '/api/workflows/rating/results')).body)
      .toMatchObject({
        started: 4,
        isCut: false,
        statuses: { completed: 3, waiting: 1, failed: 0, cancelled: 0 },
        steps: [
          { id: 'ask', came: 4, waiting: 0 },
          { id: 'wait', came: 4, waiting: 1 },
        ],
        questions: [
          {
            id: 'wait',
            answered: 3,
            average: 5 / 3,
            answers: [
              { text: 'Bad', count: 1 },
              { text: 'Good', count: 2 },
            ],
          },
        ],
      });
    const funnel = await server.request('GET', '/api/workflows/rating/funnel');
    expect(funnel.body).toMatchObject({
      started: 4,
      isCut: false,
      exits: {
        'ask:next': { count: 4 },
        'wait:replied': { count: 3 },
        'wait:no-reply': { count: 0 },
      },
      steps: { wait: { came: 4, waiting: { count: 1 }, left: { count: 0 }, failed: { count: 0 } } },
    });
    const { exits, people } = z
      .object({
        exits: z.record(z.string(), z.object({ latest: z.array(z.string()) })),
        people: z.record(z.string(), z.object({ phone: z.string() })),
      })
      .parse(funnel.body);
    const [newest = ''] = exits['wait:replied']?.latest ?? [];
    expect(people[newest]?.phone).toMatch(/^\+1555000000[123]$/);
    const file = await server.request('GET', '/api/workflows/rating/results.csv?days=7');
    expect(file.headers.get('content-type')).toContain('text/csv');
    const lines = z.string().parse(file.body).trim().split('\r\n');
    expect(lines[0]).toBe('Started,Ended,Status,Name,Phone,Ask');
    expect(
      lines
        .slice(1)
        .map((line) => line.split(',').at(-1))
        .toSorted(),
    ).toEqual(['', 'Bad', 'Good', 'Good'].toSorted());
    const other = await server.request('GET', '/api/workflows/booking-by-list/results');
    expect(other.body).toMatchObject({ started: 0, questions: [{ answered: 0 }, { answered: 0 }] });
  });

  it('are refused for a workflow that is not there, and for a period that is none', async () => {
    expect((await server.request('GET', '/api/workflows/nothing/results')).status).toBe(404);
    const odd = await server.request('GET', '/api/workflows/booking-by-list/results?days=0');
    expect(odd.status).toBe(422);
  });
});
