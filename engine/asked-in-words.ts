import type { FlowAnswer } from './effect.ts';
import { outgoingText } from './messages/outgoing.ts';
import type { EffectRequest } from './steps/step.ts';

/** What a step asked of the world, for the trace. */
export function askedInWords(asked: EffectRequest): string {
  switch (asked.kind) {
    case 'send':
      return `${sendInWords(asked.message)}: ${outgoingText(asked.message)}`;
    case 'request':
      return `${asked.request.method} ${asked.request.url}`;
    case 'hand-over':
      return `Hand over to a person: ${asked.reason}`;
    case 'take-back':
      return 'Take the conversation back.';
    case 'run-workflow':
      return `Run the workflow “${asked.workflowId}”.`;
    case 'answer-flow':
      return `Answer the form: ${answerInWords(asked.answer)}`;
  }
}

function answerInWords(answer: FlowAnswer): string {
  if ('screen' in answer) return `show “${answer.screen}”.`;
  return 'error' in answer ? answer.error : 'close it.';
}

function sendInWords(message: Extract<EffectRequest, { kind: 'send' }>['message']): string {
  if (message.type === 'sms') return `Send an SMS to ${message.to}`;
  return message.type === 'call' ? `Call ${message.to}` : 'Send';
}
