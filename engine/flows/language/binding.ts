/** What stands in `${…}`: data or an answer of this screen or of another. */
export interface Binding {
  /** Absent: the screen it stands on. */
  readonly screen?: string;
  readonly of: 'data' | 'form';
  readonly keys: readonly string[];
}

const inside = String.raw`(?:screen\.([^.{}\s]+)\.)?(data|form)\.([^{}]+)`;
const whole = new RegExp(String.raw`^\$\{${inside}\}$`);
const anywhere = new RegExp(String.raw`\$\{${inside}\}`, 'g');

/** The binding that this text is, if it is one and nothing else. */
export function readBinding(text: string): Binding | null {
  const match = text.startsWith('${') ? whole.exec(text) : null;
  return match && toBinding(match);
}

export function bindingsIn(text: string): Binding[] {
  if (!text.includes('${')) return [];
  return [...text.matchAll(anywhere)].map(toBinding);
}

/** The same text with every binding rewritten. */
export function replaceBindings(text: string, write: (binding: Binding) => string): string {
  return text.replace(anywhere, (found) => bindingsIn(found).map(write).join(''));
}

/** A whole text in backticks: an expression, from version 6.0. */
export function isExpression(text: string): boolean {
  return text.length >= 2 && text.startsWith('`') && text.endsWith('`');
}

function toBinding([, screen, of, keys]: RegExpMatchArray): Binding {
  const binding = { of: of === 'data' ? 'data' : 'form', keys: String(keys).split('.') } as const;
  return screen === undefined ? binding : { ...binding, screen };
}
