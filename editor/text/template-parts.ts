import { answerWords } from './answer-words.ts';

/** A piece of a text with answers in it: words, or an answer under a name people can read. */
export type TemplatePart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'answer'; readonly label: string; readonly expression: string };

export interface AnswerNames {
  /** What the answer of a step is called, or a part of it (`value`, `title`); null: there is no such step. */
  stepAnswer(stepId: string, path: readonly string[]): string | null;
  /** The names of what everybody can use, such as `contact.name`. */
  readonly known: Readonly<Record<string, string>>;
}

/** What is said when there is no answer: `?? 'there'`. */
const fallback = /\s*\?\?\s*(?:'[^']*'|"[^"]*"|null)$/;
const answerInText = /\{\{([\s\S]*?)\}\}/g;

/** Splits `Hi {{contact.name}}!` into the words and the answers a person sees on a card. */
export function templateParts(template: string, names: AnswerNames): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of template.matchAll(answerInText)) {
    if (match.index > at) parts.push({ kind: 'words', text: template.slice(at, match.index) });
    const expression = (match[1] ?? '').trim();
    parts.push({ kind: 'answer', label: answerLabel(expression, names), expression });
    at = match.index + match[0].length;
  }
  if (at < template.length) parts.push({ kind: 'words', text: template.slice(at) });
  return parts;
}

/** `steps.askService.value` → “Service they chose”; a formula is named after what it uses. */
export function answerLabel(expression: string, names: AnswerNames): string {
  const known = names.known[expression];
  if (known !== undefined) return known;
  const [, days] = /^today\((\d+)\)$/.exec(expression) ?? [];
  if (days !== undefined) return answerWords.inDays(Number(days));
  const path = pathsIn(expression)[0];
  if (path === undefined) return expression;
  const label = pathLabel(path, names);
  const bare = expression.replace(fallback, '');
  return path === bare ? label : `${label} …`;
}

/** The dotted names in an expression, without the words in its quotes and its function names. */
export function pathsIn(expression: string): string[] {
  const withoutQuotes = expression.replace(/'[^']*'|"[^"]*"/g, ' ');
  return [...withoutQuotes.matchAll(/[A-Za-z_]\w*(?:\.\w+|\[\d+\])*(?!\w|\s*\()/g)].map(
    (match) => match[0],
  );
}

function pathLabel(path: string, names: AnswerNames): string {
  const known = names.known[path];
  if (known !== undefined) return known;
  const [root = '', second = '', ...rest] = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  if (root === 'steps') return names.stepAnswer(second, rest) ?? answerWords.lost;
  if (root === 'data') return keptLabel(second, rest);
  if (root === 'item') return fieldLabel([second, ...rest].join(' '));
  return fieldLabel(path.replaceAll('.', ' '));
}

/** `data.slots` → “Slots”; `data.booking.label` → “Booking: time” */
function keptLabel(name: string, path: readonly string[]): string {
  const label = fieldLabel(name);
  if (path.length === 0) return label;
  const ofBooking = bookings.has(name) ? answerWords.booking[path.join('.')] : undefined;
  return answerWords.part(label, ofBooking ?? lowerCase(path.join(' ')));
}

/** Under these names bookings are kept, by what starts a workflow and by our own journeys. */
const bookings: ReadonlySet<string> = new Set(['booking', 'appointment', 'visit']);

/** `first_name` → “First name” */
export function fieldLabel(name: string): string {
  const words = lowerCase(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `firstName` and `first_name` → `first name` */
export function lowerCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .trim()
    .toLowerCase();
}
