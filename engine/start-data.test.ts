import { expect, test } from 'vitest';
import { drawProgram, maria, monday, say, textMessage } from '../test/support/draw-workflow.ts';
import { start } from './advance.ts';
import type { JsonObject } from './json.ts';

const origin = { format: '8x8' as const, document: { accountId: 'acme' } };
const payload = {
  subAccountId: 'plumbers',
  content: { interactive: { list_reply: { id: 'a', title: 'A' } } },
};

function dataOf(data: JsonObject, { imported, said }: { imported: boolean; said: boolean }) {
  const program = drawProgram({ hi: say('Hi') }, imported ? { origin } : {});
  const message = said ? { message: textMessage('Hi') } : {};
  const event = { id: 'e', at: monday, contact: maria, instanceId: 'i', reason: 'x', data };
  return start(program, { ...event, type: 'started', ...message }).instance.data;
}

test('what a message brought is read as workflows read it', () => {
  const data = { payload };
  expect(dataOf(data, { imported: false, said: true })).toMatchObject({
    payload: { content: { text: 'A' } },
  });
  expect(dataOf(data, { imported: false, said: false })).toEqual(data);
});

test('a workflow that came from 8x8 knows when it started, and for which subaccount', () => {
  expect(dataOf({ payload }, { imported: true, said: false })).toEqual({
    payload,
    accountId: 'acme',
    subAccountId: 'plumbers',
    triggeredAt: '2026-05-04T09:00:00.000Z',
  });
  expect(dataOf({ payload: {} }, { imported: true, said: false })).not.toHaveProperty(
    'subAccountId',
  );
  expect(dataOf({ price: 5 }, { imported: true, said: false })).toEqual({
    price: 5,
    accountId: 'acme',
    triggeredAt: '2026-05-04T09:00:00.000Z',
  });
});

test('what a step keeps is known to the next, in the order it is kept', () => {
  const program = drawProgram(
    {
      hi: {
        ...say('Hi {{data.name}}'),
        keep: [
          { name: 'said', value: '{{steps.hi.text}}' },
          { name: 'twice', value: ['{{data.said}}', '{{data.said}}', 5] },
          { name: 'long', value: `{{split('${'x,'.repeat(400)}', ',')}}` },
        ],
      },
    },
    { origin: { format: '8x8', document: {} } },
  );
  const event = { id: 'e', at: monday, contact: maria, instanceId: 'i', reason: 'x' };
  const { instance } = start(program, { ...event, type: 'started', data: { name: 'Maria' } });
  expect(instance.data).toMatchObject({ said: 'Hi Maria', twice: ['Hi Maria', 'Hi Maria', 5] });
});
