import { isAtLeast, readBinding } from '../../../engine/index.ts';
import { type Form, screensOf, textIn, versionOf } from './form-document.ts';
import { rowsOf } from './rows.ts';
import { bindingTo } from './show-when.ts';

/** An answer that a text can name: `{Your name}`. */
export interface NamedAnswer {
  readonly label: string;
  readonly binding: string;
}

const namedTypes = ['TextInput', 'TextArea', 'DatePicker'];

/** The answers that a text on this screen can name: what was written, here or before, or a day. */
export function namedAnswers(form: Form, screen: number): readonly NamedAnswer[] {
  if (!isAtLeast(versionOf(form), '6.0')) return [];
  const found = new Map<string, NamedAnswer>();
  const screens = screensOf(form).slice(0, screen + 1);
  for (const [index, each] of screens.entries()) {
    for (const { type, json } of rowsOf(form, index)) {
      const label = textIn(json, 'label');
      const isNumber = /^(number|passcode|password)$/.test(textIn(json, 'input-type'));
      if (!namedTypes.includes(type) || isNumber || /[{}]/.test(label) || label === '') continue;
      const of = index === screen ? null : textIn(each, 'id');
      const binding = bindingTo({ screen: of, name: textIn(json, 'name') });
      if (!found.has(label)) found.set(label, { label, binding });
    }
  }
  return [...found.values()];
}

/** A text as its author reads it; null for an expression that says more than this can show. */
export function shownText(stored: string, answers: readonly NamedAnswer[]): string | null {
  const isExpression = stored.length > 1 && stored.startsWith('`') && stored.endsWith('`');
  if (!isExpression && !readBinding(stored)) return stored;
  const parts = isExpression ? readParts(stored.slice(1, -1)) : [stored];
  const shown = parts?.map((part) => {
    if (!part.startsWith('$')) return unquoted(part);
    const answer = answers.find(({ binding }) => binding === part);
    return answer ? `{${answer.label}}` : null;
  });
  return shown?.every((part) => part !== null) ? shown.join('') : null;
}

/** A text in a list of many: its answers by their names, where nothing better is known. */
export function readableText(stored: string): string {
  const bindings = stored.match(/\$\{[^{}]+\}/g) ?? [];
  const answers = bindings.map((binding) => {
    const label = binding.slice(2, -1).split('.').at(-1) ?? '';
    return { binding, label: label.replaceAll('_', ' ') };
  });
  return shownText(stored, answers) ?? stored;
}

/** The quoted texts and the bindings of an expression that has nothing else. */
function readParts(expression: string): string[] | null {
  const parts = expression.match(/'(?:\\.|[^'\\])*'|\$\{[^{}]+\}/g) ?? [];
  const rest = parts.reduce((left, part) => left.replace(part, ''), expression);
  return rest.trim() === '' ? parts : null;
}

function unquoted(part: string): string {
  return part.slice(1, -1).replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
}

/** The text as WhatsApp wants it: as it is, one answer alone, or an expression that joins both. */
export function storedText(shown: string, answers: readonly NamedAnswer[]): string {
  const parts = shown.split(/(\{[^{}]*\})/).filter((part) => part !== '');
  const bound = parts.map((part) => answers.find(({ label }) => part === `{${label}}`)?.binding);
  if (bound.every((binding) => binding === undefined)) return shown;
  const [only] = bound;
  if (bound.length === 1 && only) return only;
  return `\`${parts.map((part, index) => bound[index] ?? quoted(part)).join(' ')}\``;
}

/** A backtick would end the expression. */
function quoted(text: string): string {
  const plain = text.replaceAll('`', '’').replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n');
  return `'${plain}'`;
}
