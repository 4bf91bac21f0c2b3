import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DocumentPorts, isDirty, openDocument } from './document-store.ts';
import type { MirrorCopy } from './mirror.ts';
import { SaveConflict, SaveOffline } from './save-error.ts';
import { saveDelayMs } from './save-timing.ts';

interface Doc {
  title: string;
  notes?: string;
}

const first: MirrorCopy<Doc> = { document: { title: 'First' }, revision: 1 };

/** A server that keeps one document and can be made to fail, and a browser that keeps a copy. */
function open(
  left: MirrorCopy<Doc> | null = null,
  server = first,
  merge?: DocumentPorts<Doc>['merge'],
) {
  const at = { ...server, saves: 0, failure: null as Error | null, isDeaf: false };
  const copies: { kept: MirrorCopy<Doc> | null } = { kept: null };
  const store = openDocument<Doc>(server, left, {
    now: Date.now,
    ...(merge && { merge }),
    async save(document, revision) {
      if (at.failure) throw at.failure;
      if (revision !== at.revision) {
        throw new SaveConflict({ document: at.document, revision: at.revision });
      }
      at.saves += 1;
      at.document = document;
      at.revision += 1;
      if (at.isDeaf) throw new SaveOffline();
      return { revision: at.revision };
    },
    mirror: {
      keep: async (kept) => void Object.assign(copies, { kept }),
      forget: async () => void Object.assign(copies, { kept: null }),
    },
  });
  const state = () => store.state.getState();
  const write = (title: string) =>
    store.perform({ name: 'Write', burst: 'title', edit: () => ({ title }) });
  return { store, at, copies, state, write };
}

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

describe('a document', () => {
  it('is not changed, and not saved, by opening it', async () => {
    const { state, at, copies } = open();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(isDirty(state())).toBe(false);
    expect([state().saving, at.saves, copies.kept]).toEqual(['saved', 0, null]);
  });

  it('is saved once nothing has changed for 0.8 s, and kept here until then', async () => {
    const { state, at, copies, write } = open();
    write('A');
    await vi.advanceTimersByTimeAsync(500);
    write('AB');
    await vi.advanceTimersByTimeAsync(700);
    expect([state().saving, at.saves, copies.kept?.document.title]).toEqual(['unsaved', 0, 'AB']);
    await vi.advanceTimersByTimeAsync(200);
    expect([state().saving, at.saves, copies.kept]).toEqual(['saved', 1, null]);
    expect(at.document).toEqual({ title: 'AB' });
  });

  it('is saved every 3 s while somebody goes on typing', () => {
    expect(saveDelayMs(0, 2_900, 2_900)).toBe(100);
    expect(saveDelayMs(0, 400, 400)).toBe(800);
    expect(saveDelayMs(0, 400, 9_000)).toBe(0);
  });

  it('is dirty again after an undo of what was saved, and clean where it was', async () => {
    const { store, state, at, write } = open();
    write('A');
    store.undo();
    expect(state().saving).toBe('saved');
    write('B');
    await store.flush();
    store.undo();
    expect(isDirty(state())).toBe(true);
    await store.flush();
    expect(at.document).toEqual(first.document);
    store.redo();
    expect(state().history.document).toEqual({ title: 'B' });
  });

  it('saves afterwards what changes while it is being saved', async () => {
    const { store, state, at, write } = open();
    write('A');
    const saving = store.flush();
    write('B');
    await saving;
    expect(state().saving).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([state().saving, at.saves, at.document.title]).toEqual(['saved', 2, 'B']);
  });

  it('is kept here while the server is away, and saved when it is back', async () => {
    const { state, at, copies, write } = open();
    at.failure = new SaveOffline();
    write('A');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([state().saving, copies.kept?.document.title]).toEqual(['offline', 'A']);
    at.failure = null;
    await vi.advanceTimersByTimeAsync(5_000);
    expect([state().saving, at.document.title]).toEqual(['saved', 'A']);
  });

  it('says when it could not be saved, and tries again when asked', async () => {
    const { store, state, at, write } = open();
    at.failure = new Error('The disk is full.');
    write('A');
    await store.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([state().saving, at.saves]).toEqual(['failed', 0]);
    at.failure = null;
    await store.flush();
    expect(state().saving).toBe('saved');
  });
});

