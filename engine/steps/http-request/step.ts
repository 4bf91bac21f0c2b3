import { defineStep, type Outcome } from '../step.ts';
import { buildRequest } from './build-request.ts';
import { checkHttpRequest } from './check-http-request.ts';
import { httpRequestConfig } from './config.ts';
import { readAnswer } from './read-answer.ts';

export const httpRequestStep = defineStep({
  type: 'http-request',
  title: 'Ask another system',
  description: 'Calls a web address, waits for the answer, and keeps what is needed of it.',
  icon: 'globe',
  group: 'connect',
  config: httpRequestConfig,
  exits: ({ config }) => {
    const keeps = config.keep.map(({ name }) => name);
    return [
      { id: 'ok', label: 'Worked', keeps },
      ...config.outcomes.map(({ exit, label }) => ({ id: exit, label, keeps })),
      { id: 'failed', label: 'Failed', quiet: true, finds: ['status', 'ok', 'error'] },
    ];
  },
  enter(context) {
    const request = buildRequest(context);
    if (request === null) return failed('The address is not one that can be called.');
    return {
      do: 'wait',
      for: 'effect',
      effects: [{ kind: 'request', request }],
      text: 'For the answer.',
    };
  },
  resume(event, context) {
    if (event.type !== 'responded') return failed('Something else than an answer came.');
    const { result } = event;
    return result.outcome === 'answered' ? readAnswer(result, context) : failed(result.message);
  },
  check: ({ config }) => checkHttpRequest(config),
});

function failed(error: string): Outcome {
  return {
    do: 'leave',
    exit: 'failed',
    result: { status: null, ok: false, body: null, error },
    text: error,
  };
}
