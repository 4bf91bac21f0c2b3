import {
  offeredChoices,
  type Workflow,
  type WorkflowStep,
  type WrittenChoice,
} from '../../engine/index.ts';
import { addChoiceWay, choiceRule, hearsChoice, wayLabel, writtenChoices } from './choice-way.ts';
import { sameJson } from './same-json.ts';

/**
 * Lets the ways of a message's choices follow them, after they were others. A renamed choice renames its
 * way, where it was called like it. A removed one takes its way along, unless that leads somewhere. A new one
 * gets a way that is open, where every other has one.
 */
export function followChoices(
  draft: Workflow,
  offerId: string,
  before: readonly WrittenChoice[] | null,
): void {
  const after = writtenChoices(draft.steps[offerId]);
  if (!before || !after || sameJson(before, after)) return;
  for (const waitId of waitsHearing(draft, offerId)) {
    for (const [branchId, step] of Object.entries(draft.steps)) {
      if (step.type === 'branch') follow(draft, { branchId, waitId, before, after });
    }
  }
}

interface Followed {
  readonly branchId: string;
  readonly waitId: string;
  readonly before: readonly WrittenChoice[];
  readonly after: readonly WrittenChoice[];
}

type Way = WorkflowStep['exits'][number];

function follow(draft: Workflow, { branchId, waitId, before, after }: Followed): void {
  const branch = draft.steps[branchId];
  const ways = branch ? waysOf(branch.exits, waitId, before) : [];
  if (!branch || ways.every((way) => way === undefined)) return;
  const isNowOf = successors(before, after);
  const offered = offeredChoices(draft, waitId);
  for (const [index, was] of before.entries()) {
    const way = ways[index];
    // Another message offers it too.
    const isShared = countOf(was, offered) > countOf(was, after);
    if (!way || isShared) continue;
    const is = isNowOf(was, index);
    if (is) rename(way, waitId, was, is);
    else if (way.to === null) branch.exits = branch.exits.filter(({ id }) => id !== way.id);
  }
  if (ways.includes(undefined)) return;
  for (const choice of after) {
    const [way] = waysOf(branch.exits, waitId, [choice]);
    if (!way) addChoiceWay(draft, branchId, waitId, choice);
  }
}

/** The way of each choice; undefined where it has none. */
function waysOf(exits: readonly Way[], waitId: string, choices: readonly WrittenChoice[]) {
  const left = new Set(exits);
  return choices.map(({ id }) => {
    const rule = choiceRule(waitId, id);
    const way = [...left].find(({ when }) => sameJson(when, rule));
    if (way) left.delete(way);
    return way;
  });
}

function countOf({ id }: WrittenChoice, choices: readonly WrittenChoice[]): number {
  return choices.filter((choice) => choice.id === id).length;
}

/** What a choice is now: where only one was changed, the one in its place, whatever its id is. */
function successors(before: readonly WrittenChoice[], after: readonly WrittenChoice[]) {
  const changed = before.filter((choice, index) => !sameJson(choice, after[index]));
  const isInPlace = before.length === after.length && changed.length === 1;
  return ({ id }: WrittenChoice, index: number) =>
    isInPlace ? after[index] : after.find((choice) => choice.id === id);
}

function rename(way: Way, waitId: string, was: WrittenChoice, is: WrittenChoice): void {
  if (was.id !== is.id) way.when = choiceRule(waitId, is.id);
  if (was.title !== is.title && way.label === wayLabel(was.title)) way.label = wayLabel(is.title);
}

/** All waits in which the customer may still choose from this message. */
function waitsHearing({ steps }: Workflow, offerId: string): string[] {
  const seen = new Set([offerId]);
  for (const id of seen) {
    const step = steps[id];
    if (!step || (id !== offerId && writtenChoices(step))) continue;
    for (const exit of step.exits) {
      const isChosen = hearsChoice(step) && exit.id === 'replied';
      if (exit.to !== null && !isChosen) seen.add(exit.to);
    }
  }
  return [...seen].filter((id) => hearsChoice(steps[id]));
}
