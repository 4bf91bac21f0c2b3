import { stepTypes, type WorkflowStep } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { phrase } from '../words/phrase.ts';
import { fitExits } from './fit-exits.ts';

export type StepKind = WorkflowStep['type'];

/** What is known where a step is added, and makes it fit better. */
export interface Around {
  /** The step before it puts choices before the customer. */
  readonly afterChoices?: boolean;
  readonly afterForm?: boolean;
  /** A form that there is. */
  readonly form?: string;
}

/** A step of this type that says something sensible and can be saved as it is. */
export function newStep(type: StepKind, around: Around = {}): WorkflowStep {
  const stepType = stepTypes.find((each) => each.type === type);
  const name = editingWords.names[type] ?? phrase(stepType?.title ?? type);
  const given = { type, name, config: configOf(type, around), exits: waysOf(type) };
  // What each step type asks for is given above; its own schema fills in the rest.
  const step = stepType?.document.parse(given) as WorkflowStep;
  fitExits(step);
  return step;
}

const texts = editingWords.fresh;

function configOf(type: StepKind, around: Around): unknown {
  const expect = around.afterChoices ? 'choice' : around.afterForm ? 'flow' : 'any';
  const configs: Readonly<Record<StepKind, unknown>> = {
    'chatapps-message': { message: { kind: 'text', text: texts.message } },
    'send-flow': { form: around.form ?? 'choose-a-form', body: texts.form, button: texts.open },
    'sms-message': { text: texts.message },
    'voice-message': { call: { kind: 'say', text: texts.message } },
    'hand-over': { reason: texts.reason },
    'wait-for-reply': { expect: { kind: expect } },
    'wait-for-dtmf': {},
    wait: { until: { kind: 'duration', duration: { amount: 1, unit: 'hours' } } },
    branch: {},
    if: {},
    'random-split': {
      ways: [
        { exit: 'a', label: texts.wayA },
        { exit: 'b', label: texts.wayB },
      ],
    },
    repeat: { items: '{{data.items}}' },
    'set-values': { values: [{ name: 'note', value: '' }] },
    'jump-to': {},
    'http-request': { method: 'GET', url: 'https://example.com/' },
    'answer-flow': { answer: { kind: 'screen', screen: '{{data.flow.screen}}' } },
    'run-workflow': { workflowId: 'choose-a-workflow' },
    'unknown-step': { kind: '' },
  };
  return configs[type];
}

/** Only the ways that are decided by rules belong to the author; all others follow the config. */
function waysOf(type: StepKind): unknown[] {
  return type === 'branch' ? [{ id: 'way-1', label: texts.way, to: null }] : [];
}

/** Asking with buttons, and hearing what was chosen: two steps that belong together. */
export function newQuestion(kind: 'buttons' | 'list'): WorkflowStep[] {
  const ask = newStep('chatapps-message');
  if (ask.type !== 'chatapps-message') return [ask];
  const rows = texts.choices.map((title, index) => ({ id: `choice-${index + 1}`, title }));
  const choices = { from: 'typed' as const, rows };
  const body = texts.question;
  ask.name = editingWords.names.question;
  ask.config.message =
    kind === 'buttons'
      ? { kind, body, choices }
      : { kind, body, choices, button: texts.choose, moreTitle: texts.more };
  fitExits(ask);
  return [ask, newStep('wait-for-reply', { afterChoices: true })];
}
