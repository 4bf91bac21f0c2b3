import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Command, type History, openHistory, perform, rebase, redo, undo } from './history.ts';
import type { Mirror, MirrorCopy } from './mirror.ts';
import { SaveConflict, SaveOffline } from './save-error.ts';
import { saveDelayMs } from './save-timing.ts';

/** `unsaved`: it will be saved in a moment. `conflict`: somebody else saved another document. */
export type Saving = 'saved' | 'unsaved' | 'saving' | 'offline' | 'failed' | 'conflict';

export interface DocumentState<Document> {
  readonly history: History<Document>;
  /** The revision that the server has and that `saved` is. */
  readonly revision: number;
  readonly saved: Document;
  readonly saving: Saving;
  /** What somebody else saved, as long as it is not decided whose document stays. */
  readonly theirs: MirrorCopy<Document> | null;
  /** What somebody else saved last that was taken together with mine. */
  readonly takenIn: { readonly from: Document; readonly to: Document } | null;
}

/** Two documents taken together, whoever changed what. */
export interface Merged<Document> {
  readonly document: Document;
  /** What both have changed, each in another way; in the document it is as theirs. */
  readonly conflicts: readonly unknown[];
}

export interface DocumentPorts<Document> {
  /** Throws `SaveConflict` or `SaveOffline`; anything else is a failure that may be tried again. */
  readonly save: (document: Document, revision: number) => Promise<{ readonly revision: number }>;
  readonly mirror: Mirror<Document>;
  readonly now: () => number;
  /** Without it somebody decides whenever two have changed the document. */
  readonly merge?: Merge<Document>;
}

type Merge<Document> = (base: Document, mine: Document, theirs: Document) => Merged<Document>;

/** A document that is being edited: named commands, undo, and saving by itself. */
export interface DocumentStore<Document> {
  readonly state: StoreApi<DocumentState<Document>>;
  readonly perform: (command: Command<Document>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Saves what is not saved, now. */
  readonly flush: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: (name: string) => void;
  /** The document that somebody made of mine and theirs. */
  readonly settle: (name: string, document: Document) => Promise<void>;
  /** What somebody else saved is shown, while nothing here waits to be saved. */
  readonly receive: (server: MirrorCopy<Document>) => void;
  /** No more timers; what is not saved stays in the mirror. */
  readonly close: () => void;
}

export function isDirty<Document>({ history, saved }: DocumentState<Document>): boolean {
  return history.document !== saved;
}

/** Opening changes nothing and saves nothing, unless something was left over from another time. */
export function openDocument<Document extends object>(
  server: MirrorCopy<Document>,
  left: MirrorCopy<Document> | null,
  ports: DocumentPorts<Document>,
): DocumentStore<Document> {
  const state = createStore(() => openState(server, left, ports.merge));
  const saver = createSaver(state, ports);
  if (state.getState().saving === 'unsaved') saver.changed();

  function change(history: History<Document>) {
    const before = state.getState();
    if (history === before.history) return;
    const isSaved = history.document === before.saved && before.saving === 'unsaved';
    const saving = before.saving === 'conflict' ? before.saving : isSaved ? 'saved' : 'unsaved';
    state.setState({ history, saving });
    saver.changed();
  }

  return {
    state,
    perform: (command) => change(perform(state.getState().history, command, ports.now())),
    undo: () => change(undo(state.getState().history)),
    redo: () => change(redo(state.getState().history)),
    flush: saver.flush,
    async keepMine() {
      const { theirs } = state.getState();
      if (!theirs) return;
      const { document: saved, revision } = theirs;
      state.setState({ revision, saved, theirs: null, saving: 'unsaved' });
      await saver.flush();
    },
    takeTheirs(name) {
      const { theirs, history } = state.getState();
      if (!theirs) return;
      const taken = perform(history, { name, edit: () => theirs.document }, ports.now());
      const saved = taken.document;
      state.setState({
        history: taken,
        saved,
        revision: theirs.revision,
        theirs: null,
        saving: 'saved',
      });
      void ports.mirror.forget();
    },
    async settle(name, document) {
      const { theirs, history } = state.getState();
      if (!theirs) return;
      const { document: saved, revision } = theirs;
      const settled = perform(history, { name, edit: () => document }, ports.now());
      state.setState({ history: settled, saved, revision, theirs: null, saving: 'unsaved' });
      void ports.mirror.keep({ document: settled.document, revision, base: saved });
      await saver.flush();
    },
    receive(server) {
      const before = state.getState();
      const isNewer = server.revision > before.revision && !isSame(server.document, before.saved);
      if (!isNewer || before.saving !== 'saved') return;
      state.setState(
        ports.merge
          ? { ...takeIn(before, server, ports.merge), saving: 'saved' }
          : openState(server, null),
      );
    },
    close: saver.close,
  };
}

function openState<Document>(
  server: MirrorCopy<Document>,
  left: MirrorCopy<Document> | null,
  merge?: Merge<Document>,
): DocumentState<Document> {
  const { document: saved, revision } = server;
  const opened = { revision, saved, theirs: null, takenIn: null };
  if (!left || isSame(left.document, saved)) {
    return { ...opened, history: openHistory(saved), saving: 'saved' };
  }
  const history = openHistory(left.document);
  if (left.revision >= revision) return { ...opened, history, saving: 'unsaved' };
  if (!left.base || !merge) return { ...opened, history, saving: 'conflict', theirs: server };
  const then = { ...opened, history, saved: left.base, revision: left.revision };
  const { conflicts } = merge(left.base, left.document, saved);
  if (conflicts.length > 0) return { ...then, saving: 'conflict', theirs: server };
  return { ...then, ...takeIn(then, server, merge), saving: 'unsaved' };
}

/** What somebody else saved comes into mine, and into everything that can be undone. */
function takeIn<Document>(
  { history, saved }: Pick<DocumentState<Document>, 'history' | 'saved'>,
  server: MirrorCopy<Document>,
  merge: Merge<Document>,
) {
  // What they left alone is the very same object, so that merging looks only at what they changed.
  const { document: theirs } = merge(saved, saved, server.document);
  const rebased = rebase(history, (each) =>
    each === saved ? theirs : merge(saved, each, theirs).document,
  );
  const takenIn = { from: saved, to: theirs };
  return { history: rebased, saved: theirs, revision: server.revision, takenIn };
}

const retryMs = 5_000;

function createSaver<Document extends object>(
  state: StoreApi<DocumentState<Document>>,
  { save, mirror, now, merge }: DocumentPorts<Document>,
) {
  let firstChangeAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  /** What was sent since the server last answered: some of it may have arrived all the same. */
  let unanswered: Document[] = [];

  function wake(delayMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delayMs);
  }

