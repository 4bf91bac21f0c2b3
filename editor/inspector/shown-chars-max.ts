import { messageLimits } from '../../engine/index.ts';
import type { Inspected } from './inspected.ts';
import { type Path, valueAt } from './json-value.ts';

/** How many characters of this text WhatsApp shows; null: as many as there are. */
export function shownCharsMax({ type, value }: Inspected, path: Path): number | null {
  const name = String(path.at(-1));
  if (type === 'send-flow') return path.length === 2 ? (framed[name] ?? null) : null;
  if (type !== 'chatapps-message' || path[1] !== 'message') return null;
  const kind = valueAt(value, ['config', 'message', 'kind']);
  if (path.includes('choices')) {
    return kind === 'buttons' && name === 'title'
      ? messageLimits.buttonTitleChars
      : (row[name] ?? null);
  }
  return path.length === 3 ? (framed[name] ?? null) : null;
}

const framed: Readonly<Record<string, number>> = {
  text: messageLimits.textChars,
  header: messageLimits.headerChars,
  body: messageLimits.bodyChars,
  footer: messageLimits.footerChars,
  button: messageLimits.buttonTitleChars,
  caption: messageLimits.captionChars,
};

const row: Readonly<Record<string, number>> = {
  title: messageLimits.rowTitleChars,
  description: messageLimits.rowDescriptionChars,
  section: messageLimits.sectionTitleChars,
};
