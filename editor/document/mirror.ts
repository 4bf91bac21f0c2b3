/** What is not saved yet, kept in this browser until the server has it. */
export interface Mirror<Document> {
  readonly keep: (copy: MirrorCopy<Document>) => Promise<void>;
  readonly forget: () => Promise<void>;
}

export interface MirrorCopy<Document> {
  readonly document: Document;
  /** The revision that was changed. */
  readonly revision: number;
  /** What the server had under that revision, where it is needed to take two documents together. */
  readonly base?: Document;
}

const databaseName = 'journeyman';
const storeName = 'drafts';

/** A mirror under this key. A browser that keeps nothing is no reason to stop working. */
export function openMirror<Document>(key: string): Mirror<Document> {
  return {
    keep: (copy) => quietly(key, 'readwrite', (store) => store.put(copy, key)).then(() => {}),
    forget: () => quietly(key, 'readwrite', (store) => store.delete(key)).then(() => {}),
  };
}

/** What was kept under this key, as whatever it is; null: nothing. */
export async function mirroredCopy(key: string): Promise<unknown> {
  return (await quietly(key, 'readonly', (store) => store.get(key))) ?? null;
}

/** Forgets everything, so that nothing is left for who comes to this browser next. */
export function forgetMirrors(): void {
  try {
    indexedDB.deleteDatabase(databaseName);
  } catch (error) {
    // A browser that keeps nothing has nothing to forget: whoever signs out is signed out.
    console.warn('Drafts in this browser could not be forgotten.', error);
  }
}

async function quietly(
  key: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  try {
    const database = await openDatabase();
    try {
      return await resultOf(work(database.transaction(storeName, mode).objectStore(storeName)));
    } finally {
      database.close();
    }
  } catch (error) {
    console.warn(`The draft “${key}” is not kept in this browser.`, error);
    return null;
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return resultOf(request);
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser gave no reason.'));
  });
}
