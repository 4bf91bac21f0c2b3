/**
 * Plays the examples of a step type through the real engine: a workflow with this one step, parked
 * just before it, and what the example says happens. Between every two events the instance goes
 * through JSON and its schema; every event is advanced twice, and must do the same both times.
 * How an example is written stands in `step-case.ts`.
 */
import { expect } from 'vitest';
import { type Advance, advance, start } from '../../engine/advance.ts';
import { contactFacts } from '../../engine/contact.ts';
import { type Effect, effect } from '../../engine/effect.ts';
import { event } from '../../engine/event.ts';
import { type Instance, instance as instanceSchema } from '../../engine/instance.ts';
import type { JsonObject } from '../../engine/json.ts';
import { type Offer, offer as offerSchema } from '../../engine/messages/offer.ts';
import { type SentForm, sentForm } from '../../engine/messages/sent-form.ts';
import { offerToken } from '../../engine/messages/token.ts';
import { createProgram, type Program } from '../../engine/program.ts';
import { stepExits } from '../../engine/steps/run-step.ts';
import { traceEntry } from '../../engine/trace.ts';
import { workflow } from '../../engine/workflow.ts';
import { caseEvent } from './case-event.ts';
import { caseOutcome } from './case-outcome.ts';
import type { CaseExpectation, Given, StepCase } from './step-case.ts';

const instanceId = 'caseinstance';
const mondayMorning = Date.parse('2026-05-04T09:00:00Z');
const minuteMs = 60_000;
const hourMs = 3_600_000;

/** What happened at each event of the example, in the form of its expectations. */
export function playCase(type: string, example: StepCase): CaseExpectation[] {
  const program = createCaseProgram(type, example);
  const parked = park(program, example);
  const effects: Effect[] = [...parked.effects];
  let { instance } = parked;
  let at = instance.updatedAt;
  const isEntered = example.happens[0]?.event === 'enter';
  const moments = isEntered ? example.happens : [{ event: 'enter' as const }, ...example.happens];
  const happened = moments.map((moment) => {
    const given = caseEvent({ ...moment, instance, effects, previousAt: at });
    const before = instance;
    const result = advanceTwice(program, before, given);
    at = given.at;
    effects.push(...result.effects);
    instance = throughJson(result.instance);
    return caseOutcome(before, result);
  });
  return isEntered ? happened : happened.slice(1);
}

function createCaseProgram(type: string, example: StepCase): Program {
  const draft = (exits: unknown[]) =>
    workflow.parse({
      schemaVersion: 1,
      id: 'case',
      name: 'Example',
      trigger: { type: 'http-request' },
      start: 'before',
      steps: {
        before: {
          ...parking('Before'),
          exits: [{ id: 'no-reply', label: 'No reply', to: 'step' }],
        },
        step: { type, name: example.step.name ?? 'This step', config: example.step.config, exits },
        elsewhere: { ...parking('Elsewhere'), exits: [] },
      },
    });
  const specs = stepExits(stepOf(draft([])));
  const connected =
    example.step.exits ?? specs.filter((spec) => !spec.optional).map(({ id }) => id);
  const exits = connected.map((exit) => {
    if (typeof exit !== 'string') return { to: 'elsewhere', ...exit };
    const label = specs.find((spec) => spec.id === exit)?.label;
    if (label === undefined) throw new Error(`This step has no exit “${exit}”.`);
    return { id: exit, label, to: 'elsewhere' };
  });
  const settings = {
    timeZone: example.given?.settings?.timeZone ?? 'Europe/Berlin',
    language: example.given?.settings?.language ?? 'en',
    country: example.given?.settings?.country ?? 'DE',
  };
  return createProgram(draft(exits), 1, settings, (formId) => example.given?.forms?.[formId]);
}

/** A step that stays where it is: before the example begins, and after its step was left. */
function parking(name: string): JsonObject {
  const timeout = { amount: 1, unit: 'minutes' };
  return {
    type: 'wait-for-reply',
    name,
    config: { expect: { kind: 'any' }, timeout: name === 'Before' ? timeout : null },
  };
}

function stepOf(draft: ReturnType<typeof workflow.parse>) {
  const { step } = draft.steps;
  if (!step) throw new Error('The workflow of an example has its step.');
  return step;
}

/** An instance that enters the step when its timer rings, and knows all that was given. */
function park(program: Program, { given = {} }: StepCase): Advance {
  const at = given.at === undefined ? mondayMorning : Date.parse(given.at);
  const parked = start(program, {
    type: 'started',
    id: 'start',
    at: at - minuteMs,
    instanceId,
    data: given.data ?? {},
    reason: 'An example.',
    contact: contactFacts.parse({
      id: 'contact-1',
      channel: 'whatsapp',
      userId: '4915112345678',
      phone: '+4915112345678',
      name: 'Maria',
      windowOpenUntil: given.windowOpen === false ? at - hourMs : at + 23 * hourMs,
      ...given.contact,
    }),
  });
  const instance = throughJson({
    ...parked.instance,
    results: given.steps ?? {},
    offer: given.offer ? wholeOffer(given.offer) : null,
    offers: given.offer || given.form ? 1 : 0,
    ...(given.form && { form: wholeForm(given.form) }),
  });
  return { ...parked, instance };
}

function wholeOffer(given: NonNullable<Given['offer']>): Offer {
  return offerSchema.parse({
    token: offerToken(instanceId, 1),
    stepId: 'question',
    kind: 'list',
    body: 'What do you need?',
    button: 'Choose',
    moreTitle: 'More',
    page: 0,
    ...given,
  });
}

function wholeForm(given: NonNullable<Given['form']>): SentForm {
  return sentForm.parse({
    token: offerToken(instanceId, 1),
    stepId: 'question',
    form: 'survey',
    ...given,
  });
}

function advanceTwice(
  program: Program,
  instance: Instance,
  given: ReturnType<typeof caseEvent>,
): Advance {
  event.parse(given);
  const asGiven = structuredClone(instance);
  const result = advance(program, instance, given);
  expect(instance, 'what was given is not changed').toEqual(asGiven);
  expect(advance(program, instance, given), 'the same event does the same').toEqual(result);
  for (const each of result.effects) effect.parse(each);
  for (const each of result.trace) traceEntry.parse(each);
  return result;
}

function throughJson(instance: Instance): Instance {
  const parsed = instanceSchema.parse(JSON.parse(JSON.stringify(instance)));
  expect(parsed, 'an instance is plain JSON').toEqual(instance);
  return parsed;
}
