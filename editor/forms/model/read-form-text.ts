import { boundDocument, isJsonObject } from '../../../engine/index.ts';
import { formWords } from '../../words/en-forms.ts';
import type { Form } from './form-document.ts';

export interface FormText {
  readonly form?: Form;
  /** Why it is no form, in a sentence. */
  readonly complaint?: string;
}

const bounds = { charsMax: 1_024 * 1_024, depthMax: 60 };

/** The form that a text is. Takes any text: what is too long, too deep or no JSON is said. */
export function readFormText(text: string): FormText {
  const words = formWords.transfer;
  if (text.length > 4 * bounds.charsMax) return { complaint: words.tooLarge };
  const parsed = parse(text);
  if (typeof parsed === 'string') return { complaint: words.notJson(parsed) };
  const { value } = parsed;
  if (!isJsonObject(value)) return { complaint: words.notForm };
  const unbounded = boundDocument(value, bounds);
  return unbounded ? { complaint: unbounded.message } : { form: value };
}

/** What the JSON is, or where it ends to be JSON. */
function parse(text: string): { readonly value: unknown } | string {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
