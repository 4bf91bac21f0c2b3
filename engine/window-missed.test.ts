import { describe, expect, test } from 'vitest';
import {
  call,
  type Drawn,
  drawProgram,
  listen,
  maria,
  monday,
  pause,
  say,
  textMessage,
  way,
} from '../test/support/draw-workflow.ts';
import { type Advance, advance, start } from './advance.ts';
import type { Instance } from './instance.ts';
import type { Program } from './program.ts';

const closed = { ...maria, windowOpenUntil: monday };

describe('a message that was taken and then not delivered, since the 24 hours were over', () => {
  test('lets its step leave by the exit for that, whatever it waited for since', () => {
    for (const wait of [listen(), pause()]) {
      const program = drawProgram({ hello: careful('wait'), wait, sorry: pause('wait') });
      const { instance } = begin(program);
      const after = missed(program, instance, 'hello');
      expect(after.instance.positions).toMatchObject([{ stepId: 'sorry' }]);
      expect(texts(after)).toContain(
        'warning: WhatsApp did not deliver it: the 24 hours were over.',
      );
    }
  });

  test('is followed by the template, where one was chosen for that', () => {
    const template = { name: 'come_back', language: 'en' };
    const message = { kind: 'text', text: 'Hello' } as const;
    const hello = { ...careful('hear'), config: { message, outsideWindow: template } };
    const program = drawProgram({ hello, hear: listen(), sorry: say('Sorry') });
    const { instance, effects } = missed(program, begin(program).instance, 'hello');
    expect(effects[0]).toMatchObject({ kind: 'send', message: { type: 'template' } });
    expect(instance.positions).toMatchObject([{ stepId: 'hear', visit: 2 }]);
  });

  test('is told once, however many messages of that moment were lost', () => {
    const program = drawProgram({
      hello: careful('more'),
      more: careful('hear'),
      sorry: say('Sorry', 'hear'),
      hear: listen(),
    });
    const once = missed(program, begin(program).instance, 'hello').instance;
    expect(missed(program, once, 'more').instance).toBe(once);
  });

  test('is nothing any more when the customer has answered, or something else is under way', () => {
    const program = drawProgram({
      hello: careful('hear'),
      sorry: say('Sorry'),
      hear: listen('call'),
      call: call('again'),
      again: listen(),
    });
    const { instance } = begin(program);
    const event = { id: 'r', at: monday, contact: maria, type: 'replied' } as const;
    const busy = advance(program, instance, { ...event, message: textMessage('hi') }).instance;
    expect(missed(program, busy, 'hello').instance).toBe(busy);
  });

  test('is nothing to an instance that said something else, or has ended', () => {
    const program = drawProgram({ hello: careful('hear'), sorry: say('Sorry'), hear: listen() });
    const { instance } = begin(program);
    expect(missed(program, instance, 'hear').instance).toBe(instance);
    expect(missed(program, instance, 'hello', monday - 1).instance).toBe(instance);
    const old = { ...instance, unanswered: undefined } as unknown as Instance;
    expect(missed(program, old, 'hello').instance).toBe(old);
    const silent = { ...instance, positions: [] };
    expect(missed(program, silent, 'hello').instance).toBe(silent);
  });
});

function careful(to: string): Drawn<'chatapps-message'> {
  const hello = say('Hello', to);
  return { ...hello, exits: [...hello.exits, way('window-closed', 'sorry')] };
}

function begin(program: Program): Advance {
  return start(program, {
    type: 'started',
    id: 'start',
    at: monday,
    contact: maria,
    instanceId: 'instance1',
    data: {},
    reason: 'A test.',
  });
}

function missed(program: Program, instance: Instance, stepId: string, sentAt = monday): Advance {
  const at = monday + 60_000;
  return advance(program, instance, {
    type: 'window-missed',
    id: 'm',
    at,
    contact: closed,
    stepId,
    sentAt,
  });
}

function texts({ trace }: Advance): string[] {
  return trace.map(({ kind, text }) => `${kind}: ${text}`);
}
