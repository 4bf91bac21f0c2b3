import { isJsonObject, type Json } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { plainPath } from '../flow-path.ts';
import { isAtLeast } from '../flow-version.ts';
import { isExpression, readBinding } from '../language/binding.ts';
import { textOf } from './flow-index.ts';
import type { ComponentCheck } from './meaning-check.ts';
import { answerSchema, bindingSchema, isOfSchema } from './value-schema.ts';

/** What a Form fills in beforehand, and the errors that it shows. */
export function checkForm(form: ComponentCheck): void {
  if (form.type !== 'Form') return;
  checkFiles(form);
  if (!isAtLeast(form.flow.version, '7.0')) return;
  for (const key of ['init-values', 'error-messages'] as const) {
    const values = ownValue(form.json, key);
    if (!isJsonObject(values)) continue;
    const isFine = Object.entries(values).every(([name, value]) =>
      key === 'init-values' ? fits(name, value, form) : childOf(name, form) !== undefined,
    );
    if (isFine) continue;
    const message = `“${key}” has to name components of the Form, with values of their kind.`;
    form.flow.report('INVALID_PROPERTY_VALUE', plainPath(form.path, key), message);
  }
}

function checkFiles(form: ComponentCheck): void {
  const values = ownValue(form.json, 'init-values');
  for (const name of isJsonObject(values) ? Object.keys(values) : []) {
    if (childOf(name, form)?.row.answer !== 'files') continue;
    const message = 'Files cannot be filled in beforehand.';
    const path = plainPath(`${form.path}.init-values`, name);
    form.flow.report('NATIVE_COMPONENT_IN_FORM_INIT_VALUES', path, message);
  }
}

function childOf(name: string, { screen, json }: ComponentCheck) {
  const component = screen.byName.get(name);
  return component?.form === textOf(json, 'name') ? component : undefined;
}

function fits(name: string, value: Json, form: ComponentCheck): boolean {
  const component = childOf(name, form);
  const wanted = component && answerSchema(component);
  if (!component || !wanted || component.row.answer === 'files') return false;
  if (typeof value !== 'string' || isExpression(value)) {
    // A number is typed as text, and may be filled in as either.
    return typeof value === 'string' || isOfSchema(value, wanted);
  }
  const binding = readBinding(value);
  if (!binding) return wanted['type'] === 'number' || isOfSchema(value, wanted);
  const source = bindingSchema(binding, form.screen, form.flow);
  return typeof source !== 'string' && source['type'] === wanted['type'];
}
