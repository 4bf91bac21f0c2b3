import type { JsonObject } from '../json.ts';
import { readOutbound } from '../messages/read-outbound.ts';
import { shownChoices } from '../messages/shown-choices.ts';
import type { Problem } from '../problem.ts';
import type { WorkflowStep } from '../workflow.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';

/** What a message offers and what a wait expects belong together. */
export const conversationRules: readonly Rule[] = [
  choicesWithoutWait,
  waitWithoutChoices,
  formsWithoutWait,
  endlessWait,
  keysWithoutCall,
];

function choicesWithoutWait({ steps, canFollow }: Graph): Problem[] {
  const waits = [...steps].filter(([, { type }]) => type === 'wait-for-reply');
  return [...steps]
    .filter(([, step]) => hasChoices(step))
    .filter(([stepId]) => !waits.some(([waitId]) => canFollow(waitId, stepId)))
    .map(([stepId]) =>
      stepProblem(stepId, '', {
        code: 'choices-without-wait',
        severity: 'warning',
        message: 'This offers choices, but nothing after it waits for what is chosen.',
        fix: 'Add “Wait for a reply” after it.',
      }),
    );
}

function waitWithoutChoices({ steps, canFollow }: Graph): Problem[] {
  const offers = [...steps].filter(([, step]) => hasChoices(step) || hasQuickReplies(step));
  return [...steps]
    .filter(([, step]) => step.type === 'wait-for-reply' && step.config.expect.kind === 'choice')
    .filter(([stepId]) => !offers.some(([offerId]) => canFollow(stepId, offerId)))
    .map(([stepId]) =>
      stepProblem(stepId, 'config.expect', {
        code: 'wait-without-choices',
        severity: 'error',
        message: 'This waits for a choice, but nothing before it offers any.',
        fix: 'Put a message with a list or buttons before it, or expect something else.',
      }),
    );
}

function formsWithoutWait({ steps, canFollow }: Graph): Problem[] {
  const waits = [...steps].filter(([, { type }]) => type === 'wait-for-reply');
  return [...steps]
    .filter(([, { type }]) => type === 'send-flow')
    .filter(([stepId]) => !waits.some(([waitId]) => canFollow(waitId, stepId)))
    .map(([stepId]) =>
      stepProblem(stepId, '', {
        code: 'form-without-wait',
        severity: 'warning',
        message: 'This sends a form, but nothing after it waits for what is filled in.',
        fix: 'Add “Wait for a reply” after it, which expects a filled-in form.',
      }),
    );
}

function endlessWait({ steps }: Graph): Problem[] {
  return [...steps]
    .filter(([, step]) => step.type === 'wait-for-reply' && step.config.timeout === null)
    .map(([stepId]) =>
      stepProblem(stepId, 'config.timeout', {
        code: 'endless-wait',
        severity: 'warning',
        message: 'If they never answer, this conversation waits for ever.',
        fix: 'Say how long to wait, and what happens then.',
      }),
    );
}

function keysWithoutCall({ steps, canFollow }: Graph): Problem[] {
  const calls = [...steps].filter(([, step]) => asksForKeys(step));
  return [...steps]
    .filter(([, { type }]) => type === 'wait-for-dtmf')
    .filter(([stepId]) => !calls.some(([callId]) => canFollow(stepId, callId)))
    .map(([stepId]) =>
      stepProblem(stepId, '', {
        code: 'keys-without-call',
        severity: 'warning',
        message: 'This waits for keys, but no call before it asks for any.',
        fix: 'Put “Call and say” before it, and let it ask for keys.',
      }),
    );
}

function asksForKeys(step: WorkflowStep): boolean {
  if (step.type !== 'voice-message') return false;
  const { call } = step.config;
  return call.kind === 'say' && call.keys !== undefined;
}

function hasChoices(step: WorkflowStep): boolean {
  if (step.type !== 'chatapps-message') return false;
  const { message } = step.config;
  return 'choices' in message || (message.kind === 'chatapps' && offersSome(message.message));
}

/** What is written in 8x8's JSON may offer choices while its templates are not filled. */
function offersSome(written: JsonObject): boolean {
  const read = readOutbound(written);
  return !read.ok || shownChoices(read.message).length > 0;
}

/** Of a template that it sends, inside the window or outside. */
export function hasQuickReplies(step: WorkflowStep): boolean {
  const template = templateOf(step);
  if (!template) return false;
  const { quickReplies, cards = [] } = template;
  return [quickReplies, ...cards.map((card) => card.quickReplies)].some(({ length }) => length > 0);
}

/** The template that a step sends, or would send outside the window. */
export function templateOf(step: WorkflowStep) {
  if (step.type === 'send-flow') return step.config.outsideWindow;
  if (step.type !== 'chatapps-message') return undefined;
  const { message, outsideWindow } = step.config;
  return message.kind === 'template' ? message.template : outsideWindow;
}
