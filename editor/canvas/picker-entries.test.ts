import { describe, expect, it } from 'vitest';
import { stepTypes } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { bookingWorkflow } from './booking-workflow.fixture.ts';
import { matching, pickerEntries } from './picker-entries.ts';

const words = editingWords.picker;
const after = { stepId: 'waitService', exitId: 'no-reply' };

describe('the step picker', () => {
  it('offers every type of step but the one that stands for what is not known', () => {
    const ids = pickerEntries(bookingWorkflow, null, false).map(({ id }) => id);
    for (const { type } of stepTypes)
      expect(ids.includes(type), type).toBe(type !== 'unknown-step');
  });

  it('offers the steps that are here, and the end, only after an exit', () => {
    const loose = pickerEntries(bookingWorkflow, null, false).map(({ does }) => does.kind);
    expect(new Set(loose)).toEqual(new Set(['add']));
    const groups = pickerEntries(bookingWorkflow, after, false).map(({ group }) => group);
    expect(groups.at(-1)).toBe('here');
    const [first] = pickerEntries(bookingWorkflow, after, true);
    expect(first?.group).toBe('here');
  });

  it('takes a line away only where there is one', () => {
    const titles = (exitId: string) =>
      pickerEntries(bookingWorkflow, { stepId: 'confirm', exitId }, false).map(
        (each) => each.title,
      );
    expect(titles('next')).not.toContain(words.open);
    expect(pickerEntries(bookingWorkflow, after, false).map(({ title }) => title)).toContain(
      words.open,
    );
  });

  it('finds by any of its words, in the title first', () => {
    const entries = pickerEntries(bookingWorkflow, after, false);
    expect(matching(entries, '')).toEqual(entries);
    const [found] = matching(entries, 'reply wait');
    expect(found?.title).toBe('Wait for a reply');
    expect(matching(entries, 'no such step')).toEqual([]);
  });
});
