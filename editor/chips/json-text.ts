/** Whether what comes after this beginning of a line stands inside quotes: strings in JSON are one line long. */
export function isInJsonString(lineBefore: string): boolean {
  const quotes = lineBefore.replace(/\\./g, '').match(/"/g) ?? [];
  return quotes.length % 2 === 1;
}

/** A text as it is written between the quotes of JSON. */
export function asInJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** What is meant by a text that stands between the quotes of JSON; the text itself, where it is no JSON. */
export function fromJsonString(written: string): string {
  try {
    const read: unknown = JSON.parse(`"${written}"`);
    return typeof read === 'string' ? read : written;
  } catch {
    return written;
  }
}
