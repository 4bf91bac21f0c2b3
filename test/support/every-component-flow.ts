import type { JsonObject } from '../../engine/index.ts';
import { bind, footer, layout } from './draw-flow.ts';
import { drawnPng } from './drawn-png.ts';

const sky = drawnPng(160, 120, [150, 200, 235]);
const dusk = drawnPng(160, 90, [245, 180, 130]);

/** A form that has all 24 components, from the first screen to the last. */
export const everyComponentFlow: JsonObject = {
  version: '7.2',
  screens: [
    shop(),
    screen('TEXTS', 'About the visit', textsAndPictures(), 'INPUTS'),
    screen('INPUTS', 'Your details', [form('details', inputs())]),
    screen('TERMS', 'Terms', [terms()]),
    screen('CHOICES', 'What you need', [form('needs', choices())]),
    screen('DATES', 'When', [form('dates', dates())]),
    screen('PHOTOS', 'The problem', [form('photos', photos())]),
    { ...screen('PAPERS', 'Papers', [form('papers', papers())]), terminal: true },
  ],
};

function screen(
  id: string,
  title: string,
  children: readonly JsonObject[],
  next?: string,
): JsonObject {
  return { id, title, layout: layout(next ? [...children, footer(to(next))] : children) };
}

function to(name: string): JsonObject {
  return { name: 'navigate', next: { type: 'screen', name }, payload: {} };
}

function form(name: string, children: readonly JsonObject[]): JsonObject {
  return { type: 'Form', name, children: [...children] };
}

function shop(): JsonObject {
  const item = (id: string, title: string, more: JsonObject = {}) => ({
    id,
    'main-content': { title, description: 'Gas Safe engineers', metadata: 'Usually within 2 days' },
    start: { image: sky, 'alt-text': 'Hills' },
    end: { title: '£80', description: 'per visit' },
    ...more,
  });
  const list = {
    type: 'NavigationList',
    name: 'service',
    label: 'Our services',
    description: 'Choose what we can do for you.',
    'list-items': [
      item('boiler', 'Boiler service', { badge: 'Popular' }),
      item('leak', 'Leak repair', { tags: ['24 hours', 'Weekend'] }),
      item('bath', 'Bathroom quote'),
    ],
    'on-click-action': to('TEXTS'),
  };
  return screen('SHOP', 'Services', [list]);
}

function textsAndPictures(): JsonObject[] {
  const link = { name: 'open_url', url: 'https://example.com/prices' };
  return [
    { type: 'TextHeading', text: 'A boiler service' },
    { type: 'TextSubheading', text: 'What happens on the day' },
    {
      type: 'TextBody',
      markdown: true,
      text: ['We **clean**, *check* and ~~paint~~ it:', '- about *one hour*', '- no mess'],
    },
    { type: 'TextBody', text: 'Bold and italic', 'font-weight': 'bold_italic' },
    { type: 'TextCaption', text: 'Crossed out', strikethrough: true },
    { type: 'Image', src: dusk, height: 150, 'scale-type': 'cover', 'alt-text': 'Hills at dusk' },
    { type: 'Image', src: 'iVBORw0KGgoAAAA', height: 60, 'alt-text': 'A torn picture' },
    {
      type: 'ImageCarousel',
      'aspect-ratio': '16:9',
      'scale-type': 'cover',
      images: [
        { src: sky, 'alt-text': 'Hills by day' },
        { src: dusk, 'alt-text': 'Hills at dusk' },
      ],
    },
    { type: 'EmbeddedLink', text: 'See all prices', 'on-click-action': link },
  ];
}

function inputs(): JsonObject[] {
  const field = (name: string, label: string, kind: string, more: JsonObject = {}) => ({
    type: 'TextInput',
    name,
    label,
    'input-type': kind,
    ...more,
  });
  return [
    field('full_name', 'Full name', 'text', { required: true, 'max-chars': 40 }),
    field('flat', 'Flat', 'number', { 'helper-text': 'Digits only' }),
    field('door', 'Door code', 'passcode', { 'min-chars': 4 }),
    field('secret', 'Password', 'password'),
    field('phone', 'Phone', 'phone', { enabled: false }),
    field('email', 'E-mail', 'email', { required: true }),
    field('meter', 'What does your meter show?', 'text', {
      'label-variant': 'large',
      pattern: '^[0-9]{3}$',
      'helper-text': 'Three digits',
    }),
    { type: 'TextArea', name: 'note', label: 'Anything else?', 'max-length': 200 },
    {
      type: 'OptIn',
      name: 'agreed',
      label: 'I agree to the terms of the service.',
      required: true,
      'on-click-action': to('TERMS'),
    },
    {
      type: 'Footer',
      label: 'Continue',
      'left-caption': 'Step 2 of 6',
      'right-caption': '£80',
      'on-click-action': to('CHOICES'),
    },
  ];
}

