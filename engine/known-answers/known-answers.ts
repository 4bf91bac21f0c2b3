import { limits } from '../limits.ts';
import type { Problem } from '../problem.ts';
import type { Workflow } from '../workflow.ts';
import { answerName } from './answer-name.ts';
import type { AnswerPath } from './proven-paths.ts';
import { type Edge, type Place, waysThrough } from './ways.ts';

/**
 * How sure an answer is when a step is entered: known on every way from the start, on some, or on none.
 */
export type Certainty = 'certain' | 'maybe' | 'never';

/** The steps from the start, each with the way out by which it is left; the last is where it leads. */
export type Way = NonNullable<Problem['way']>;

export interface KnownAnswers {
  /** Certain too where nobody ever comes. */
  certainty(stepId: string, path: AnswerPath): Certainty;
  /** A shortest way to the step on which the answer is not known when it is entered; null: there is none. */
  wayWithout(stepId: string, path: AnswerPath): Way | null;
  /** The steps that find out or keep this answer. */
  sources(path: AnswerPath): readonly string[];
}

/**
 * What is known where. For each answer that is asked about, the ways are searched once, in time that
 * grows with the number of exits: a step can be reached with the answer, without it, or both. Once
 * `statesMax` of these were looked at, nothing is searched any more, and all else passes for certain.
 */
export function findKnownAnswers(
  workflow: Workflow,
  statesMax: number = limits.answerStatesMax,
): KnownAnswers {
  const { places, keepers } = waysThrough(workflow);
  const start = places.get(workflow.start ?? '');
  const remembered = new Map<string, Reached>();
  let statesLeft = statesMax;

  function searchFor(path: AnswerPath): Search {
    const [root, of = '', key] = path;
    const source = root === 'steps' ? places.get(of) : undefined;
    const isKnown = root === 'data' && (mayBring(workflow, of) || !keepers.has(of));
    const begin = start && statesLeft > 0 && { place: start, isKnown, by: null, before: null };
    const found = search(begin, { name: answerName(path), source, key, count: places.size });
    statesLeft -= found.arrivals.length;
    return found;
  }

  function reachedWith(path: AnswerPath, name: string): Reached {
    const reached = remembered.get(name) ?? searchFor(path).reached;
    remembered.set(name, reached);
    return reached;
  }

  return {
    certainty(stepId, path) {
      const name = answerName(path);
      const place = places.get(stepId);
      if (name === null || !place) return 'certain';
      const reached = reachedWith(path, name);
      if (reached[stateOf(place, false)] !== 1) return 'certain';
      return reached[stateOf(place, true)] === 1 ? 'maybe' : 'never';
    },
    wayWithout(stepId, path) {
      const { arrivals } = searchFor(path);
      const end = arrivals.find(({ place, isKnown }) => place.stepId === stepId && !isKnown);
      return end ? wayTo(end) : null;
    },
    sources: ([root, name = '']) => (root === 'steps' ? [name] : (keepers.get(name) ?? [])),
  };
}

/** Whether what starts a workflow may bring this value. */
function mayBring({ trigger }: Workflow, name: string): boolean {
  return trigger.type === 'http-request' || broughtNames.has(name);
}

const broughtNames: ReadonlySet<string> = new Set([
  ...['namespace', 'eventType', 'description', 'payload'],
  ...['accountId', 'subAccountId', 'triggeredAt'],
  ...['event', 'booking', 'ticket', 'offer', 'flow'],
]);

/** 1 for each state that can be reached: a step that is entered with the answer, or without it. */
type Reached = Uint8Array;

function stateOf({ number }: Place, isKnown: boolean): number {
  return 2 * number + Number(isKnown);
}

interface Search {
  readonly reached: Reached;
  /** The first time that each of them is reached, the nearest to the start first. */
  readonly arrivals: readonly Arrival[];
}

interface Arrival {
  readonly place: Place;
  readonly isKnown: boolean;
  /** The way out that led here, and from where; null at the start. */
  readonly by: Edge | null;
  readonly before: Arrival | null;
}

interface Wanted {
  /** Null for what everybody has. */
  readonly name: string | null;
  /** The step that finds it out by itself, and under which key. */
  readonly source: Place | undefined;
  readonly key: string | undefined;
  /** Of all steps. */
  readonly count: number;
}

function search(begin: Arrival | false | undefined, wanted: Wanted): Search {
  const reached = new Uint8Array(2 * wanted.count);
  const arrivals = begin ? [begin] : [];
  for (const { place, isKnown } of arrivals) reached[stateOf(place, isKnown)] = 1;
  for (const before of arrivals) {
    for (const by of before.place.out) {
      const isKnown = tells(by, wanted) ?? before.isKnown;
      const state = stateOf(by.to, isKnown);
      if (reached[state] === 1) continue;
      reached[state] = 1;
      arrivals.push({ place: by.to, isKnown, by, before });
    }
  }
  return { reached, arrivals };
}

/** Whether this way out decides that the answer is there, or is not; undefined: all stays as it was. */
function tells({ from, finds, others }: Edge, { name, source, key }: Wanted): boolean | undefined {
  if (from === source) return key === undefined || finds(key);
  return name === null || others.size === 0 ? undefined : others.get(name);
}

/** From the start. */
function wayTo(end: Arrival): Way {
  const way: { stepId: string; exitId?: string }[] = [{ stepId: end.place.stepId }];
  for (let { by, before } = end; by && before; { by, before } = before) {
    way.unshift({ stepId: before.place.stepId, exitId: by.exit.id });
  }
  return way;
}
