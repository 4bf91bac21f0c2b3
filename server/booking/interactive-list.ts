/** A list message as WhatsApp takes it: what a workflow passes on as it is. */
export interface InteractiveList {
  readonly type: 'list';
  readonly body: { readonly text: string };
  readonly action: {
    readonly button: string;
    readonly sections: readonly { readonly title: string; readonly rows: readonly ListRow[] }[];
  };
}

export interface ListRow {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

export const listRowsMax = 10;
export const rowTitleCharsMax = 24;
const rowDescriptionCharsMax = 72;
const sectionTitleCharsMax = 24;
const buttonCharsMax = 20;
const bodyCharsMax = 1024;

/** Cuts every text to what WhatsApp shows. Null without rows: an empty list cannot be sent. */
export function interactiveList(
  text: { readonly body: string; readonly button: string; readonly section: string },
  rows: readonly ListRow[],
): InteractiveList | null {
  if (rows.length === 0) return null;
  const section = {
    title: shorten(text.section, sectionTitleCharsMax),
    rows: rows.slice(0, listRowsMax).map(({ id, title, description }) => ({
      id,
      title: shorten(title, rowTitleCharsMax),
      ...(description && { description: shorten(description, rowDescriptionCharsMax) }),
    })),
  };
  return {
    type: 'list',
    body: { text: shorten(text.body, bodyCharsMax) },
    action: { button: shorten(text.button, buttonCharsMax), sections: [section] },
  };
}

/** The rows as numbered lines, for channels without lists. */
export function numberedText(rows: readonly ListRow[]): string {
  return rows.map(({ title }, index) => `${index + 1}. ${title}`).join('\n');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most this many UTF-16 units, ending in … when something was cut off. */
export function shorten(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > charsMax - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
