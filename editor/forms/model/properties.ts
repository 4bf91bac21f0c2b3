import {
  componentTable,
  isAtLeast,
  isJsonObject,
  type Json,
  type JsonObject,
} from '../../../engine/index.ts';
import { type Form, textIn, versionOf } from './form-document.ts';

/** A property of a component, as a field beside it. */
export interface PropertyField {
  readonly key: string;
  readonly control: Control;
  readonly isRequired: boolean;
  /** What WhatsApp shows before it cuts the text off. */
  readonly charsMax: number | null;
  readonly choices: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
}

export type Control =
  | 'line'
  | 'lines'
  | 'switch'
  | 'number'
  | 'choice'
  | 'choices'
  | 'date'
  | 'picture'
  | 'address';

/** In the order in which they are asked; what is not here only the JSON says. */
const shownKeys: readonly (readonly [key: string, control?: Control])[] = [
  ['src', 'picture'],
  ['alt-text'],
  ['text', 'lines'],
  ['title'],
  ['label'],
  ['description'],
  ['helper-text'],
  ['data-source', 'choices'],
  ['input-type'],
  ['required'],
  ['min-date', 'date'],
  ['max-date', 'date'],
  ['min-chars'],
  ['max-chars'],
  ['max-length'],
  ['min-selected-items'],
  ['max-selected-items'],
  ['min-uploaded-photos'],
  ['max-uploaded-photos'],
  ['photo-source'],
  ['min-uploaded-documents'],
  ['max-uploaded-documents'],
  ['font-weight'],
  ['scale-type'],
  ['on-click-action', 'address'],
];

/** The fields that a component has in the version of its form, from the component table. */
export function propertyFields(form: Form, component: JsonObject): readonly PropertyField[] {
  const type = textIn(component, 'type');
  const properties = Object.hasOwn(componentTable, type) ? componentTable[type]?.properties : {};
  return shownKeys.flatMap(([key, given]) => {
    const property = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!property || isHidden(key, component)) return [];
    if (property.since && !isAtLeast(versionOf(form), property.since)) return [];
    const { shape } = property;
    const [min = null, max = null] =
      'min' in shape || 'max' in shape ? [shape.min ?? null, shape.max ?? null] : [];
    const field: PropertyField = {
      key,
      control: given ?? controlFor(shape.kind, key),
      isRequired: property.required === true,
      charsMax: property.charsMax ?? null,
      choices: shape.kind === 'choice' ? shape.values : [],
      min: min as number | null,
      max: max as number | null,
    };
    return [field];
  });
}

/** A range of dates has two of everything; a link that does more than open a page is not ours. */
function isHidden(key: string, component: JsonObject): boolean {
  const value = Object.hasOwn(component, key) ? component[key] : undefined;
  if (key === 'on-click-action') return !isAddressAction(value);
  if (/^(title|description)$/.test(key) && component['type'] === 'CalendarPicker') {
    return component['mode'] !== 'range';
  }
  return isJsonObject(value);
}

function isAddressAction(value: Json | undefined): value is JsonObject {
  return isJsonObject(value) && value['name'] === 'open_url';
}

function controlFor(kind: string, key: string): Control {
  if (kind === 'flag' || key === 'required') return 'switch';
  if (kind === 'number' || kind === 'integer') return 'number';
  return kind === 'choice' ? 'choice' : 'line';
}
