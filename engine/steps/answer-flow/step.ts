import type { FlowAnswer } from '../../effect.ts';
import type { JsonObject } from '../../json.ts';
import { defineStep, type StepContext } from '../step.ts';
import { type AnswerFlowConfig, answerFlowConfig } from './config.ts';

/** Answers the form that asked for data, and goes on; the customer is asked nothing here. */
export const answerFlow = defineStep({
  type: 'answer-flow',
  title: 'Answer a form',
  description: 'Tells the form that asked for data which screen to show, and what stands on it.',
  icon: 'clipboard-check',
  group: 'talk',
  config: answerFlowConfig,
  exits: () => [{ id: 'next', label: 'Answered' }],
  enter(context) {
    const request = context.fill('{{data.flow.requestId}}');
    if (typeof request !== 'string') {
      context.warn('No form waits for an answer here: the workflow was started by something else.');
      return { do: 'leave', exit: 'next', result: null };
    }
    const answer = answerOf(context);
    const asked = { kind: 'answer-flow', request, answer } as const;
    return { do: 'leave', exit: 'next', effects: [asked], result: answer };
  },
});

function answerOf(context: StepContext<AnswerFlowConfig>): FlowAnswer {
  const { answer } = context.step.config;
  switch (answer.kind) {
    case 'screen':
      return { screen: context.text(answer.screen), data: filled(answer.data, context) };
    case 'error':
      return { error: context.text(answer.message) };
    case 'close':
      return { close: filled(answer.data, context) };
  }
}

function filled(data: JsonObject, context: StepContext<unknown>): JsonObject {
  const entries = Object.entries(data).map(([name, value]) => [name, context.fill(value)] as const);
  return Object.fromEntries(entries);
}
