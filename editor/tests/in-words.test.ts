import { describe, expect, test } from 'vitest';
import type { TestAction } from '../../engine/index.ts';
import { visitWorkflow } from '../../test/support/try-workflow.ts';
import { differenceInWords, doneInWords, exitInWords } from './in-words.ts';

const { steps } = visitWorkflow();
const place = { latitude: 1, longitude: 2 };

test.each<[TestAction, string]>([
  [{ says: 'visit' }, 'The customer writes “visit”'],
  [{ taps: 'Monday 9:00' }, 'The customer taps “Monday 9:00”'],
  [{ fillsIn: {} }, 'The customer fills in the form'],
  [
    { sends: { type: 'location', content: { location: place } } },
    'The customer sends where they are',
  ],
  [
    { sends: { type: 'image', content: { url: 'https://example.com/a.jpg' } } },
    'The customer sends a picture or a file',
  ],
  [
    {
      sends: {
        type: 'contacts',
        content: { contacts: [{ name: { formatted_name: 'Bo' }, phones: [] }] },
      },
    },
    'The customer sends somebody’s details',
  ],
  [{ sends: { type: 'text', content: { text: 'a', payload: 'b' } } }, 'The customer answers'],
  [{ starts: {} }, 'The workflow is started'],
  [{ starts: {}, from: 'times' }, 'The conversation begins at “Look for times”'],
  [{ starts: {}, from: 'gone' }, 'The conversation begins in the middle'],
  [{ presses: '12#' }, 'The customer presses 12#'],
  [{ handsBack: null }, 'A person hands the conversation back'],
  [{ sets: ['data', 'town'], to: 'Leeds' }, 'An answer is changed by hand'],
  [{ passes: 'next-due' }, 'Nobody answers until something happens by itself'],
  [{ passes: 2 * 3_600_000 }, 'Time goes by: 2 hours'],
  [{ passes: 90 * 60_000 }, 'Time goes by: 90 minutes'],
  [{ passes: 86_400_000 }, 'Time goes by: 1 day'],
  [{ passes: 30_000 }, 'Time goes by: 30 seconds'],
])('%j is told as “%s”', (action, told) => {
  expect(doneInWords(action, steps)).toBe(told);
});

describe('why a test fails', () => {
  test('is told by the names of steps and exits', () => {
    expect(differenceInWords({ kind: 'exit', exit: 'times:ok' }, steps)).toBe(
      '“Look for times” is not left by “ok” any more.',
    );
    expect(differenceInWords({ kind: 'exit', exit: 'gone:ok' }, steps)).toBe(
      'A step that the conversation came by is gone.',
    );
    expect(differenceInWords({ kind: 'no-answer', stepId: 'times' }, steps)).toMatch(
      /^“Look for times” asks another system/,
    );
    expect(differenceInWords({ kind: 'no-answer', stepId: 'elsewhere' }, steps)).toMatch(
      /^“elsewhere” asks/,
    );
  });

  test('is told by what cannot be done any more', () => {
    expect(differenceInWords({ kind: 'no-step', stepId: 'gone' }, steps)).toMatch(
      /^The step at which it begins is gone\./,
    );
    expect(differenceInWords({ kind: 'not-shown', title: 'Yes' }, steps)).toBe(
      '“Yes” cannot be tapped any more.',
    );
    expect(differenceInWords({ kind: 'not-shown', title: null }, steps)).toBe(
      'There is no form to fill in any more.',
    );
    expect(differenceInWords({ kind: 'too-long' }, steps)).toBe('It does not come to an end.');
  });
});

test('an exit is named by its step, or said to be gone', () => {
  expect(exitInWords('times:ok', steps)).toBe('“Look for times” is left by “ok”.');
  expect(exitInWords('times:odd', steps)).toBe('“Look for times” is left by “odd”.');
  expect(exitInWords('gone:ok', steps)).toBe('A step that is gone is left.');
});
