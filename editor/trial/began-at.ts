import type { Trial } from '../../engine/index.ts';

/** The step in the middle at which a conversation began; null: it began where customers do. */
export function beganAt({ turns }: Pick<Trial, 'turns'>): string | null {
  const first = turns[0]?.do;
  return (first && 'starts' in first && first.from) || null;
}
