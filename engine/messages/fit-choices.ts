import { messageLimits as max } from './message-limits.ts';
import type { OfferedChoice } from './offer.ts';
import { reservedIds } from './token.ts';

export interface FittedChoices {
  readonly choices: OfferedChoice[];
  /** What was changed, each in one sentence for the author. */
  readonly notes: readonly string[];
}

/**
 * Makes choices that can be told apart when one of them comes back: every id is there, unique, and
 * short enough to carry the token of its offer; every title says something. Choices of one section
 * stand together, in the order in which the sections first appear.
 */
export function fitChoices(choices: readonly OfferedChoice[], token: string): FittedChoices {
  const notes: string[] = [];
  const taken = new Set<string>(reservedIds);
  const idCharsMax = max.rowIdChars - token.length - 1;
  const fitted = choices.map((choice, index) => {
    const wanted = choice.id.trim().slice(0, idCharsMax) || String(index + 1);
    const id = unique(wanted, taken, idCharsMax);
    taken.add(id);
    if (id !== choice.id) notes.push(`The choice “${choice.title}” got the id “${id}”.`);
    const title = choice.title.trim() || choice.description?.trim() || id;
    if (choice.title.trim() === '') {
      notes.push(`Choice ${index + 1} has no title; “${title}” stands in its place.`);
    }
    return { ...choice, id, title };
  });
  return { choices: bySection(fitted), notes };
}

function unique(wanted: string, taken: ReadonlySet<string>, charsMax: number): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) {
    const ending = `-${number}`;
    id = wanted.slice(0, charsMax - ending.length) + ending;
  }
  return id;
}

function bySection(choices: readonly OfferedChoice[]): OfferedChoice[] {
  const sections = new Map<string, OfferedChoice[]>();
  for (const choice of choices) {
    const title = choice.section?.trim() ?? '';
    sections.set(title, [...(sections.get(title) ?? []), choice]);
  }
  return [...sections.values()].flat();
}
