import type { FindEntry } from './find-entries.ts';

type Searched = Pick<FindEntry, 'title' | 'detail'>;

/**
 * What fits all words of the search, the best first: where the title begins with it, then where a word
 * of it does, then anywhere. Capitals and accents do not matter. An empty search fits everything.
 */
export function ranked<Entry extends Searched>(entries: readonly Entry[], search: string): Entry[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < unfit)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

const unfit = 4;

function rankOf({ title, detail }: Searched, wanted: readonly string[]): number {
  const inTitle = plain(title);
  const all = `${inTitle} ${plain(detail)}`;
  if (!wanted.every((word) => all.includes(word))) return unfit;
  const phrase = wanted.join(' ');
  if (inTitle.startsWith(phrase)) return 0;
  if (` ${inTitle}`.includes(` ${phrase}`)) return 1;
  return inTitle.includes(phrase) ? 2 : 3;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
