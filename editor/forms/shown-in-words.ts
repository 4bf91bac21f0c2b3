import type { JsonObject } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { ruledAnswers } from './model/answers.ts';
import type { Form } from './model/form-document.ts';
import type { Branch } from './model/rows.ts';
import { type Rule, readRule, showWhenOf } from './model/show-when.ts';

const words = formWords.shown;

/** When a component is shown, as a sentence; null: always. */
export function shownInWords(form: Form, screen: number, component: JsonObject): string | null {
  const shown = showWhenOf(component);
  if (shown.kind === 'always') return null;
  return shown.kind === 'rule'
    ? words.sentence(...inWords(form, screen, shown.rule))
    : words.advanced;
}

/** When what stands under an If or a Switch is shown. */
export function branchInWords(form: Form, screen: number, branch: Branch): string {
  const isCase = branch.case !== undefined && !branch.isElse;
  const rule = readRule(isCase ? `${branch.of} == '${branch.case}'` : branch.of);
  if (!rule) return words.advanced;
  const parts = inWords(form, screen, rule);
  return branch.isElse ? words.otherwise(...parts) : words.sentence(...parts);
}

function inWords(form: Form, screen: number, rule: Rule): [string, string, string] {
  const answer = ruledAnswers(form, screen).find(
    ({ ref }) => ref.name === rule.name && ref.screen === rule.screen,
  );
  const value = 'value' in rule ? rule.value : '';
  const title = answer?.choices.find(({ id }) => id === value)?.title ?? value;
  const label = `“${answer?.label ?? rule.name}”`;
  return [label, formWords.rule.tests[rule.test], title && `“${title}”`];
}
