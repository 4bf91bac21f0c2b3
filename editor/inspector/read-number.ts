interface Limits {
  readonly min: number | null;
  readonly max: number | null;
  readonly isWhole: boolean;
}

/** The number that was typed, within its limits; null: it is none yet. */
export function readNumber(text: string, { min, max, isWhole }: Limits): number | null {
  const plain = text.trim().replace(',', '.');
  const number = plain === '' ? Number.NaN : Number(plain);
  if (!Number.isFinite(number) || (isWhole && !Number.isInteger(number))) return null;
  return Math.min(
    max ?? Number.POSITIVE_INFINITY,
    Math.max(min ?? Number.NEGATIVE_INFINITY, number),
  );
}
