import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Command, type History, openHistory, perform, redo, undo } from './history.ts';
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
}

export interface DocumentPorts<Document> {
  /** Throws `SaveConflict` or `SaveOffline`; anything else is a failure that may be tried again. */
  readonly save: (document: Document, revision: number) => Promise<{ readonly revision: number }>;
  readonly mirror: Mirror<Document>;
  readonly now: () => number;
}

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
  const state = createStore(() => openState(server, left));
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
    receive(server) {
      const before = state.getState();
      const isNewer = server.revision > before.revision && !isSame(server.document, before.saved);
      if (isNewer && before.saving === 'saved') state.setState(openState(server, null));
    },
    close: saver.close,
  };
}

function openState<Document>(
  server: MirrorCopy<Document>,
  left: MirrorCopy<Document> | null,
): DocumentState<Document> {
  const { document: saved, revision } = server;
  if (!left || isSame(left.document, saved)) {
    return { history: openHistory(saved), revision, saved, saving: 'saved', theirs: null };
  }
  const isOlder = left.revision < revision;
  return {
    history: openHistory(left.document),
    revision,
    saved,
    saving: isOlder ? 'conflict' : 'unsaved',
    theirs: isOlder ? server : null,
  };
}

const retryMs = 5_000;

function createSaver<Document extends object>(
  state: StoreApi<DocumentState<Document>>,
  { save, mirror, now }: DocumentPorts<Document>,
) {
  let firstChangeAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  function wake(delayMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delayMs);
  }

  function changed() {
    const { history, revision, saving } = state.getState();
    void mirror.keep({ document: history.document, revision });
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
    try {
      const answer = await save(document, revision);
      acknowledge({ document, revision: answer.revision });
    } catch (error) {
      refuse(error, document);
    }
  }

  function acknowledge({ document: saved, revision }: MirrorCopy<Document>) {
    const isLatest = state.getState().history.document === saved;
    state.setState({ saved, revision, saving: isLatest ? 'saved' : 'unsaved' });
    if (isLatest) void mirror.forget();
  }

  function refuse(error: unknown, document: Document) {
    if (!(error instanceof SaveConflict)) {
      state.setState({ saving: error instanceof SaveOffline ? 'offline' : 'failed' });
      return;
    }
    // The server keeps only documents of this kind; an error cannot say so in its type.
    const theirs = error.theirs as MirrorCopy<Document>;
    // Our own, saved by a request whose answer was lost.
    if (isSame(theirs.document, document)) acknowledge({ ...theirs, document });
    else state.setState({ saving: 'conflict', theirs });
  }

  return { changed, flush, close: () => clearTimeout(timer) };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
