import { enablePatches, produce, produceWithPatches } from 'immer';

enablePatches();

/** What may be undone: the document as it is, and every edit that led to it. */
export interface History<Document> {
  readonly document: Document;
  readonly past: readonly Edit<Document>[];
  /** What was undone, the next to be done again last. */
  readonly future: readonly Edit<Document>[];
}

export interface Edit<Document> {
  /** What the author did, in words: “Delete “City””. */
  readonly name: string;
  readonly before: Document;
  readonly after: Document;
  /** Where the document changed first: it is brought into view on undo. */
  readonly path: readonly (string | number)[];
  readonly burst: string | null;
  readonly at: number;
}

export interface Command<Document> {
  readonly name: string;
  /** Edits of one burst, such as the letters typed into one field, are undone together. */
  readonly burst?: string;
  /** It completes what its burst began, however long ago; without that it does nothing. */
  readonly joins?: true;
  /** Changes the draft, or gives another document in its place. */
  readonly edit: (draft: Document) => Document | undefined;
  /** What follows from it by itself; it is not what the author looks at. */
  readonly settle?: (draft: Document) => void;
}

const editsMax = 200;
const burstMs = 1_000;

export function openHistory<Document>(document: Document): History<Document> {
  return { document, past: [], future: [] };
}

/** What changes nothing leaves no trace. */
export function perform<Document extends object>(
  history: History<Document>,
  command: Command<Document>,
  at: number,
): History<Document> {
  const before = history.document;
  const { name, burst, joins, settle } = command;
  const last = history.past.at(-1);
  const isOfBurst = burst !== undefined && last?.burst === burst && history.future.length === 0;
  if (joins && !isOfBurst) return history;
  const [edited, patches] = produced(before, command.edit);
  const after = settle ? produce(edited, (draft: unknown) => settle(draft as Document)) : edited;
  if (after === before) return history;
  const path = patches[0]?.path ?? [];
  const made: Edit<Document> = { name, before, after, path, burst: burst ?? null, at };
  const isJoined = last && isOfBurst && (joins || at - last.at <= burstMs);
  const past = isJoined
    ? [...history.past.slice(0, -1), { ...made, before: last.before }]
    : [...history.past, made].slice(-editsMax);
  return { document: after, past, future: [] };
}

export function undo<Document>(history: History<Document>): History<Document> {
  const edit = history.past.at(-1);
  if (!edit) return history;
  return {
    document: edit.before,
    past: history.past.slice(0, -1),
    future: [...history.future, edit],
  };
}

export function redo<Document>(history: History<Document>): History<Document> {
  const edit = history.future.at(-1);
  if (!edit) return history;
  return {
    document: edit.after,
    // What is typed after it was done again is another burst.
    past: [...history.past, { ...edit, burst: null }],
    future: history.future.slice(0, -1),
  };
}

/** The same edits on what somebody else has changed meanwhile: undoing them leaves it as it is. */
export function rebase<Document>(
  { document, past, future }: History<Document>,
  taken: (document: Document) => Document,
): History<Document> {
  const known = new Map<Document, Document>();
  function based(each: Document): Document {
    const after = known.get(each) ?? taken(each);
    known.set(each, after);
    return after;
  }
  const edits = (list: readonly Edit<Document>[]) =>
    list.map((edit) => ({ ...edit, before: based(edit.before), after: based(edit.after) }));
  return { document: based(document), past: edits(past), future: edits(future) };
}

/** Our documents are plain, mutable JSON: what immer calls a draft of one has the same type. */
function produced<Document extends object>(
  before: Document,
  edit: Command<Document>['edit'],
): readonly [Document, readonly { readonly path: readonly (string | number)[] }[]] {
  const recipe = edit as Parameters<typeof produceWithPatches>[1];
  const [after, patches] = produceWithPatches(before as object, recipe);
  return [after as Document, patches];
}
