import {
  acceptTest,
  type HttpResult,
  type JsonObject,
  type Program,
  type SavedTest,
  type TestAction,
} from '../../engine/index.ts';
import type { Action, Conversation } from './conversation.ts';

/** Writes down what happens to a workflow in a conversation, as a test that can be saved with it. */
export interface TestRecorder {
  /** The customer, or whoever has the conversation, did it. */
  did(action: Action): void;
  /** It was started by what happens elsewhere. */
  started(data: JsonObject): void;
  /** It is this time now, epoch milliseconds. */
  isNow(at: number): void;
  answered(stepId: string, result: HttpResult): void;
  /** The test, which expects what the workflow does when it is played. */
  finish(name: string): SavedTest;
}

export function createTestRecorder(script: Conversation, program: Program): TestRecorder {
  const turns: SavedTest['turns'] = [];
  let beganAt = Date.parse(script.at);
  let at = beganAt;
  /** Other messages than texts and taps are not written down. */
  let isWhole = true;

  const add = (action: TestAction) =>
    void turns.push({ do: action, answers: [], sent: [], exits: [] });

  return {
    did(action) {
      const same = asInTest(action);
      if (same) add(same);
      isWhole &&= !('sends' in action);
    },
    started: (data) => add({ starts: withoutChance(data) }),
    isNow(now) {
      if (turns.length === 0) beganAt = now;
      else if (now > at) add({ passes: now - at });
      at = now;
    },
    answered(stepId, result) {
      turns.at(-1)?.answers.push({ stepId, result: withoutChance(result) });
    },
    finish(name) {
      const contact = { ...script.contact, channel: 'whatsapp' };
      const { settings } = program;
      const world = { program, find: () => null };
      const told = { name, at: beganAt, contact, settings, turns };
      const test = isWhole ? acceptTest(world, told) : null;
      if (!test) throw new Error(`“${name}” cannot be played as a test.`);
      return test;
    },
  };
}

/** Null: it is done elsewhere, and only what comes of it reaches the workflow. */
function asInTest(action: Action): TestAction | null {
  if ('customer' in action) return { says: action.customer };
  if ('taps' in action) return { taps: action.taps, ...back(action.messagesBack) };
  if ('fillsIn' in action) return { fillsIn: action.fillsIn, ...back(action.formsBack) };
  if ('handsBack' in action) return { handsBack: action.handsBack };
  return null;
}

function back(count = 0) {
  return count === 0 ? {} : { back: count };
}

/** References and photos have another name every time. */
function withoutChance<Value>(value: Value): Value {
  const text = JSON.stringify(value)
    .replace(/\bBK-[A-Z0-9]{4,8}\b/g, 'BK-7M3QK')
    .replace(/\bAPT-[A-Z0-9]{4,8}\b/g, 'APT-7M3QK');
  return JSON.parse(text);
}
