/** What every runtime owes to somebody who does not want to be written to. */
import { describe, expect, it } from 'vitest';
import type { MakeHost } from './host.ts';
import { echo, patient } from './journeys.ts';
import { anna, bert, createStage } from './stage.ts';

const hour = 3_600_000;

export function consentContract(makeHost: MakeHost): void {
  const stage = createStage(makeHost);
  const { begin, writes, hears, settle, pass, contactOf, conversation, instancesOf, traceOf } =
    stage;

  describe('somebody who writes STOP', () => {
    it('hears nothing more, and what was going on with them ends', async () => {
      await begin(patient);
      await writes(anna, 'wait');
      await hears(anna, 'I wait an hour.');
      await writes(anna, 'Stop!');
      expect(instancesOf(anna)).toMatchObject([{ status: 'cancelled' }]);
      expect(traceOf(anna)).toContain('ended: The customer asked not to be written to: “Stop!”.');
      await pass(2 * hour);
      await writes(anna, 'wait');
      await settle();
      await hears(anna, 'I wait an hour.');
      expect(instancesOf(anna)).toHaveLength(1);
      expect(conversation(anna).at(-1)).toMatchObject({
        text: 'wait',
        note: expect.stringContaining('asked not to be written to'),
      });
    });

    it('is heard even while a workflow waits for any answer', async () => {
      await begin(echo);
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
      await writes(anna, 'STOP');
      await settle();
      await hears(anna, 'Say something.');
      expect(contactOf(anna)?.optedOutAt).not.toBeNull();
    });

    it('is written to again when they write START', async () => {
      await begin(echo);
      await writes(anna, 'stop');
      await writes(anna, 'start');
      expect(contactOf(anna)?.optedOutAt).toBeNull();
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
    });

    it('stays so after a crash, and nobody else is concerned', async () => {
      await begin(echo);
      await writes(anna, 'stop');
      await stage.crash();
      await writes(anna, 'echo');
      await writes(bert, 'echo');
      await hears(bert, 'Say something.');
      await hears(anna);
    });

    it('is not written to when another system asks for it', async () => {
      await begin(echo);
      await writes(anna, 'stop');
      const started = await stage.host.runtime.deliver({
        kind: 'start',
        id: 'by-api',
        workflowId: 'echo',
        contact: {
          provider: 'chatapps',
          channel: 'whatsapp',
          userId: anna,
          phone: `+${anna}`,
          name: null,
        },
        subAccountId: null,
        data: {},
      });
      expect(started).toMatchObject({ outcome: 'refused' });
      await settle();
      await hears(anna);
    });

    it('gets nothing of what was on its way, and nobody has to see to that', async () => {
      await begin(echo);
      const [first, second] = await Promise.all([writes(anna, 'echo'), writes(anna, 'stop')]);
      expect([first.outcome, second.outcome]).toEqual(['accepted', 'accepted']);
      await settle();
      expect(await stage.host.runtime.stuck()).toEqual([]);
      expect(instancesOf(anna)).toMatchObject([{ status: 'cancelled' }]);
    });
  });
}
