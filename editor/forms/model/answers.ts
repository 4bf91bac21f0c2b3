import { componentTable, isJsonObject, type JsonObject } from '../../../engine/index.ts';
import { type Form, listIn, screensOf, textIn } from './form-document.ts';
import { rowsOf } from './rows.ts';
import type { AnswerRef, RuleTest } from './show-when.ts';

/** A question of the form that a rule can be about. */
export interface RuledAnswer {
  readonly ref: AnswerRef;
  /** As the customer reads it. */
  readonly label: string;
  readonly tests: readonly RuleTest[];
  /** What can be chosen, where the form itself says so. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly title: string;
}

/** The answers that a rule on this screen can look at: those before it, and its own. */
export function ruledAnswers(form: Form, screen: number): readonly RuledAnswer[] {
  return screensOf(form)
    .slice(0, screen + 1)
    .flatMap((each, index) =>
      rowsOf(form, index).flatMap(({ type, json }) => {
        const tests = testsFor(type, json);
        const name = textIn(json, 'name');
        if (tests.length === 0 || name === '') return [];
        const ref = { screen: index === screen ? null : textIn(each, 'id'), name };
        return [{ ref, label: textIn(json, 'label') || name, tests, choices: choicesOf(json) }];
      }),
    );
}

function testsFor(type: string, json: JsonObject): readonly RuleTest[] {
  if (/^(RadioButtonsGroup|Dropdown)$/.test(type)) {
    return choicesOf(json).length > 0 ? ['is', 'is-not'] : ['given', 'missing'];
  }
  if (type === 'OptIn') return ['yes', 'no'];
  const isText = type === 'TextArea' || type === 'TextInput' || type === 'DatePicker';
  const isNumber = /^(number|passcode)$/.test(textIn(json, 'input-type'));
  return isText && !isNumber ? ['given', 'missing'] : [];
}

export function choicesOf(json: JsonObject): readonly Choice[] {
  return listIn(json, 'data-source').flatMap((option) =>
    isJsonObject(option) ? [{ id: textIn(option, 'id'), title: textIn(option, 'title') }] : [],
  );
}

/** Whether a component of this kind asks for an answer. */
export function isQuestion(type: string): boolean {
  return Object.hasOwn(componentTable, type) && componentTable[type]?.answer !== undefined;
}
