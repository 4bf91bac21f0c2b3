const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * At most this many UTF-16 units (the strictest way to count characters), ending in … when
 * something was cut off. An emoji or an accented letter is never cut in half.
 */
export function shorten(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  let kept = '';
  // Only what could fit: each step through a text takes longer, the longer the text is.
  for (const { segment } of graphemes.segment(text.slice(0, charsMax))) {
    if (kept.length + segment.length > charsMax - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
