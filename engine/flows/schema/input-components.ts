/** Components that the customer types, picks a date or sends a file into. */
import { type Component, everywhere } from './component.ts';
import type { Property, Shape } from './shape.ts';
import {
  anyText,
  choice,
  count,
  either,
  flag,
  integer,
  name,
  number,
  optional,
  required,
  select,
  shown,
  text,
} from './shapes.ts';

const label: Shape = { kind: 'text', charsMin: 1 };

const asked: Readonly<Record<string, Property>> = {
  name,
  enabled: optional(flag),
  visible: optional(flag),
};

const typed: Readonly<Record<string, Property>> = {
  ...asked,
  required: optional(flag),
  'helper-text': shown(80),
  'label-variant': {
    shape: { kind: 'choice', values: ['large'], blank: true },
    since: '7.0',
  },
  'init-value': { shape: text, outsideForm: true },
  'error-message': { shape: text, outsideForm: true, charsMax: 30 },
};

const dates: Readonly<Record<string, Property>> = {
  ...asked,
  'min-date': optional(text),
  'max-date': optional(text),
  'unavailable-dates': optional({ kind: 'list', of: anyText, bound: 'typed' }),
  'on-select-action': optional(select('data_exchange')),
};

/** The two ends of a range of dates. */
function ends(shape: Shape): Shape {
  const properties = { 'start-date': optional(shape), 'end-date': optional(shape) };
  return { kind: 'object', open: true, properties };
}

const textOrEnds = either(text, ends(text));

/** One message, or one for each file. */
const fileErrors: Property = {
  shape: either(anyText, { kind: 'map', of: text }),
  outsideForm: true,
  charsMax: 30,
};

const files: Readonly<Record<string, Property>> = {
  ...asked,
  label: required(text, 80),
  description: shown(300),
  'max-file-size-kb': optional(count(1, 25_600)),
  'error-message': fileErrors,
};

const weekDays = choice('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun');

const mimeTypes = choice(
  'application/gzip',
  'application/msword',
  'application/pdf',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.oasis.opendocument.presentation',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/x-7z-compressed',
  'application/xml',
  'application/zip',
  'image/avif',
  'image/gif',
  'image/heic',
  'image/heif',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'text/plain',
  'video/mp4',
  'video/mpeg',
);

export const inputComponents = {
  TextInput: {
    since: '5.1',
    places: everywhere,
    answer: 'text',
    properties: {
      ...typed,
      label: required(label, 20),
      'input-type': optional(choice('text', 'number', 'password', 'passcode', 'phone', 'email')),
      'min-chars': optional(number),
      'max-chars': optional(number),
      pattern: { shape: { kind: 'text', format: 'regex' }, since: '6.2' },
    },
  },
  TextArea: {
    since: '5.1',
    places: everywhere,
    answer: 'text',
    properties: { ...typed, label: required(text, 20), 'max-length': optional(integer) },
  },
  DatePicker: {
    since: '5.1',
    places: everywhere,
    answer: 'date',
    properties: {
      ...dates,
      label: required(label, 40),
      'helper-text': shown(80),
      required: optional(flag),
      'init-value': { shape: text, outsideForm: true },
      'error-message': { shape: text, outsideForm: true, charsMax: 80 },
    },
  },
  CalendarPicker: {
    since: '6.1',
    places: { screen: '6.1', form: '6.1', if: '6.1', switch: '6.1' },
    answer: 'date',
    properties: {
      ...dates,
      label: required(textOrEnds, 20),
      mode: optional({ kind: 'choice', values: ['single', 'range'], bound: true }),
      title: shown(80),
      description: shown(300),
      'helper-text': optional(textOrEnds, 80),
      required: optional(either(flag, ends(flag))),
      'include-days': optional({ kind: 'list', of: weekDays, itemsMin: 1, bound: 'either' }),
      'min-days': optional(integer),
      'max-days': optional(integer),
      'init-value': { shape: textOrEnds, outsideForm: true },
      'error-message': { shape: textOrEnds, outsideForm: true, charsMax: 80 },
    },
  },
  PhotoPicker: {
    since: '5.1',
    places: everywhere,
    answer: 'files',
    perScreenMax: 1,
    properties: {
      ...files,
      'min-uploaded-photos': optional(count(0, 30)),
      'max-uploaded-photos': optional(count(1, 30)),
      'photo-source': optional(choice('camera', 'gallery', 'camera_gallery')),
    },
  },
  DocumentPicker: {
    since: '5.1',
    places: everywhere,
    answer: 'files',
    perScreenMax: 1,
    properties: {
      ...files,
      'min-uploaded-documents': optional(count(0, 30)),
      'max-uploaded-documents': optional(count(1, 30)),
      'allowed-mime-types': optional({ kind: 'list', of: mimeTypes, itemsMin: 1 }),
    },
  },
} satisfies Record<string, Component>;