  function changed() {
    const { history, revision, saving, saved } = state.getState();
    const kept = { document: history.document, revision };
    void mirror.keep(merge ? { ...kept, base: saved } : kept);
    firstChangeAt ??= now();
    if (saving !== 'conflict') wake(saveDelayMs(firstChangeAt, now(), now()));
  }

  /** One at a time; what changes meanwhile is saved after it. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (running) return running;
    firstChangeAt = null;
    if (!isDirty(state.getState()) || state.getState().theirs) return;
    running = saveOnce();
    await running;
    running = null;
    const { saving } = state.getState();
    if (saving === 'unsaved') wake(0);
    if (saving === 'offline') wake(retryMs);
  }

  async function saveOnce(): Promise<void> {
    const { history, revision } = state.getState();
    const { document } = history;
    state.setState({ saving: 'saving' });
    if (!unanswered.includes(document)) unanswered.push(document);
    try {
      const answer = await save(document, revision);
      acknowledge({ document, revision: answer.revision });
    } catch (error) {
      refuse(error);
    }
  }

  function acknowledge({ document: saved, revision }: MirrorCopy<Document>) {
    unanswered = [];
    const isLatest = state.getState().history.document === saved;
    state.setState({ saved, revision, saving: isLatest ? 'saved' : 'unsaved' });
    if (isLatest) void mirror.forget();
  }

  function refuse(error: unknown) {
    if (!(error instanceof SaveConflict)) {
      state.setState({ saving: error instanceof SaveOffline ? 'offline' : 'failed' });
      return;
    }
    // The server keeps only documents of this kind; an error cannot say so in its type.
    const theirs = error.theirs as MirrorCopy<Document>;
    // Our own, saved by a request whose answer was lost.
    const own = unanswered.find((each) => isSame(each, theirs.document));
    if (own) acknowledge({ ...theirs, document: own });
    else if (merge && isMergeable(theirs.document, merge)) {
      state.setState({ ...takeIn(state.getState(), theirs, merge), saving: 'unsaved' });
      changed();
    } else state.setState({ saving: 'conflict', theirs });
  }

  function isMergeable(theirs: Document, merges: Merge<Document>): boolean {
    const { saved, history } = state.getState();
    return merges(saved, history.document, theirs).conflicts.length === 0;
  }

  return { changed, flush, close: () => clearTimeout(timer) };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
