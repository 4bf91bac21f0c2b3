import { type Form, objectIn, screensOf, textIn } from './form-document.ts';
import { rowsOf } from './rows.ts';

/** The question whose answer is sent under this name. */
export function answerLabel(form: Form, name: string): string {
  const rows = screensOf(form).flatMap((_, index) => rowsOf(form, index));
  const asked = rows.find(({ json }) => textIn(json, 'name') === name)?.json ?? {};
  const label = textIn(asked, 'label') || textIn(asked, 'title');
  return label || textIn(objectIn(asked, 'label'), 'start-date') || name;
}
