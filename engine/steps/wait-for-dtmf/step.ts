import { durationInWords, toMs } from '../../duration.ts';
import { isoInstant } from '../../time.ts';
import { defineStep, type Finding, type Outcome, type StepContext } from '../step.ts';
import { type WaitForDtmfConfig, waitForDtmfConfig } from './config.ts';

/** Waits for the keys that are pressed in a call. */
export const waitForDtmf = defineStep({
  type: 'wait-for-dtmf',
  title: 'Wait for keys',
  description: 'Waits for the keys that are pressed in the call before it.',
  icon: 'grid-3x3',
  group: 'listen',
  waits: true,
  config: waitForDtmfConfig,
  exits: () => [
    { id: 'received', label: 'Keys pressed' },
    { id: 'timeout', label: 'No keys', quiet: true, finds: [] },
  ],
  enter: (context) => waitUntil(context.at + toMs(context.step.config.timeout), context),
  resume(event, context) {
    const { config } = context.step;
    if (event.type !== 'keyed') {
      const text = `Nothing came within ${durationInWords(config.timeout)}.`;
      return { do: 'leave', exit: 'timeout', result: { keys: null }, text };
    }
    const keys = readKeys(event.keys, config);
    if (keys.length < config.digitsMin) {
      context.note(`“${keys}” has fewer than ${config.digitsMin} digits.`);
      return waitUntil(Number(context.memory), context);
    }
    const result = { keys, at: isoInstant(context.at) };
    return { do: 'leave', exit: 'received', result, text: keys };
  },
  check: ({ config }) => checkDigits(config),
});

function waitUntil(until: number, context: StepContext<WaitForDtmfConfig>): Outcome {
  const text = `Waits for keys, for ${durationInWords(context.step.config.timeout)} at most.`;
  return { do: 'wait', for: 'keys', until, memory: until, text };
}

/** What was pressed until the key that ends it. */
function readKeys(pressed: string, { endKey, digitsMax }: WaitForDtmfConfig): string {
  const end = endKey === 'none' ? -1 : pressed.indexOf(endKey);
  return (end < 0 ? pressed : pressed.slice(0, end)).slice(0, digitsMax);
}

function checkDigits({ digitsMin, digitsMax }: WaitForDtmfConfig): Finding[] {
  if (digitsMin <= digitsMax) return [];
  return [{ path: 'digitsMax', message: 'The most digits are fewer than the fewest.' }];
}
