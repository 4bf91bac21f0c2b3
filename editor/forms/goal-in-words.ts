import { formWords } from '../words/en-forms.ts';
import type { Goal } from './model/button.ts';
import { type Form, screensOf, textIn } from './model/form-document.ts';

/** What a button does. */
export function goalInWords(goal: Goal, form: Form): string {
  const texts = formWords.button;
  if (goal.kind === 'send') return texts.send;
  return goal.kind === 'other' ? texts.other : texts.goTo(titleOf(goal.id, form));
}

/** The same in few words. */
export function goalInShort(goal: Goal, form: Form): string {
  if (goal.kind === 'send') return formWords.button.short;
  return goal.kind === 'other' ? '' : formWords.button.shortTo(titleOf(goal.id, form));
}

function titleOf(id: string, form: Form): string {
  const screen = screensOf(form).find((each) => textIn(each, 'id') === id);
  return textIn(screen ?? {}, 'title') || formWords.screen.untitled;
}
