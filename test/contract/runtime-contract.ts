/**
 * What every runtime must do, whatever it stands on: tried from outside, through the port and the
 * read model, with a clock that the test moves and an outside world that does as it is told.
 */
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { answered, createGate, type MakeHost, wrote } from './host.ts';
import { booking, careful, echo, patient } from './journeys.ts';
import { anna, bert, createStage, textsTo } from './stage.ts';

const minute = 60_000;
const hour = 60 * minute;

export function runtimeContract(makeHost: MakeHost): void {
  const stage = createStage(makeHost);
  const { begin, writes, hears, settle, pass, contactOf, conversation, instancesOf, traceOf } =
    stage;

  describe('a message from a contact', () => {
    it('starts a workflow, and the next one resumes it', async () => {
      await begin(echo);
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
      await writes(anna, 'hello');
      await hears(anna, 'Say something.', 'You said hello');
      expect(instancesOf(anna)).toMatchObject([{ workflowId: 'echo', status: 'waiting' }]);
    });

    it('that comes twice, at once or later, happens once', async () => {
      await begin(echo);
      await writes(anna, 'echo');
      const both = await Promise.all([writes(anna, 'one', 'same'), writes(anna, 'one', 'same')]);
      expect(both.map(({ outcome }) => outcome)).toEqual(['accepted', 'duplicate']);
      await pass(hour);
      expect(await writes(anna, 'one', 'same')).toEqual({ outcome: 'duplicate' });
      await hears(anna, 'Say something.', 'You said one');
      expect(conversation(anna)).toHaveLength(4);
    });

    it('for which there is nobody is kept, with the reason', async () => {
      await begin(echo);
      expect(await writes(anna, 'what?')).toEqual({ outcome: 'accepted', instanceId: null });
      const [message] = conversation(anna);
      expect(message).toMatchObject({ text: 'what?', instanceId: null });
      expect(message?.note).toContain('No enabled workflow listens');
    });

    it('of one contact is not seen by another’s instance', async () => {
      await begin(echo);
      await writes(anna, 'echo');
      await writes(bert, 'echo');
      await writes(bert, 'I am Bert');
      await hears(bert, 'Say something.', 'You said I am Bert');
      await hears(anna, 'Say something.');
    });

    it('opens the 24 hours in which WhatsApp takes free text', async () => {
      await begin(echo);
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
      expect(contactOf(anna)?.windowOpenUntil).toBe(stage.host.clock.now() + 24 * hour);
    });
  });

  describe('messages to a contact', () => {
    it('leave in order, although the first one takes long, and hold up nobody else', async () => {
      await begin(echo);
      const gate = createGate();
      const send = stage.host.world.send;
      stage.host.world.send = async (sending, signal) => {
        if (sending.contact.userId === anna) await gate.open;
        return send(sending, signal);
      };
      await writes(anna, 'echo');
      for (const text of ['1', '2', '3']) await writes(anna, text);
      await writes(bert, 'echo');
      await hears(bert, 'Say something.');
      expect(textsTo(stage.host.world, anna)).toEqual([]);
      gate.letGo();
      await hears(anna, 'Say something.', 'You said 1', 'You said 2', 'You said 3');
    });

    it('carry a name of ours, short enough, and the subaccount that was written to', async () => {
      await begin(echo);
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
      const [sending] = stage.host.world.sent;
      expect(sending?.clientMessageId.length).toBeLessThanOrEqual(50);
      expect(sending?.subAccountId).toBe('sub');
      expect(sending?.contact.phone).toBe(`+${anna}`);
    });

    it('are tried again later and later while they are not taken', async () => {
      await begin(echo);
      let refusals = 3;
      const send = stage.host.world.send;
      stage.host.world.send = async (sending, signal) => {
        refusals -= 1;
        if (refusals < 0) return send(sending, signal);
        return { outcome: 'again', message: 'busy', retryAfterMs: null };
      };
      await writes(anna, 'echo');
      await settle();
      expect(refusals).toBe(2);
      await pass(1_000);
      expect(refusals).toBe(1);
      await pass(1_000);
      expect(refusals).toBe(1);
      await pass(1_000);
      expect(refusals).toBe(0);
      await pass(4_000);
      await hears(anna, 'Say something.');
    });

    it('wait as long as they are asked to', async () => {
      await begin(echo);
      const send = stage.host.world.send;
      let asked = 0;
      stage.host.world.send = async (sending, signal) => {
        asked += 1;
        if (asked > 1) return send(sending, signal);
        return { outcome: 'again', message: 'slow down', retryAfterMs: 30_000 };
      };
      await writes(anna, 'echo');
      await pass(29_000);
      expect(asked).toBe(1);
      await pass(1_000);
      await hears(anna, 'Say something.');
    });

    it('that are never taken are stuck, are seen so, and can be tried once more', async () => {
      await begin(echo);
      const send = stage.host.world.send;
      stage.host.world.send = async () => ({
        outcome: 'failed',
        code: '1002',
        message: 'no such number',
      });
      await writes(anna, 'echo');
      await eventually(async () => expect(await stage.host.runtime.stuck()).toHaveLength(1));
      const [stuck] = await stage.host.runtime.stuck();
      expect(stuck).toMatchObject({ kind: 'send', attempts: 1, reason: 'no such number' });
      expect(conversation(anna)[1]).toMatchObject({ status: 'rejected', errorCode: '1002' });
      expect(traceOf(anna)).toContain('warning: The message could not be sent: no such number');
      stage.host.world.send = send;
      expect(await stage.host.runtime.retry(stuck?.effectId ?? '')).toBe(true);
      await hears(anna, 'Say something.');
      await eventually(() => expect(conversation(anna)[1]).toMatchObject({ status: 'queued' }));
      expect(await stage.host.runtime.stuck()).toEqual([]);
      expect(await stage.host.runtime.retry(stuck?.effectId ?? '')).toBe(false);
    });

    it('do not hold up the next one when they are stuck', async () => {
      await begin(echo);
      const send = stage.host.world.send;
      stage.host.world.send = async (sending, signal) => {
        if (sending.effectId.includes('hello'))
          return { outcome: 'failed', code: 'x', message: 'x' };
        return send(sending, signal);
      };
      await writes(anna, 'echo');
      await writes(anna, 'still there?');
      await hears(anna, 'You said still there?');
    });

    it('lead another way where the author drew one', async () => {
      await begin(careful);
      const send = stage.host.world.send;
      stage.host.world.send = async (sending, signal) => {
        if (sending.effectId.includes('ask'))
          return { outcome: 'failed', code: 'x', message: 'no' };
        return send(sending, signal);
      };
      await writes(anna, 'careful');
      await hears(anna, 'Another way.');
      expect(await stage.host.runtime.stuck()).toEqual([]);
      expect(instancesOf(anna)).toMatchObject([{ status: 'completed' }]);
    });

    it('of free text are not sent when the 24 hours are over by then', async () => {
      await begin(echo);
      let asked = 0;
      stage.host.world.send = async () => {
        asked += 1;
        return { outcome: 'again', message: 'down', retryAfterMs: 25 * hour };
      };
      await writes(anna, 'echo');
      for (let hours = 0; hours < 26; hours += 1) await pass(hour);
      await eventually(async () => expect(await stage.host.runtime.stuck()).toHaveLength(1));
      expect(asked).toBeLessThanOrEqual(10);
    });
  });

  describe('a status', () => {
    async function status(state: 'sent' | 'delivered' | 'read' | 'undelivered', messageId: string) {
      const error = state === 'undelivered' ? { code: '1022', message: 'window' } : null;
      const fields = { messageId, clientMessageId: null, state, at: stage.host.clock.now(), error };
      return stage.host.runtime.deliver({ kind: 'status', ...fields });
    }

    it('goes forward and never back, and the same one again changes nothing', async () => {
      await begin(echo);
      await writes(anna, 'echo');
      await eventually(() => expect(conversation(anna)[1]).toMatchObject({ status: 'queued' }));
      expect(await status('read', 'out-1')).toMatchObject({ outcome: 'accepted' });
      expect(await status('delivered', 'out-1')).toEqual({ outcome: 'duplicate' });
      expect(await status('read', 'out-1')).toEqual({ outcome: 'duplicate' });
      expect(conversation(anna)[1]).toMatchObject({ status: 'read', errorCode: null });
    });

    it('says why a message did not arrive', async () => {
      await begin(echo);
      await writes(anna, 'echo');
      await eventually(() => expect(conversation(anna)[1]).toMatchObject({ status: 'queued' }));
      await status('undelivered', 'out-1');
      expect(conversation(anna)[1]).toMatchObject({ status: 'undelivered', errorCode: '1022' });
    });

    it('that comes before the answer to the sending is not lost', async () => {
      await begin(echo);
      const gate = createGate();
      const send = stage.host.world.send;
      stage.host.world.send = async (sending, signal) => {
        await gate.open;
        return send(sending, signal);
      };
      await writes(anna, 'echo');
      await status('delivered', 'out-1');
      gate.letGo();
      await eventually(() => expect(conversation(anna)[1]).toMatchObject({ status: 'delivered' }));
    });

    it('of a message that somebody else sent is acknowledged', async () => {
      await begin(echo);
      expect(await status('sent', 'not-ours')).toEqual({ outcome: 'accepted', instanceId: null });
    });
  });

  describe('a request', () => {
    it('is performed once, and its answer resumes the instance', async () => {
      await begin(booking);
      await writes(anna, 'book');
      await writes(anna, 'noon');
      await hears(anna, 'When?', 'Booked: R1');
      expect(stage.host.world.requested).toHaveLength(1);
      expect(stage.host.world.requested[0]).toMatchObject({
        method: 'POST',
        body: '{"at":"noon"}',
      });
    });

    it('makes messages that come meanwhile wait, and keeps their order', async () => {
      await begin(booking);
      const gate = createGate();
      const request = stage.host.world.request;
      stage.host.world.request = async (...args) => {
        await gate.open;
        return request(...args);
      };
      await writes(anna, 'book');
      await writes(anna, 'noon');
      await writes(anna, 'or one');
      await writes(anna, 'or two');
      expect(conversation(anna).find(({ text }) => text === 'or one')?.note).toContain('working');
      gate.letGo();
      await hears(anna, 'When?', 'Booked: R1', 'And then you said or one');
      await eventually(() => {
        const [, , , first, second] = conversation(anna).filter((each) => each.direction === 'in');
        expect([first, second]).toBeDefined();
      });
      const late = conversation(anna).find(({ text }) => text === 'or two');
      expect(late?.note).toContain('No enabled workflow');
    });

    it('is repeated with the same key, and fails in words when it never works', async () => {
      await begin(booking);
      stage.host.world.request = async (request) => {
        stage.host.world.requested.push(request);
        return answered(503, { error: 'down' });
      };
      await writes(anna, 'book');
      await writes(anna, 'noon');
      await settle();
      for (let round = 0; round < 10; round += 1) await pass(minute);
      await eventually(() => expect(textsTo(stage.host.world, anna)).toHaveLength(2));
      const keys = stage.host.world.requested.map(({ headers }) => headers['Idempotency-Key']);
      expect(keys).toHaveLength(3);
      expect(new Set(keys).size).toBe(1);
      expect(textsTo(stage.host.world, anna)[1]).toBe('Sorry: 503');
    });

    it('that is slow holds up no other contact', async () => {
      await begin(booking);
      const gate = createGate();
      const request = stage.host.world.request;
      stage.host.world.request = async (...args) => {
        if (args[0].body?.includes('never')) await gate.open;
        return request(...args);
      };
      await writes(anna, 'book');
      await writes(anna, 'never');
      await writes(bert, 'book');
      await writes(bert, 'noon');
      await hears(bert, 'When?', 'Booked: R1');
      gate.letGo();
      await hears(anna, 'When?', 'Booked: R2');
    });
  });

  describe('a timer', () => {
    it('is never early, and not late', async () => {
      await begin(patient);
      await writes(anna, 'wait');
      await hears(anna, 'I wait an hour.');
      await pass(hour - 1);
      expect(textsTo(stage.host.world, anna)).toHaveLength(1);
      await pass(1);
      await hears(anna, 'I wait an hour.', 'Too late.');
      expect(instancesOf(anna)).toMatchObject([{ status: 'completed' }]);
    });

    it('of a wait that is over is nothing', async () => {
      await begin(patient);
      await writes(anna, 'wait');
      await writes(anna, 'here I am');
      await hears(anna, 'I wait an hour.', 'Thanks.');
      await pass(2 * hour);
      await hears(anna, 'I wait an hour.', 'Thanks.');
      await pass(18 * hour);
      await hears(anna, 'I wait an hour.', 'Thanks.', 'Too late.');
    });

    it('that was due while nothing ran rings at the start', async () => {
      await begin(patient);
      await writes(anna, 'wait');
      await hears(anna, 'I wait an hour.');
      await settle();
      const clock = stage.host.clock;
      await stage.crash();
      expect(stage.host.clock).toBe(clock);
      await pass(hour);
      await hears(anna, 'I wait an hour.', 'Too late.');
    });
  });

  describe('a person in charge', () => {
    it('ends an instance, and it does nothing more', async () => {
      await begin(patient);
      await writes(anna, 'wait');
      const [instance] = instancesOf(anna);
      const id = instance?.id ?? '';
      expect(await stage.host.runtime.cancel(id, 'Enough.')).toBe(true);
      expect(await stage.host.runtime.cancel(id, 'Enough.')).toBe(false);
      await pass(2 * hour);
      await hears(anna, 'I wait an hour.');
      expect(await stage.host.runtime.read(id)).toMatchObject({ status: 'cancelled' });
      expect(traceOf(anna).at(-1)).toBe('ended: Enough.');
    });

    it('holds an instance; what happens to it waits, and then happens in order', async () => {
      await begin(patient);
      await writes(anna, 'wait');
      await hears(anna, 'I wait an hour.');
      const id = instancesOf(anna)[0]?.id ?? '';
      expect(await stage.host.runtime.suspend(id)).toBe(true);
      expect(await stage.host.runtime.suspend(id)).toBe(false);
      await pass(hour);
      await writes(anna, 'wait');
      await settle();
      expect(textsTo(stage.host.world, anna)).toHaveLength(1);
      expect(await stage.host.runtime.resume(id)).toBe(true);
      await hears(anna, 'I wait an hour.', 'Too late.', 'I wait an hour.');
      expect(instancesOf(anna).map(({ status }) => status)).toEqual(['waiting', 'completed']);
      expect(await stage.host.runtime.resume(id)).toBe(false);
    });

    it('starts a workflow for a contact, once per request', async () => {
      await begin(echo);
      const contact = wrote(anna, '', 0).contact;
      const start = { kind: 'start', id: 'r1', workflowId: 'echo', contact } as const;
      const more = { subAccountId: 'sub', data: { why: 'asked' } };
      const first = await stage.host.runtime.deliver({ ...start, ...more });
      expect(first).toMatchObject({ outcome: 'accepted' });
      expect(await stage.host.runtime.deliver({ ...start, ...more })).toEqual({
        outcome: 'duplicate',
      });
      expect(instancesOf(anna)).toHaveLength(1);
      const unknown = { ...start, ...more, id: 'r2', workflowId: 'nope' };
      expect(await stage.host.runtime.deliver(unknown)).toMatchObject({ outcome: 'refused' });
    });
  });
}
