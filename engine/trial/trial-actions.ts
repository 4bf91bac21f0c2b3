/**
 * What can be done in a tried conversation. Each takes a trial and gives the one after it; nothing
 * throws, and where nothing waits for what is done, nothing comes of it.
 */
import type { HttpResult } from '../event.ts';
import type { Json, JsonObject } from '../json.ts';
import { limits } from '../limits.ts';
import type { CustomerMessage } from './customer-message.ts';
import { hear, openWindow, settle } from './hear.ts';
import { addToTurn, change, happen, type Play, startInstance } from './play.ts';
import type { TestAction } from './saved-test.ts';
import { type ChangedAnswer, withAnswer } from './set-answer.ts';
import { whatWasSaid } from './shown-choice.ts';
import { nextDue, openInstances, type Trial, type TrialWorld } from './trial.ts';

/**
 * The customer writes or taps. Where nothing is going on and the trigger does not listen for it, it
 * starts the workflow all the same, and says so; not without `anyway`.
 */
export function receive(
  world: TrialWorld,
  trial: Trial,
  customer: CustomerMessage,
  { anyway = true }: { readonly anyway?: boolean } = {},
): Trial {
  const action = whatWasSaid(trial, customer);
  const heard = act(world, trial, action, (play) => hear(play, customer, anyway));
  const [received] = heard.messages
    .slice(trial.messages.length)
    .flatMap((each) => (each.direction === 'in' && each.startedAnyway ? [each] : []));
  return received ? withLatestAction(heard, { ...action, anyway: true }) : heard;
}

/** What the trigger waits for happens, and brings `data`: for workflows that no message starts. */
export function startByTrigger(world: TrialWorld, trial: Trial, data: JsonObject): Trial {
  if (trial.optedOut || trial.withPersonSince !== null) return trial;
  return act(world, trial, { starts: data }, (play) =>
    startInstance(play, world.program, { data, reason: 'It was started.' }),
  );
}

/**
 * It is started at another step than its first, with nothing known there; and as if the customer had just
 * written, for else nothing but templates could be sent.
 */
export function startAt(world: TrialWorld, trial: Trial, stepId: string): Trial {
  const workflow = { ...world.program.workflow, start: stepId };
  return act(world, trial, { starts: {}, from: stepId }, (play) => {
    openWindow(play);
    startInstance(play, { ...world.program, workflow }, { data: {}, reason: 'It was started.' });
  });
}

/** What whoever takes over a conversation usually answers. */
export const handedOver: HttpResult = {
  outcome: 'answered',
  status: 204,
  headers: {},
  body: null,
  durationMs: 0,
  attempts: 1,
};

/** A request, or a hand-over, is answered. */
export function answerPending(
  world: TrialWorld,
  trial: Trial,
  effectId: string,
  result: HttpResult,
): Trial {
  const answered = trial.pending.find(({ effect }) => effect.id === effectId);
  if (!answered) return trial;
  const { instanceId, effect } = answered;
  const pending = trial.pending.filter((each) => each !== answered);
  return carryOut(world, { ...trial, pending }, (play) => {
    addToTurn(play, { answers: [{ stepId: effect.stepId, result }] });
    happen(play, instanceId, { type: 'responded', id: effectId, effectId, result });
  });
}

/** For so long; until an instant, epoch milliseconds; or until the next thing happens by itself. */
export type Passing = { readonly ms: number } | { readonly until: number } | 'next-due';

/**
 * Time goes by, and what falls due happens, in order: up to where something has to be answered first,
 * or a thousand things have happened. While something waits for an answer, none goes by.
 */
export function passTime(world: TrialWorld, trial: Trial, passing: Passing): Trial {
  const until = endOf(trial, passing);
  if (until === null || trial.pending.length > 0) return trial;
  const passed = act(world, trial, { passes: 'next-due' }, (play) => {
    for (let left: number = limits.timersPerPassMax; left > 0; left -= 1) {
      if (!fireNext(play, until)) {
        change(play, { at: until });
        return;
      }
      settle(play);
      if (play.trial.pending.length > 0) return;
    }
  });
  return passing === 'next-due'
    ? passed
    : withLatestAction(passed, { passes: passed.at - trial.at });
}

function endOf(trial: Trial, passing: Passing): number | null {
  if (passing === 'next-due') return nextDue(trial);
  return Math.max(trial.at, 'ms' in passing ? trial.at + passing.ms : passing.until);
}

/** False: nothing falls due until then. */
function fireNext(play: Play, until: number): boolean {
  const { timers, at } = play.trial;
  const [due] = timers.filter((each) => each.at <= until).sort((a, b) => a.at - b.at);
  if (!due) return false;
  change(play, { at: Math.max(at, due.at), timers: timers.filter((each) => each !== due) });
  happen(play, due.instanceId, { type: 'timed-out', id: due.id, timerId: due.id });
  return true;
}

/** Keys are pressed in the latest call. */
export function pressKeys(world: TrialWorld, trial: Trial, keys: string): Trial {
  const calls = trial.messages.flatMap((each) =>
    each.direction === 'out' && each.message.type === 'call' ? [each] : [],
  );
  return act(world, trial, { presses: keys }, (play) => {
    for (const { id, instanceId } of calls.slice(-1)) {
      happen(play, instanceId, { type: 'keyed', id: `keys/${id}`, keys });
    }
  });
}

/** The person who has the conversation gives it back, with what they have to say. */
export function handBack(world: TrialWorld, trial: Trial, data: Json): Trial {
  if (trial.withPersonSince === null) return trial;
  return act(world, { ...trial, withPersonSince: null }, { handsBack: data }, (play) => {
    for (const { id, positions } of openInstances(trial)) {
      if (!positions.some(({ wait }) => wait.kind === 'person')) continue;
      happen(play, id, { type: 'handed-back', id: `back/${id}`, data });
    }
  });
}

/** What the workflow found out is something else from now on; nothing, once it is over. */
export function setAnswer(world: TrialWorld, trial: Trial, { sets, to }: ChangedAnswer): Trial {
  const own = openInstances(trial).findLast((each) => each.workflowId === trial.workflowId);
  const changed = own && withAnswer(own, { sets, to });
  if (!changed) return trial;
  return act(world, trial, { sets: [...sets], to }, (play) => {
    const { instances } = play.trial;
    change(play, { instances: instances.map((each) => (each === own ? changed : each)) });
  });
}

function act(
  world: TrialWorld,
  trial: Trial,
  action: TestAction,
  work: (play: Play) => void,
): Trial {
  const turn = { do: action, answers: [], sent: [], exits: [] };
  return carryOut(world, { ...trial, turns: [...trial.turns, turn] }, work);
}

function carryOut(world: TrialWorld, trial: Trial, work: (play: Play) => void): Trial {
  const play: Play = { world, trial, taken: [], workflowsRun: 0 };
  work(play);
  settle(play);
  return play.trial;
}

function withLatestAction(trial: Trial, action: TestAction): Trial {
  const latest = trial.turns.slice(-1).map((turn) => ({ ...turn, do: action }));
  return { ...trial, turns: [...trial.turns.slice(0, -1), ...latest] };
}