describe('when somebody else saved', () => {
  it('waits for a decision, and keeps mine', async () => {
    const { store, state, at, write } = open();
    Object.assign(at, { document: { title: 'Theirs' }, revision: 7 });
    write('Mine');
    await store.flush();
    expect([state().saving, state().theirs?.document.title]).toEqual(['conflict', 'Theirs']);
    write('Mine too');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([state().saving, at.saves]).toEqual(['conflict', 0]);
    await store.keepMine();
    expect([state().saving, at.document.title]).toEqual(['saved', 'Mine too']);
  });

  it('takes theirs, which can be undone', async () => {
    const { store, state, at, copies, write } = open();
    Object.assign(at, { document: { title: 'Theirs' }, revision: 7 });
    write('Mine');
    await store.flush();
    store.takeTheirs('Take theirs');
    expect(state().history.document).toEqual({ title: 'Theirs' });
    expect([state().saving, state().revision, copies.kept]).toEqual(['saved', 7, null]);
    store.undo();
    await store.flush();
    expect(at.document).toEqual({ title: 'Mine' });
  });

  it('knows its own, though the answer was lost and more was written since', async () => {
    const { store, state, at, write } = open();
    at.isDeaf = true;
    write('Mine');
    await store.flush();
    expect(state().saving).toBe('offline');
    at.isDeaf = false;
    write('Mine and more');
    await store.flush();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([state().saving, at.document.title]).toEqual(['saved', 'Mine and more']);
  });

  it('does not ask where both are the same', async () => {
    const { store, state, at, write } = open();
    Object.assign(at, { document: { title: 'Same' }, revision: 2 });
    write('Same');
    await store.flush();
    expect([state().saving, state().revision]).toEqual(['saved', 2]);
  });
});

describe('what somebody else saved meanwhile', () => {
  const newer = { document: { title: 'Newer' }, revision: 2 };

  it('is shown where nothing here waits to be saved', () => {
    const { store, state, at } = open();
    store.receive(newer);
    expect([state().history.document, state().saving]).toEqual([newer.document, 'saved']);
    store.receive(first);
    expect([state().revision, at.saves]).toEqual([2, 0]);
  });

  it('does not take the place of what is being written', () => {
    const { store, state, write } = open();
    write('Mine');
    store.receive(newer);
    expect(state().history.document).toEqual({ title: 'Mine' });
  });
});

describe('what was left over in this browser', () => {
  it('is opened and saved', async () => {
    const { state, at } = open({ document: { title: 'Left' }, revision: 1 });
    expect([state().history.document.title, isDirty(state())]).toEqual(['Left', true]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(at.document).toEqual({ title: 'Left' });
  });

  it('is held against what was saved since', () => {
    const left = { document: { title: 'Left' }, revision: 1 };
    const { state } = open(left, { document: { title: 'Newer' }, revision: 2 });
    expect([state().saving, state().history.document.title]).toEqual(['conflict', 'Left']);
    expect(state().theirs?.document.title).toBe('Newer');
  });
});

describe('where two documents can be taken together', () => {
  /** Titles and notes are changed apart from one another. */
  function merge(base: Doc, mine: Doc, theirs: Doc) {
    const conflicts: string[] = [];
    const pick = (key: keyof Doc) => {
      if (mine[key] === theirs[key] || theirs[key] === base[key]) return mine[key];
      if (mine[key] !== base[key]) conflicts.push(key);
      return theirs[key];
    };
    const notes = pick('notes');
    const document = { title: pick('title') ?? '', ...(notes !== undefined && { notes }) };
    return { document, conflicts };
  }
  const theirs = { document: { title: 'First', notes: 'Theirs' }, revision: 7 };
  const both = { title: 'Mine', notes: 'Theirs' };

  it('they are, and saved, and an undo leaves alone what the other did', async () => {
    const { store, state, at, copies, write } = open(null, first, merge);
    write('Mine');
    Object.assign(at, theirs);
    await store.flush();
    expect([state().saving, state().history.document]).toEqual(['unsaved', both]);
    expect(state().takenIn).toEqual({ from: first.document, to: theirs.document });
    await vi.advanceTimersByTimeAsync(1_000);
    expect([state().saving, at.document, copies.kept]).toEqual(['saved', both, null]);
    store.undo();
    await store.flush();
    expect(at.document).toEqual(theirs.document);
  });

  it('what comes from elsewhere does not end what can be undone', async () => {
    const { store, state, write } = open(null, first, merge);
    write('Mine');
    await store.flush();
    store.receive({ document: both, revision: 3 });
    expect([state().history.document, state().saving]).toEqual([both, 'saved']);
    store.undo();
    expect(state().history.document).toEqual(theirs.document);
  });

  it('somebody chooses where both changed the same, and what was made of it is saved', async () => {
    const { store, state, at, copies, write } = open(null, first, merge);
    Object.assign(at, { document: { title: 'Theirs' }, revision: 7 });
    write('Mine');
    await store.flush();
    expect([state().saving, state().theirs?.document.title]).toEqual(['conflict', 'Theirs']);
    await store.settle('Take both', { title: 'Mine and theirs' });
    expect([state().saving, at.document]).toEqual(['saved', { title: 'Mine and theirs' }]);
    expect(copies.kept).toBeNull();
    store.undo();
    expect(state().history.document).toEqual({ title: 'Mine' });
  });

  it('what was left over in this browser is taken together with what was saved since', async () => {
    const left = { document: { title: 'Mine' }, revision: 1, base: first.document };
    const { state, at } = open(left, theirs, merge);
    expect([state().saving, state().history.document]).toEqual(['unsaved', both]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(at.document).toEqual(both);
    const other = open(left, { document: { title: 'Theirs' }, revision: 2 }, merge);
    expect([other.state().saving, other.state().saved]).toEqual(['conflict', first.document]);
  });
});
