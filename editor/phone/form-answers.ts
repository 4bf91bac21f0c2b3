import { isJsonObject } from '../../engine/index.ts';
import { textAt } from '../api/read-json.ts';
import { pictureSource } from '../flow-player/picture-source.ts';
import { words } from '../words/words.ts';
import type { Answer } from './bubble-content.ts';

const valueCharsMax = 120;
/** A shorter text is no file, whatever it begins with. */
const fileCharsMin = 100;

/** What was filled in, to be read by people; what belongs to the form itself is left out. */
export function formAnswers(submitted: unknown): Answer[] {
  if (!isJsonObject(submitted)) return [];
  return Object.entries(submitted)
    .filter(([name]) => name !== 'flow_token')
    .map(([name, value]) => ({ name: name.replaceAll('_', ' '), ...shown(value) }));
}

function shown(value: unknown): Pick<Answer, 'value' | 'pictures'> {
  const given = Array.isArray(value) ? value : [value];
  const pictures = given.flatMap(pictureIn);
  if (pictures.length === given.length && pictures.length > 0) return { value: '', pictures };
  return { value: short(given.map(asWords).join(', ')) };
}

function pictureIn(value: unknown): string[] {
  const text = typeof value === 'string' ? value : textAt(value, 'data');
  if (text === null || text.length < fileCharsMin) return [];
  const source = pictureSource(text);
  return source === null ? [] : [source];
}

function asWords(value: unknown): string {
  if (typeof value === 'string') return isBytes(value) ? words.phone.file : value;
  if (typeof value === 'boolean') return value ? words.phone.yes : words.phone.no;
  const [start, end] = [textAt(value, 'start-date'), textAt(value, 'end-date')];
  if (start !== null || end !== null) return `${start ?? '…'} – ${end ?? '…'}`;
  return textAt(value, 'file_name') ?? JSON.stringify(value);
}

/** A file in base64: nobody writes that much without a blank. */
function isBytes(text: string): boolean {
  return text.length >= fileCharsMin && text.length % 4 === 0 && /^[\w+/]+={0,2}$/.test(text);
}

function short(text: string): string {
  return text.length > valueCharsMax ? `${text.slice(0, valueCharsMax)}…` : text;
}
