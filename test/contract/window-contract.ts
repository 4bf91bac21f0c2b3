/** What every runtime does when it learns, too late, that the 24 hours of WhatsApp were over. */
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { createGate, type MakeHost, wrote } from './host.ts';
import { exit, hear, journey, say } from './journeys.ts';
import { anna, createStage } from './stage.ts';

const hour = 3_600_000;

/** Says something and waits; ends elsewhere when that was not allowed. */
const polite = journey('polite', 'hello', 'ask', {
  ask: say('How are you?', 'listen', [exit('window-closed', 'pause')]),
  listen: hear('ask'),
  pause: {
    type: 'wait',
    name: 'Wait',
    config: { until: { kind: 'duration', duration: { amount: 1, unit: 'days' } } },
    exits: [exit('next', null)],
  },
});

export function windowContract(makeHost: MakeHost): void {
  const stage = createStage(makeHost);
  const { begin, writes, settle, contactOf, conversation, traceOf } = stage;

  async function undelivered(messageId: string | null, clientMessageId: string | null = null) {
    return stage.host.runtime.deliver({
      kind: 'status',
      messageId,
      clientMessageId,
      state: 'undelivered',
      at: stage.host.clock.now(),
      error: { code: '1022', message: 'Message window expired' },
    });
  }

  describe('the 24 hours', () => {
    it.each([
      ['an hour ago', -hour, 23 * hour],
      ['in an hour, by a clock that is wrong', hour, 24 * hour],
      ['half a year ago, by a clock that is wrong', -180 * 24 * hour, 24 * hour],
    ])('of a message that was written %s', async (_when, ago, left) => {
      await begin(polite);
      const now = stage.host.clock.now();
      await stage.host.runtime.deliver(wrote(anna, 'hello', now + ago));
      expect(contactOf(anna)?.windowOpenUntil).toBe(now + left);
      await stage.hears(anna, 'How are you?');
    });
  });

  describe('a message that 8x8 took and did not deliver, the 24 hours being over', () => {
    it('lets its step leave by the exit for that, once', async () => {
      await begin(polite);
      await writes(anna, 'hello');
      await eventually(() => expect(conversation(anna)[1]).toMatchObject({ status: 'queued' }));
      await undelivered('out-1');
      await undelivered('out-1');
      await settle();
      expect(traceOf(anna).filter((line) => line.includes('24 hours were over'))).toHaveLength(1);
      expect(traceOf(anna).at(-1)).toMatch(/^waiting/);
      expect(contactOf(anna)?.windowOpenUntil).toBeLessThanOrEqual(stage.host.clock.now());
    });

    it('does so too when word of it comes before the answer to the sending', async () => {
      await begin(polite);
      const gate = createGate();
      const { world } = stage.host;
      const send = world.send;
      let name: string | null = null;
      world.send = async (sending, signal) => {
        name = sending.clientMessageId;
        await gate.open;
        return send(sending, signal);
      };
      await writes(anna, 'hello');
      await eventually(() => expect(name).not.toBeNull());
      await undelivered(null, name);
      gate.letGo();
      await eventually(() => expect(traceOf(anna).join()).toContain('WhatsApp did not deliver it'));
    });

    it('is nothing to a conversation that has gone on', async () => {
      await begin(polite);
      await writes(anna, 'hello');
      await eventually(() => expect(conversation(anna)[1]).toMatchObject({ status: 'queued' }));
      await stage.pass(60_000);
      await writes(anna, 'fine');
      await eventually(() => expect(conversation(anna)[3]).toMatchObject({ status: 'queued' }));
      expect(await undelivered('out-1')).toMatchObject({ outcome: 'accepted' });
      expect(traceOf(anna).filter((line) => line.includes('did not deliver'))).toHaveLength(0);
    });
  });
}
