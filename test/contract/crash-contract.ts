/**
 * What every runtime must do when it is killed, told to stop, or finds itself broken. A crash keeps
 * what was durable and nothing else; the outside world goes on as if nothing had happened.
 */
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { createGate, type MakeHost, wrote } from './host.ts';
import { booking, echo, patient } from './journeys.ts';
import { anna, bert, createStage, textsTo } from './stage.ts';

/** How long a message of which nothing is known waits for a status. */
const holdMs = 10_000;

export function crashContract(makeHost: MakeHost): void {
  const stage = createStage(makeHost);
  const { begin, writes, hears, settle, pass, contactOf, conversation, instancesOf, traceOf } =
    stage;

  /** Messages are taken from now on, but the answer never comes. */
  function swallowAnswers(): () => void {
    const { world } = stage.host;
    const { send, request } = world;
    const never = createGate();
    world.send = async (...args) => {
      await send(...args);
      await never.open;
      return { outcome: 'unknown', message: 'too late' };
    };
    world.request = async (...args) => {
      const attempt = await request(...args);
      await never.open;
      return attempt;
    };
    return () => Object.assign(world, { send, request });
  }

  function delivered() {
    const [sending] = stage.host.world.sent.slice(-1);
    return stage.host.runtime.deliver({
      kind: 'status',
      messageId: 'umid-1',
      clientMessageId: sending?.clientMessageId ?? '',
      state: 'delivered',
      at: stage.host.clock.now(),
      error: null,
    });
  }

  describe('after a crash', () => {
    it('a conversation goes on where it was', async () => {
      await begin(booking);
      await writes(anna, 'book');
      await hears(anna, 'When?');
      await settle();
      await stage.crash();
      await writes(anna, 'noon');
      await hears(anna, 'When?', 'Booked: R1');
    });

    it('what was already delivered is still known', async () => {
      await begin(echo);
      const message = wrote(anna, 'echo', stage.host.clock.now());
      await stage.host.runtime.deliver(message);
      await settle();
      await stage.crash();
      expect(await stage.host.runtime.deliver(message)).toEqual({ outcome: 'duplicate' });
      await hears(anna, 'Say something.');
    });

    it('a message that had not left, leaves', async () => {
      await begin(echo);
      const { send } = stage.host.world;
      stage.host.world.send = async () => ({
        outcome: 'again',
        message: 'down',
        retryAfterMs: null,
      });
      await writes(anna, 'echo');
      await settle();
      stage.host.world.send = send;
      await stage.crash();
      await pass(1_000);
      await hears(anna, 'Say something.');
    });

    it('a message that was under way, and of which a status tells, is not sent again', async () => {
      await begin(echo);
      const restore = swallowAnswers();
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
      await stage.crash();
      restore();
      await delivered();
      await pass(holdMs);
      await hears(anna, 'Say something.');
      const [, message] = conversation(anna);
      expect(message).toMatchObject({ status: 'delivered', providerMessageId: 'umid-1' });
      await writes(anna, 'go on');
      await hears(anna, 'Say something.', 'You said go on');
    });

    it('a message that was under way, and of which nobody tells, is sent again, and says so', async () => {
      await begin(echo);
      const restore = swallowAnswers();
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
      await stage.crash();
      restore();
      await pass(holdMs - 1);
      await hears(anna, 'Say something.');
      await pass(1);
      await hears(anna, 'Say something.', 'Say something.');
      const [first, second] = stage.host.world.sent;
      expect(second?.clientMessageId).toBe(first?.clientMessageId);
      expect(traceOf(anna).join('\n')).toContain('not known whether the message arrived');
    });

    it('a request that was under way is repeated with the same key', async () => {
      await begin(booking);
      await writes(anna, 'book');
      await hears(anna, 'When?');
      await settle();
      const restore = swallowAnswers();
      await writes(anna, 'noon');
      await eventually(() => expect(stage.host.world.requested).toHaveLength(1));
      await stage.crash();
      restore();
      await hears(anna, 'When?', 'Booked: R2');
      const [first, second] = stage.host.world.requested;
      expect(first?.headers['Idempotency-Key']).toMatch(/./);
      expect(second?.headers['Idempotency-Key']).toBe(first?.headers['Idempotency-Key']);
    });

    it('messages that waited for a busy instance still wait, in order', async () => {
      await begin(booking);
      await writes(anna, 'book');
      await hears(anna, 'When?');
      await settle();
      const restore = swallowAnswers();
      await writes(anna, 'noon');
      await writes(anna, 'thanks');
      await stage.crash();
      restore();
      await hears(anna, 'When?', 'Booked: R2', 'And then you said thanks');
    });
  });

  describe('a message whose sending broke off', () => {
    it('waits for a status, and is sent again when none comes', async () => {
      await begin(echo);
      const { send } = stage.host.world;
      stage.host.world.send = async (...args) => {
        await send(...args);
        return { outcome: 'unknown', message: 'connection reset' };
      };
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
      stage.host.world.send = send;
      await pass(holdMs - 1);
      await hears(anna, 'Say something.');
      await pass(1);
      await hears(anna, 'Say something.', 'Say something.');
    });

    it('is not sent again when a status tells of it', async () => {
      await begin(echo);
      const { send } = stage.host.world;
      stage.host.world.send = async (...args) => {
        await send(...args);
        return { outcome: 'unknown', message: 'connection reset' };
      };
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
      stage.host.world.send = send;
      await delivered();
      await pass(2 * holdMs);
      await hears(anna, 'Say something.');
    });

    it('is not sent again when a status tells of it while a repetition waits for its time', async () => {
      await begin(echo);
      const { send } = stage.host.world;
      stage.host.world.send = async (...args) => {
        await send(...args);
        stage.host.world.send = async () => ({
          outcome: 'again',
          message: 'x',
          retryAfterMs: 5_000,
        });
        return { outcome: 'unknown', message: 'connection reset' };
      };
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
      await pass(holdMs);
      stage.host.world.send = send;
      await delivered();
      await pass(holdMs);
      await hears(anna, 'Say something.');
      expect(conversation(anna)[1]).toMatchObject({ status: 'delivered' });
      await writes(anna, 'go on');
      await hears(anna, 'Say something.', 'You said go on');
    });

    it('counts as sent when a status tells so, although the repetition was refused', async () => {
      await begin(echo);
      const gate = createGate();
      const { send } = stage.host.world;
      stage.host.world.send = async (...args) => {
        await send(...args);
        stage.host.world.send = async () => {
          await gate.open;
          return { outcome: 'failed', code: 'x', message: 'no' };
        };
        return { outcome: 'unknown', message: 'connection reset' };
      };
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
      await pass(holdMs);
      await delivered();
      gate.letGo();
      await settle();
      expect(conversation(anna)[1]).toMatchObject({ status: 'delivered', errorCode: null });
      expect(await stage.host.runtime.stuck()).toEqual([]);
    });

    it('that was given up is not sent again when a status told of it since', async () => {
      await begin(echo);
      const { send } = stage.host.world;
      stage.host.world.send = async (...args) => {
        await send(...args);
        return { outcome: 'failed', code: 'x', message: 'no' };
      };
      await writes(anna, 'echo');
      await eventually(async () => expect(await stage.host.runtime.stuck()).toHaveLength(1));
      stage.host.world.send = send;
      await delivered();
      const [stuck] = await stage.host.runtime.stuck();
      expect(await stage.host.runtime.retry(stuck?.effectId ?? '')).toBe(true);
      await settle();
      await hears(anna, 'Say something.');
      expect(conversation(anna)[1]).toMatchObject({ status: 'delivered' });
      expect(await stage.host.runtime.stuck()).toEqual([]);
    });
  });

  describe('when it is told to stop', () => {
    it('it lets what is under way finish, and takes nothing new', async () => {
      await begin(echo);
      const gate = createGate();
      const { send } = stage.host.world;
      stage.host.world.send = async (...args) => {
        await gate.open;
        return send(...args);
      };
      await writes(anna, 'echo');
      await settle();
      const stopping = stage.host.runtime.stop(5_000);
      await expect(writes(anna, 'too late')).rejects.toThrow('stopping');
      gate.letGo();
      await stopping;
      expect(textsTo(stage.host.world, anna)).toEqual(['Say something.']);
      expect(conversation(anna)[1]).toMatchObject({ status: 'queued' });
    });

    it('it waits no longer than it was told to', async () => {
      await begin(echo);
      swallowAnswers();
      await writes(anna, 'echo');
      await hears(anna, 'Say something.');
      // The answer never comes: without a limit this would not end.
      await expect(stage.host.runtime.stop(50)).resolves.toBeUndefined();
    });
  });

  describe('an instance that is broken', () => {
    it('fails with a trace, alone', async () => {
      await begin(patient, echo);
      await writes(anna, 'wait');
      await writes(bert, 'echo');
      await hears(bert, 'Say something.');
      stage.host.damage(contactOf(anna)?.id ?? '');
      const [broken] = await Promise.all([writes(anna, 'hello'), writes(bert, 'hello')]);
      expect(broken).toMatchObject({ outcome: 'accepted' });
      await hears(bert, 'Say something.', 'You said hello');
      expect(instancesOf(anna)[0]?.status).toBe('failed');
      expect(traceOf(anna).at(-1)).toMatch(/^failed: Stopped by an error/);
      expect(stage.host.world.errors).toEqual(['An instance could not be advanced.']);
      await writes(anna, 'wait');
      expect(instancesOf(anna)[0]?.status).toBe('waiting');
    });
  });
}
