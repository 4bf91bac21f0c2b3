import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { itemPath, plainPath } from '../flow-path.ts';
import { isExpression, readBinding } from '../language/binding.ts';
import { objects, type PlacedComponent } from '../meaning/flow-index.ts';
import type { Property, Shape } from '../schema/shape.ts';
import type { Warn } from './warn.ts';

/** What a component says that customers will not see, or not as it is meant. */
export function warnOfComponent(component: PlacedComponent, today: string, warn: Warn): void {
  const { json, row, path } = component;
  warnOfTexts(json, row.properties, path, warn);
  warnOfOptions(component, warn);
  const lastDay = json['max-date'];
  if (typeof lastDay === 'string' && /^\d/.test(lastDay) && lastDay < today) {
    warn('date-passed', `${path}.max-date`, `${lastDay} has passed: no later day can be chosen.`);
  }
  const condition = json['condition'];
  if (typeof condition === 'string' && (isExpression(condition) || condition.trim() === '')) {
    const message = 'WhatsApp takes this condition, but it is never true.';
    warn('unusable-condition', `${path}.condition`, message);
  }
  const isUnseen = json['visible'] === false || json['enabled'] === false;
  if (json['required'] === true && isUnseen) {
    warn('never-enabled', path, 'This has to be filled in, and cannot be.');
  }
}

function warnOfTexts(
  json: JsonObject,
  properties: Readonly<Record<string, Property>>,
  path: string,
  warn: Warn,
): void {
  for (const key in json) {
    const property = key === 'condition' ? undefined : ownValue(properties, key);
    const value = json[key];
    if (property && value) warnOfValue(value, property, plainPath(path, key), warn);
  }
}

function warnOfValue(value: Json, property: Property, path: string, warn: Warn): void {
  const { shape } = property;
  if (shape.kind === 'components' || shape.kind === 'cases') return;
  if (typeof value === 'string') warnOfText(value, property, path, warn);
  else if (Array.isArray(value)) {
    value.forEach((each, index) => {
      const inner = { ...property, shape: shape.kind === 'list' ? shape.of : shape };
      warnOfValue(each, inner, itemPath(path, index), warn);
    });
  } else if (isJsonObject(value)) {
    const parts = shape.kind === 'object' ? shape.properties : sameFor(value, property);
    warnOfTexts(value, parts, path, warn);
  }
}

/** The parts of a payload, a map or the ends of a range are what the whole is. */
function sameFor(value: JsonObject, property: Property): Readonly<Record<string, Property>> {
  return Object.fromEntries(Object.keys(value).map((key) => [key, property]));
}

function warnOfText(text: string, { shape, charsMax }: Property, path: string, warn: Warn): void {
  if (isExpression(text) || readBinding(text)) return;
  if (text.includes('${')) {
    const message = 'A binding with text around it is shown to customers as it is written.';
    warn('literal-binding', path, message);
  } else if (charsMax !== undefined && text.length > charsMax) {
    const message = `${text.length} characters: WhatsApp shows about ${charsMax}.`;
    warn('text-too-long', path, message);
  }
  if (isUnknown(text, shape)) {
    warn('unknown-choice', path, `WhatsApp knows nothing called “${text}” here.`);
  }
}

function isUnknown(text: string, shape: Shape): boolean {
  return shape.kind === 'text' && shape.known !== undefined && !shape.known.includes(text);
}

const optionCounts: Readonly<Record<string, readonly [min: number, max: number]>> = {
  CheckboxGroup: [1, 20],
  RadioButtonsGroup: [1, 20],
  Dropdown: [1, 200],
  ChipsSelector: [2, 20],
  NavigationList: [1, 20],
};

function warnOfOptions({ type, json, path }: PlacedComponent, warn: Warn): void {
  const key = type === 'NavigationList' ? 'list-items' : 'data-source';
  const options = objects(json, key);
  const counts = ownValue({ ...optionCounts }, type);
  if (!counts || options.length === 0) return;
  const [min, most] = counts;
  const max = options.some((option) => Object.hasOwn(option, 'image')) ? Math.min(most, 100) : most;
  const at = plainPath(path, key);
  if (options.length < min) warn('too-few-options', at, `WhatsApp wants at least ${min} of them.`);
  if (options.length > max) warn('too-many-options', at, `WhatsApp shows at most ${max} of them.`);
  if (new Set(options.map(({ id }) => id)).size < options.length) {
    warn('repeated-option', at, 'Two options have the same id: WhatsApp does not open the screen.');
  }
}
