import type { TestAction, TestDifference, Workflow } from '../../engine/index.ts';
import { phrase } from '../words/phrase.ts';
import { words } from '../words/words.ts';
import { testsWords } from './tests-words.ts';

type Steps = Workflow['steps'];

/** What was done, as a sentence without its full stop. */
export function doneInWords(action: TestAction, steps: Steps): string {
  const { did } = testsWords;
  if ('says' in action) return did.says(action.says);
  if ('taps' in action) return did.taps(action.taps);
  if ('fillsIn' in action) return did.fillsIn;
  if ('sends' in action) return sentInWords(action.sends.type);
  if ('starts' in action) return startedInWords(action, steps);
  if ('presses' in action) return did.presses(action.presses);
  if ('handsBack' in action) return did.handsBack;
  if ('sets' in action) return did.sets;
  return action.passes === 'next-due' ? did.nextDue : did.passes(durationInWords(action.passes));
}

function startedInWords({ from }: Extract<TestAction, { starts: unknown }>, steps: Steps): string {
  const { did } = testsWords;
  if (from === undefined) return did.starts;
  const step = steps[from]?.name;
  return step === undefined ? did.startsAtGone : did.startsAt(step);
}

function sentInWords(type: Extract<TestAction, { sends: unknown }>['sends']['type']): string {
  const { did } = testsWords;
  if (type === 'location') return did.place;
  if (type === 'contacts') return did.contact;
  return type === 'text' || type === 'interactive' ? did.other : did.file;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `2 hours`, in the largest unit that it is whole in. */
function durationInWords(ms: number): string {
  const [unit, unitMs] = units.find(([, each]) => ms >= each && ms % each === 0) ?? [
    'second',
    1_000,
  ];
  const format = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(words.language, format).format(ms / unitMs);
}

/** Why a test fails, where it is not what was sent. */
export function differenceInWords(
  difference: Exclude<TestDifference, { kind: 'sent' }>,
  steps: Steps,
): string {
  const { differs } = testsWords;
  switch (difference.kind) {
    case 'exit': {
      const { step, exit } = exitNames(difference.exit, steps);
      return step === null ? differs.goneStep : differs.notTaken(step, exit);
    }
    case 'no-answer':
      return differs.noAnswer(steps[difference.stepId]?.name ?? difference.stepId);
    case 'no-step':
      return differs.noStep;
    case 'not-shown':
      return difference.title === null ? differs.noForm : differs.notShown(difference.title);
    case 'too-long':
      return differs.tooLong;
  }
}

/** An exit, named `step:exit`, as it is taken. */
export function exitInWords(key: string, steps: Steps): string {
  const { step, exit } = exitNames(key, steps);
  return step === null ? testsWords.goneStep : testsWords.takes(step, exit);
}

/** What the step and the exit are called; the step is null where there is none any more. */
function exitNames(key: string, steps: Steps): { step: string | null; exit: string } {
  const colon = key.indexOf(':');
  const exitId = key.slice(colon + 1);
  const step = steps[key.slice(0, colon)];
  const exit = step?.exits.find(({ id }) => id === exitId)?.label ?? exitId;
  return { step: step?.name ?? null, exit: phrase(exit) };
}
