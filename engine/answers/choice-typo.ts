import type { Candidate, ChoiceMatch } from './choice.ts';
import { isFiller, isNegation } from './small-words.ts';
import { typosBetween } from './typos-between.ts';

/**
 * The one choice whose name a reply is a small typing mistake away from: one letter in names of
 * four letters or more, two in names of eight or more. Digits are never taken for a mistake.
 */
export function matchTypo(
  said: readonly string[],
  candidates: readonly Candidate[],
  language?: string,
): ChoiceMatch | null {
  const reply = said.filter((word) => !isFiller(word, language));
  const near = candidates
    .map((candidate) => ({ candidate, typos: fewestTypos(reply, candidate, language) }))
    .filter(({ typos }) => typos !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.typos - b.typos);
  const [best] = near;
  if (best === undefined) return null;
  const equal = near.filter(({ typos }) => typos === best.typos);
  if (equal.length > 1) {
    return { kind: 'ambiguous', indexes: equal.map(({ candidate }) => candidate.index) };
  }
  return { kind: 'maybe', choice: best.candidate.choice, index: best.candidate.index };
}

function fewestTypos(reply: readonly string[], candidate: Candidate, language?: string): number {
  const typos = candidate.names.map((name) => {
    const isNegated = reply.some((word) => isNegation(word, language) && !name.includes(word));
    return isNegated ? Number.POSITIVE_INFINITY : smallTypos(reply.join(' '), name.join(' '));
  });
  return Math.min(...typos);
}

function smallTypos(reply: string, name: string): number {
  if (digitsOf(reply) !== digitsOf(name)) return Number.POSITIVE_INFINITY;
  const letters = Math.min(reply.length, name.length);
  return typosBetween(reply, name, letters >= 8 ? 2 : letters >= 4 ? 1 : 0);
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}
