/** Components from whose options the customer chooses. */
import { type Component, everywhere } from './component.ts';
import type { Property, Shape } from './shape.ts';
import { anyText, click, flag, name, optional, required, select, shown, text } from './shapes.ts';

const update: Property = { shape: select('update_data'), since: '6.0' };

const plainOption: Readonly<Record<string, Property>> = {
  id: required(text),
  title: required(text, 30),
  enabled: optional(flag),
  'on-select-action': update,
  'on-unselect-action': update,
};

const option: Readonly<Record<string, Property>> = {
  ...plainOption,
  description: shown(300),
  metadata: shown(20),
  color: optional({ kind: 'text', blank: true, pattern: /^#([A-Fa-f0-9]{6})$/ }),
  image: optional(anyText),
  'alt-text': optional(text),
};

function options(properties: Readonly<Record<string, Property>>): Property {
  const of: Shape = { kind: 'object', properties };
  return required({ kind: 'list', of, itemsMin: 1, bound: 'list' });
}

const mediaSize: Property = optional({ kind: 'text', known: ['regular', 'large'] });

const choosing: Readonly<Record<string, Property>> = {
  name,
  required: optional(flag),
  enabled: optional(flag),
  visible: optional(flag),
  'data-source': options(option),
  'on-select-action': optional(select('data_exchange', 'update_data')),
  'on-unselect-action': update,
};

function chosen(bound: 'either' | 'typed'): Property {
  return { shape: { kind: 'list', of: anyText, bound }, outsideForm: true };
}

const chosenOne: Property = { shape: text, outsideForm: true };
const errorMessage: Property = { shape: text, outsideForm: true, charsMax: 30 };

function selectedItems(min: number): Property {
  return optional({ kind: 'number', bound: true, min });
}

export const choiceComponents = {
  CheckboxGroup: {
    since: '5.1',
    places: everywhere,
    answer: 'texts',
    properties: {
      ...choosing,
      label: required(text, 30),
      description: shown(300),
      'min-selected-items': selectedItems(0),
      'max-selected-items': selectedItems(2),
      'media-size': mediaSize,
      'init-value': chosen('either'),
      'error-message': errorMessage,
    },
  },
  RadioButtonsGroup: {
    since: '5.1',
    places: everywhere,
    answer: 'text',
    properties: {
      ...choosing,
      label: required(text, 30),
      description: shown(300),
      'media-size': mediaSize,
      'init-value': chosenOne,
      'error-message': errorMessage,
    },
  },
  Dropdown: {
    since: '5.1',
    places: everywhere,
    answer: 'text',
    properties: {
      ...choosing,
      label: required({ kind: 'text', charsMin: 1 }, 20),
      'init-value': chosenOne,
      'error-message': errorMessage,
    },
  },
  ChipsSelector: {
    since: '6.3',
    places: { screen: '6.3', form: '6.3', if: '7.1', switch: '7.1' },
    answer: 'texts',
    properties: {
      ...choosing,
      label: required(text, 80),
      description: shown(300),
      'data-source': options(plainOption),
      'min-selected-items': selectedItems(0),
      'max-selected-items': selectedItems(1),
      'on-select-action': { shape: select('data_exchange', 'update_data'), since: '7.1' },
      'on-unselect-action': { shape: select('update_data'), since: '7.1' },
      'init-value': chosen('typed'),
      'error-message': errorMessage,
    },
  },
  OptIn: {
    since: '5.1',
    places: everywhere,
    answer: 'flag',
    perScreenMax: 5,
    properties: {
      name,
      label: required({ kind: 'text', charsMin: 1 }, 120),
      required: optional(flag),
      visible: optional(flag),
      'on-click-action': optional(click('data_exchange', 'navigate', 'open_url')),
      'on-select-action': update,
      'on-unselect-action': update,
      'init-value': { shape: flag, outsideForm: true },
    },
  },
  NavigationList: {
    since: '6.2',
    places: { screen: '6.2', form: '6.2' },
    answer: 'text',
    perScreenMax: 2,
    properties: {
      name,
      label: shown(80),
      description: shown(300),
      'media-size': mediaSize,
      'list-items': required({ kind: 'list', of: listItem(), itemsMin: 1, bound: 'list' }),
      'on-click-action': optional(click('data_exchange', 'navigate')),
    },
  },
} satisfies Record<string, Component>;

function listItem(): Shape {
  return {
    kind: 'object',
    properties: {
      id: required(text),
      'main-content': required({
        kind: 'object',
        properties: { title: required(text, 30), description: shown(20), metadata: shown(80) },
      }),
      start: optional({
        kind: 'object',
        properties: { image: required(anyText), 'alt-text': optional(text) },
      }),
      end: optional({
        kind: 'object',
        properties: { title: shown(10), description: shown(10), metadata: shown(10) },
      }),
      badge: shown(15),
      tags: optional({ kind: 'list', of: anyText, itemsMin: 1, itemsMax: 3 }),
      enabled: optional({ kind: 'flag' }),
      'on-click-action': optional(click('data_exchange', 'navigate')),
    },
  };
}