function terms(): JsonObject {
  return {
    type: 'RichText',
    text: [
      '# Terms of service',
      'You can cancel **until a day before**, see [the page](https://example.com/terms).',
      '## What it costs',
      '| Service | Price |',
      '| --- | --- |',
      '| Boiler | £80 |',
      '| Leak | £95 |',
      '1. You book',
      '2. We come',
      `![Hills](data:image/png;base64,${dusk})`,
    ],
  };
}

function choices(): JsonObject[] {
  const options = (...titles: string[]) => titles.map((title) => ({ id: idOf(title), title }));
  const when = [
    { id: 'today', title: 'Today', description: 'Costs a little more', metadata: '+ £40' },
    { id: 'week', title: 'This week', description: 'Any day but Sunday' },
    { id: 'later', title: 'Later', enabled: false },
  ];
  const rooms = [
    { id: 'kitchen', title: 'Kitchen', color: '#2E7D6B' },
    { id: 'bath', title: 'Bathroom', color: '#3F6FB5' },
  ];
  const heard = Array.from({ length: 12 }, (_, index) => `Road ${index + 1}`);
  return [
    {
      type: 'RadioButtonsGroup',
      name: 'when',
      label: 'How soon?',
      required: true,
      'data-source': when,
    },
    {
      type: 'CheckboxGroup',
      name: 'rooms',
      label: 'Which rooms?',
      description: 'All that leak.',
      'data-source': rooms,
    },
    {
      type: 'ChipsSelector',
      name: 'access',
      label: 'Getting in',
      'data-source': options('Key safe', 'Neighbour', 'I am at home', 'Concierge'),
    },
    {
      type: 'Dropdown',
      name: 'road',
      label: 'Road',
      required: true,
      'data-source': options(...heard),
    },
    switchOn('#{form.when}', 'today', 'We come by six in the evening.'),
    {
      type: 'If',
      condition: bind("(#{form.when} == 'week')"),
      ...Object.fromEntries([
        ['then', [{ type: 'TextCaption', text: 'You choose the day next.' }]],
      ]),
    },
    {
      type: 'Footer',
      label: 'Continue',
      'center-caption': 'Nothing is booked yet',
      'on-click-action': to('DATES'),
    },
  ];
}

function switchOn(value: string, key: string, text: string): JsonObject {
  return { type: 'Switch', value: bind(value), cases: { [key]: [{ type: 'TextCaption', text }] } };
}

function idOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

function dates(): JsonObject[] {
  const bounds = { 'min-date': '2026-05-05', 'max-date': '2026-07-31' };
  return [
    {
      type: 'DatePicker',
      name: 'day',
      label: 'Day of the visit',
      'helper-text': 'Not on the first two Mondays',
      ...bounds,
      required: true,
      'unavailable-dates': ['2026-05-11', '2026-05-18'],
    },
    {
      type: 'CalendarPicker',
      name: 'other_day',
      label: 'Another day',
      ...bounds,
      'include-days': ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    },
    {
      type: 'CalendarPicker',
      name: 'away',
      mode: 'range',
      title: 'When are you away?',
      description: 'We do not call then.',
      label: { 'start-date': 'From', 'end-date': 'Until' },
      ...bounds,
      'min-days': 2,
      'max-days': 10,
    },
    { type: 'Footer', label: 'Continue', 'on-click-action': to('PHOTOS') },
  ];
}

function photos(): JsonObject[] {
  return [
    {
      type: 'PhotoPicker',
      name: 'photo',
      label: 'Photo of the problem',
      description: 'It helps us to bring the right parts.',
      'min-uploaded-photos': 1,
      'max-uploaded-photos': 2,
      'max-file-size-kb': 2048,
    },
    { type: 'Footer', label: 'Continue', 'on-click-action': to('PAPERS') },
  ];
}

function papers(): JsonObject[] {
  const payload = {
    service: bind('#{screen.SHOP.form.service}'),
    full_name: bind('#{screen.INPUTS.form.full_name}'),
    rooms: bind('#{screen.CHOICES.form.rooms}'),
    day: bind('#{screen.DATES.form.day}'),
    away: bind('#{screen.DATES.form.away}'),
    photo: bind('#{screen.PHOTOS.form.photo}'),
    paper: bind('#{form.paper}'),
  };
  return [
    {
      type: 'DocumentPicker',
      name: 'paper',
      label: 'Last invoice',
      'max-uploaded-documents': 1,
      'max-file-size-kb': 2048,
      'allowed-mime-types': ['application/pdf', 'text/plain'],
    },
    { type: 'Footer', label: 'Send', 'on-click-action': { name: 'complete', payload } },
  ];
}
