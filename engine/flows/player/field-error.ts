import type { Json, JsonObject } from '../../json.ts';
import { isJsonObject } from '../../json.ts';
import { list, textOf } from '../meaning/flow-index.ts';
import { dateError, rangeError } from './date-error.ts';
import { isEmpty } from './evaluate.ts';
import { textError } from './text-error.ts';

/** One sentence, or one for each end of a range of dates; null where nothing is wrong. */
export type FieldError =
  | null
  | string
  | { readonly 'start-date': string | null; readonly 'end-date': string | null };

type Value = Json | undefined;

/**
 * What is wrong with an answer, as WhatsApp sees it. The properties are those of the component
 * with their bindings resolved. What cannot be seen or changed is not checked.
 */
export function fieldError(component: JsonObject, value: Value): FieldError {
  if (component['visible'] === false || component['enabled'] === false) return null;
  switch (component['type']) {
    case 'TextInput':
    case 'TextArea':
      return textError(component, value);
    case 'RadioButtonsGroup':
      return isMissing(component, value) ? chooseOne : null;
    case 'Dropdown':
      return dropdownError(component, value);
    case 'CheckboxGroup':
    case 'ChipsSelector':
      return countError(component, value);
    case 'OptIn':
      return component['required'] === true && value !== true ? 'Tick this to go on.' : null;
    case 'DatePicker':
    case 'CalendarPicker':
      return component['mode'] === 'range'
        ? rangeError(component, isJsonObject(value) ? value : {})
        : dateError(component, textOf({ value: value ?? '' }, 'value'));
    case 'PhotoPicker':
      return filesError(component, 'uploaded-photos', value);
    case 'DocumentPicker':
      return filesError(component, 'uploaded-documents', value);
    default:
      return null;
  }
}

export function hasError(error: FieldError): boolean {
  if (error === null || typeof error === 'string') return error !== null;
  return error['start-date'] !== null || error['end-date'] !== null;
}

const chooseOne = 'Choose one.';

function isMissing(component: JsonObject, value: Value): boolean {
  return component['required'] === true && isEmpty(value);
}

function dropdownError(component: JsonObject, value: Value): FieldError {
  if (isMissing(component, value)) return chooseOne;
  const isOffered = list(component, 'data-source').some(
    (option) => isJsonObject(option) && option['id'] === value,
  );
  return isEmpty(value) || isOffered ? null : 'Choose one of the options.';
}

function countError(component: JsonObject, value: Value): FieldError {
  const count = Array.isArray(value) ? value.length : 0;
  if (component['required'] === true && count === 0) return 'Choose at least one.';
  const [min, max] = [component['min-selected-items'], component['max-selected-items']];
  if (typeof min === 'number' && count < min) return `Choose at least ${min}.`;
  return typeof max === 'number' && count > max ? `Choose at most ${max}.` : null;
}

function filesError(component: JsonObject, what: string, value: Value): FieldError {
  const count = Array.isArray(value) ? value.length : 0;
  const [min, max] = [component[`min-${what}`], component[`max-${what}`] ?? 30];
  if (typeof min === 'number' && count < min) return `Add at least ${min}.`;
  return typeof max === 'number' && count > max ? `Add at most ${max}.` : null;
}
