import type { Form } from './model/form-document.ts';

/** The draft becomes another document, in place. */
export function replaceDocument(draft: Form, document: object): undefined {
  for (const key of Object.keys(draft)) Reflect.deleteProperty(draft, key);
  Object.assign(draft, document);
}
