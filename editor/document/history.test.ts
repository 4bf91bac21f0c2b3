import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type History, openHistory, perform, redo, undo } from './history.ts';

interface Doc {
  title: string;
  items: string[];
}

const empty: Doc = { title: '', items: [] };

function type(history: History<Doc>, title: string, at: number) {
  const edit = (draft: Doc) => {
    draft.title = title;
    return undefined;
  };
  return perform(history, { name: 'Write the title', burst: 'title', edit }, at);
}

function add(history: History<Doc>, item: string, at = 0) {
  const edit = (draft: Doc) => {
    draft.items.push(item);
    return undefined;
  };
  return perform(history, { name: `Add ${item}`, edit }, at);
}

describe('a history', () => {
  it('undoes and does again, by name', () => {
    const before = openHistory(empty);
    const after = add(before, 'one');
    expect(after.document.items).toEqual(['one']);
    expect(after.past.at(-1)).toMatchObject({ name: 'Add one', path: ['items', 0] });
    const undone = undo(after);
    expect(undone.document).toBe(empty);
    expect(undone.future.at(-1)?.name).toBe('Add one');
    expect(redo(undone).document).toEqual(after.document);
  });

  it('takes what is typed in one go for one edit', () => {
    let history = openHistory(empty);
    history = type(history, 'H', 0);
    history = type(history, 'He', 400);
    history = type(history, 'Hel', 1_300);
    expect(history.past).toHaveLength(1);
    history = type(history, 'Hell', 2_400);
    expect(history.past).toHaveLength(2);
    expect(undo(undo(history)).document.title).toBe('');
  });

  it('takes what completes a burst into it, however late', () => {
    const typed = type(openHistory(empty), 'Hello', 0);
    const edit = (draft: Doc) => {
      draft.items.push('hello');
      return undefined;
    };
    const late = perform(typed, { name: 'Name it', burst: 'title', joins: true, edit }, 9_000);
    expect(late.past).toHaveLength(1);
    expect(undo(late).document).toBe(empty);
    const alone = undo(typed);
    const nothing = { name: 'Name it', burst: 'title', joins: true, edit } as const;
    expect(perform(alone, nothing, 9_000)).toBe(alone);
  });

  it('begins another edit after an undo, even in the same field', () => {
    const typed = type(type(openHistory(empty), 'A', 0), 'B', 5_000);
    const again = type(redo(undo(typed)), 'BC', 5_100);
    expect(again.past).toHaveLength(3);
    expect(type(undo(typed), 'C', 5_200).future).toEqual([]);
  });

  it('does not keep what changes nothing', () => {
    const history = openHistory(empty);
    expect(type(history, '', 0)).toBe(history);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });

  it('looks at what the author did, not at what followed from it', () => {
    const edit = (draft: Doc) => {
      draft.items.push('one');
      return undefined;
    };
    const settle = (draft: Doc) => {
      draft.title = `${draft.items.length} items`;
    };
    const history = perform(openHistory(empty), { name: 'Add', edit, settle }, 0);
    expect(history.document).toEqual({ title: '1 items', items: ['one'] });
    expect(history.past[0]?.path).toEqual(['items', 0]);
    expect(undo(history).document).toBe(empty);
  });

  it('takes another document in place of the one it has', () => {
    const other = { title: 'Other', items: [] };
    const history = perform(openHistory(empty), { name: 'Import', edit: () => other }, 0);
    expect(history.document).toEqual(other);
    expect(undo(history).document).toBe(empty);
  });

  it('keeps the last 200 edits', () => {
    let history = openHistory(empty);
    for (let number = 0; number < 250; number += 1) history = add(history, String(number), number);
    expect(history.past).toHaveLength(200);
    expect(history.past[0]?.name).toBe('Add 50');
  });

  it('is undone to where it began, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat(3_000))), (edits) => {
        let history = openHistory(empty);
        let at = 0;
        for (const [text, passed] of edits) {
          at += passed;
          history = text.length % 2 === 0 ? type(history, text, at) : add(history, text, at);
        }
        const done = history.document;
        while (history.past.length > 0) history = undo(history);
        expect(history.document).toEqual(empty);
        while (history.future.length > 0) history = redo(history);
        expect(history.document).toEqual(done);
      }),
    );
  });
});
