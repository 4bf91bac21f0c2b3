import type { JsonObject } from '../../../engine/index.ts';

/** Which answer, of this screen or of another. */
export interface AnswerRef {
  /** Null: of the screen on which it is asked. */
  readonly screen: string | null;
  readonly name: string;
}

/** A rule about one answer, such as “*Kind of service* is *Plumbing*”. */
export type Rule = AnswerRef &
  (
    | { readonly test: 'is' | 'is-not'; readonly value: string }
    | { readonly test: 'yes' | 'no' | 'given' | 'missing' }
  );

export type RuleTest = Rule['test'];

export function bindingTo({ screen, name }: AnswerRef): string {
  return `\${${screen === null ? '' : `screen.${screen}.`}form.${name}}`;
}

/** As an If reads it, and an expression too. */
export function writeRule(rule: Rule): string {
  const answer = bindingTo(rule);
  switch (rule.test) {
    case 'is':
      return `${answer} == '${rule.value}'`;
    case 'is-not':
      return `${answer} != '${rule.value}'`;
    case 'yes':
      return `${answer} == true`;
    case 'no':
      return `${answer} != true`;
    case 'given':
      return `${answer} != ''`;
    case 'missing':
      return `${answer} == ''`;
  }
}

const written =
  /^\$\{(?:screen\.([^.{}\s]+)\.)?form\.([^.{}]+)\}\s*(==|!=)\s*(?:'([^']*)'|(true|false))$/;

/** Null for what is more than one rule of ours. */
export function readRule(text: string): Rule | null {
  const bare = /^\s*(!?)\s*(\$\{[^{}]+\})\s*$/.exec(text);
  const full = bare ? `${bare[2]} ${bare[1] ? '!=' : '=='} true` : text.trim();
  const match = written.exec(full);
  if (!match) return null;
  const [, screen = null, name = '', operator, value, flag] = match;
  const answer = { screen, name };
  const isEqual = operator === '==';
  if (flag !== undefined) return { ...answer, test: isEqual === (flag === 'true') ? 'yes' : 'no' };
  if (value === '') return { ...answer, test: isEqual ? 'missing' : 'given' };
  return { ...answer, test: isEqual ? 'is' : 'is-not', value: value ?? '' };
}

/** When a component is shown: always, by a rule, or by something that only its JSON can say. */
export type ShowWhen =
  | { readonly kind: 'always' }
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'other'; readonly written: string };

export function showWhenOf(component: JsonObject): ShowWhen {
  const visible = Object.hasOwn(component, 'visible') ? component['visible'] : true;
  if (visible === true) return { kind: 'always' };
  const text = String(visible);
  const rule = readRule(text.replace(/^`(.*)`$/s, '$1'));
  return rule ? { kind: 'rule', rule } : { kind: 'other', written: text };
}

/** Null: always. */
export function setShowWhen(component: JsonObject, rule: Rule | null): void {
  if (rule) component['visible'] = `\`${writeRule(rule)}\``;
  else Reflect.deleteProperty(component, 'visible');
}
