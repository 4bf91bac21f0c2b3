/**
 * A saved test, played with the workflow as it is: the same is done, and what comes of it is held
 * against what is expected. Pure, and bounded: so many things may happen in one test.
 *
 * Of what other systems were asked, each step gets its recorded answers in their order. Every exit
 * that is expected must be taken; others may be taken too, so that a step can be put in between.
 */
import type { HttpResult } from '../event.ts';
import { limits } from '../limits.ts';
import { withSettings } from '../program.ts';
import type { Settings } from '../settings.ts';
import type { SavedTest, TestAction, TestTurn } from './saved-test.ts';
import { messageOf } from './shown-choice.ts';
import {
  beginTrial,
  exitsWalked,
  nextDue,
  type PendingEffect,
  type Trial,
  type TrialWorld,
} from './trial.ts';
import {
  answerPending,
  handBack,
  handedOver,
  passTime,
  pressKeys,
  receive,
  setAnswer,
  startAt,
  startByTrigger,
} from './trial-actions.ts';

/** Why a test does not pass. */
export type TestDifference =
  | {
      readonly kind: 'sent';
      readonly expected: readonly string[];
      readonly actual: readonly string[];
      /** Why it went another way, where that is known: an instance failed, or nobody listened. */
      readonly why: string | null;
    }
  /** The exit, as `step:exit`, that was not taken. */
  | { readonly kind: 'exit'; readonly exit: string }
  /** The step asked another system, for which no answer is kept. */
  | { readonly kind: 'no-answer'; readonly stepId: string }
  /** The step at which it begins, in the middle of the workflow, is gone. */
  | { readonly kind: 'no-step'; readonly stepId: string }
  /** What is to be tapped is nowhere; null: the form that is to be filled in. */
  | { readonly kind: 'not-shown'; readonly title: string | null }
  | { readonly kind: 'too-long' };

export interface TestRun {
  readonly passed: boolean;
  /** The first turn that differs, from 0, and how; null: none does. */
  readonly failed: { readonly turn: number; readonly difference: TestDifference } | null;
  /** Everything in it could be done. */
  readonly isWhole: boolean;
  /** What happened now, turn by turn, as far as it could be played. */
  readonly turns: readonly TestTurn[];
  /** The exits that were taken, as `step:exit`. */
  readonly exits: readonly string[];
}

/** What is done in a test, and what was answered; what is expected of it counts for nothing here. */
export type TestScript = Pick<SavedTest, 'at' | 'contact' | 'settings' | 'turns'>;

export function runTest(world: TrialWorld, test: TestScript): TestRun {
  return atOnce(playTest(world, test));
}

/** The same, one thing that happens at a time, for whoever has others to serve between. */
export function playTest(world: TrialWorld, test: TestScript): Generator<void, TestRun, void> {
  return play(createReplay(world, test), test);
}

/** The conversation in which the same was done, up to where it cannot be done any more. */
export function replayTurns(world: TrialWorld, test: TestScript): Trial {
  const replay = createReplay(world, test);
  atOnce(play(replay, test));
  return replay.trial;
}

/** How that conversation stood after each turn; null: not everything in it can be done any more. */
export function replayEach(world: TrialWorld, test: TestScript): readonly Trial[] | null {
  const replay = createReplay(world, test);
  return atOnce(play(replay, test)).isWhole ? replay.past : null;
}

function atOnce(playing: Generator<void, TestRun, void>): TestRun {
  for (let step = playing.next(); ; step = playing.next()) if (step.done) return step.value;
}

function* play(replay: Replay, test: TestScript): Generator<void, TestRun, void> {
  let failed: TestRun['failed'] = null;
  let isWhole = true;
  for (const [turn, expected] of test.turns.entries()) {
    const before = replay.trial;
    const stopped = yield* replayAction(replay, expected.do);
    const now = whatHappened(before, replay.trial, expected.do);
    replay.trial = { ...replay.trial, turns: [...before.turns, now] };
    replay.past.push(replay.trial);
    const difference = stopped ?? differenceBetween(expected, now, replay.trial);
    if (difference && !failed) failed = { turn, difference };
    isWhole = stopped === null;
    if (stopped) break;
  }
  const { turns } = replay.trial;
  return { passed: failed === null, failed, isWhole, turns, exits: [...exitsWalked({ turns })] };
}

/** The same test, expecting what happens now; null: it cannot be played to its end any more. */
export function acceptTest(world: TrialWorld, test: SavedTest): SavedTest | null {
  const { isWhole, turns } = runTest(world, test);
  return isWhole ? { ...test, turns: [...turns] } : null;
}

/** A tried conversation as a test that expects what happened. */
export function testOfTrial(world: TrialWorld, trial: Trial, name: string): SavedTest {
  const { phone, userId, channel, name: contactName } = trial.contact;
  const contact = { phone: phone ?? userId, name: contactName ?? '', channel };
  const turns = trial.turns.map((turn) => ({ ...turn, exits: [...new Set(turn.exits)] }));
  const { settings } = world.program;
  const test = { name, at: trial.beganAt, contact, settings, turns };
  return acceptTest(world, test) ?? test;
}

