import { componentTable, isAtLeast, type JsonObject } from '../../../engine/index.ts';
import { type Form, textIn, versionOf } from './form-document.ts';

/** What can be put on a screen, as its author thinks of it. */
export const componentKinds = {
  heading: { type: 'TextHeading', group: 'show' },
  text: { type: 'TextBody', group: 'show' },
  note: { type: 'TextCaption', group: 'show' },
  picture: { type: 'Image', group: 'show' },
  link: { type: 'EmbeddedLink', group: 'show' },
  one: { type: 'RadioButtonsGroup', group: 'choose' },
  list: { type: 'Dropdown', group: 'choose' },
  several: { type: 'CheckboxGroup', group: 'choose' },
  yesNo: { type: 'OptIn', group: 'choose' },
  agreement: { type: 'OptIn', group: 'choose' },
  short: { type: 'TextInput', group: 'write' },
  long: { type: 'TextArea', group: 'write' },
  phone: { type: 'TextInput', group: 'write' },
  email: { type: 'TextInput', group: 'write' },
  number: { type: 'TextInput', group: 'write' },
  date: { type: 'DatePicker', group: 'give' },
  dates: { type: 'CalendarPicker', group: 'give' },
  photo: { type: 'PhotoPicker', group: 'give' },
  file: { type: 'DocumentPicker', group: 'give' },
} as const satisfies Record<string, { readonly type: string; readonly group: string }>;

export type ComponentKind = keyof typeof componentKinds;

export const kindGroups = ['choose', 'write', 'give', 'show'] as const;

export function isComponentKind(text: string): text is ComponentKind {
  return Object.hasOwn(componentKinds, text);
}

/** The kinds of a group that the version of this form has. */
export function kindsOf(group: (typeof kindGroups)[number], form: Form): readonly ComponentKind[] {
  return Object.keys(componentKinds)
    .filter(isComponentKind)
    .filter((kind) => {
      const { type, group: of } = componentKinds[kind];
      const since = kind === 'link' ? '6.0' : componentTable[type]?.since;
      return of === group && since !== undefined && isAtLeast(versionOf(form), since);
    });
}

/** Which kind a component is, to name it and to draw its sign; null for what we do not make. */
export function kindOf(json: JsonObject): ComponentKind | null {
  const type = textIn(json, 'type');
  if (type === 'TextInput') return inputKinds[textIn(json, 'input-type')] ?? 'short';
  if (type === 'OptIn') return json['required'] === true ? 'agreement' : 'yesNo';
  if (type === 'TextSubheading') return 'heading';
  if (type === 'ChipsSelector') return 'several';
  return (
    Object.keys(componentKinds)
      .filter(isComponentKind)
      .find((kind) => componentKinds[kind].type === type) ?? null
  );
}

const inputKinds: Readonly<Record<string, ComponentKind>> = {
  phone: 'phone',
  email: 'email',
  number: 'number',
};

/** The words that a new component begins with. */
export interface NewWords {
  readonly label: string;
  readonly choices: readonly [string, string];
  readonly dates: readonly [string, string];
}

/** A new component of this kind; its name it gets where it is put. */
export function newComponent(kind: ComponentKind, { label, choices, dates }: NewWords): JsonObject {
  const { type } = componentKinds[kind];
  switch (kind) {
    case 'heading':
    case 'text':
    case 'note':
      return { type, text: label };
    case 'picture':
      return { type, src: '', 'alt-text': label };
    case 'link':
      return { type, text: label, 'on-click-action': { name: 'open_url', url: 'https://' } };
    case 'one':
    case 'list':
    case 'several': {
      const options = choices.map((title, index) => ({ id: `choice_${index + 1}`, title }));
      return { type, name: '', label, required: kind !== 'several', 'data-source': options };
    }
    case 'yesNo':
    case 'agreement':
      return { type, name: '', label, required: kind === 'agreement' };
    case 'short':
    case 'phone':
    case 'email':
    case 'number':
      return {
        type,
        name: '',
        label,
        'input-type': kind === 'short' ? 'text' : kind,
        required: true,
      };
    case 'dates':
      return newRange(label, dates);
    case 'photo':
      return { type, name: '', label, 'max-uploaded-photos': 3, 'max-file-size-kb': 10_240 };
    case 'file':
      return { type, name: '', label, 'max-uploaded-documents': 3, 'max-file-size-kb': 10_240 };
    case 'long':
    case 'date':
      return { type, name: '', label, required: true };
  }
}

function newRange(title: string, [start, end]: readonly [string, string]): JsonObject {
  return {
    type: 'CalendarPicker',
    name: '',
    mode: 'range',
    title,
    label: { 'start-date': start, 'end-date': end },
    required: { 'start-date': true, 'end-date': true },
  };
}