interface Replay {
  readonly world: TrialWorld;
  trial: Trial;
  /** How it stood after each turn. */
  readonly past: Trial[];
  /** Recorded, and not given yet. */
  readonly answers: TestTurn['answers'];
  eventsLeft: number;
}

function createReplay(given: TrialWorld, { settings, ...test }: TestScript): Replay {
  const { at, contact, turns } = test;
  const world = settings ? worldWith(given, settings) : given;
  return {
    world,
    trial: beginTrial(world, { at, contact }),
    past: [],
    answers: turns.flatMap(({ answers }) => answers),
    eventsLeft: limits.eventsPerTestMax,
  };
}

/** The same workflows where these settings hold. */
function worldWith({ program, find }: TrialWorld, settings: Settings): TrialWorld {
  return {
    program: withSettings(program, settings),
    find(workflowId) {
      const found = find(workflowId);
      return found && withSettings(found, settings);
    },
  };
}

/** Does it, and answers what is asked; what is returned keeps it from going on. */
function* replayAction(
  replay: Replay,
  action: TestAction,
): Generator<void, TestDifference | null, void> {
  const { world, trial } = replay;
  if ('passes' in action) return yield* replayPassing(replay, action.passes);
  if ('starts' in action) {
    const { starts, from } = action;
    if (from === undefined) replay.trial = startByTrigger(world, trial, starts);
    else if (isStep(from, world)) replay.trial = startAt(world, trial, from);
    else return { kind: 'no-step', stepId: from };
  } else if ('presses' in action) replay.trial = pressKeys(world, trial, action.presses);
  else if ('handsBack' in action) replay.trial = handBack(world, trial, action.handsBack);
  else if ('sets' in action) replay.trial = setAnswer(world, trial, action);
  else {
    const message = messageOf(trial, action);
    if (!message) return { kind: 'not-shown', title: 'taps' in action ? action.taps : null };
    const anyway = action.anyway === true;
    replay.trial = receive(world, trial, message, { anyway });
  }
  return yield* replayAnswers(replay);
}

function isStep(id: string, { program }: TrialWorld): boolean {
  return Object.hasOwn(program.workflow.steps, id);
}

/** One thing that falls due after the other, each with its answers. */
function* replayPassing(
  replay: Replay,
  passes: number | 'next-due',
): Generator<void, TestDifference | null, void> {
  const { world, trial } = replay;
  const until = passes === 'next-due' ? (nextDue(trial) ?? trial.at) : trial.at + passes;
  for (;;) {
    const due = nextDue(replay.trial);
    const isLast = due === null || due > until;
    replay.trial = passTime(world, replay.trial, isLast ? { until } : 'next-due');
    const stopped = yield* replayAnswers(replay);
    if (stopped || isLast) return stopped;
  }
}

function* replayAnswers(replay: Replay): Generator<void, TestDifference | null, void> {
  for (;;) {
    yield;
    replay.eventsLeft -= 1;
    if (replay.eventsLeft < 0) return { kind: 'too-long' };
    const [asked] = replay.trial.pending;
    if (!asked) return null;
    const answer = recordedAnswer(replay) ?? usualAnswer(asked);
    if (!answer) return { kind: 'no-answer', stepId: asked.effect.stepId };
    replay.trial = answerPending(replay.world, replay.trial, answer.effectId, answer.result);
  }
}

interface Answer {
  readonly effectId: string;
  readonly result: HttpResult;
}

/** The first that is kept of a step that asks, which is not given another time. */
function recordedAnswer({ trial, answers }: Replay): Answer | null {
  for (const [index, { stepId, result }] of answers.entries()) {
    const asked = trial.pending.find(({ effect }) => effect.stepId === stepId);
    if (!asked) continue;
    answers.splice(index, 1);
    return { effectId: asked.effect.id, result };
  }
  return null;
}

function usualAnswer({ effect }: PendingEffect): Answer | null {
  return effect.kind === 'hand-over' ? { effectId: effect.id, result: handedOver } : null;
}

/** All that came of it, as one turn: time that passes in a test may take several here. */
function whatHappened(before: Trial, after: Trial, action: TestAction): TestTurn {
  const turns = after.turns.slice(before.turns.length);
  return {
    do: action,
    answers: turns.flatMap(({ answers }) => answers),
    sent: turns.flatMap(({ sent }) => sent),
    exits: [...new Set(turns.flatMap(({ exits }) => exits))],
  };
}

function differenceBetween(expected: TestTurn, now: TestTurn, trial: Trial): TestDifference | null {
  const isSame =
    expected.sent.length === now.sent.length &&
    expected.sent.every((text, index) => text === now.sent[index]);
  if (!isSame) {
    return { kind: 'sent', expected: expected.sent, actual: now.sent, why: whyOtherwise(trial) };
  }
  const missing = expected.exits.find((exit) => !now.exits.includes(exit));
  return missing === undefined ? null : { kind: 'exit', exit: missing };
}

function whyOtherwise({ instances, messages }: Trial): string | null {
  const failure = instances.at(-1)?.failure;
  if (failure) return failure.message;
  const latest = messages.at(-1);
  return latest?.direction === 'in' && latest.instanceId === null ? latest.note : null;
}
