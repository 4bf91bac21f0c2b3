/** Components that show something and ask nothing. */
import { type Component, everywhere } from './component.ts';
import type { Property, Shape } from './shape.ts';
import {
  anyText,
  choice,
  click,
  either,
  fixedFlag,
  flag,
  number,
  optional,
  required,
  shown,
  text,
} from './shapes.ts';

const texts: Shape = { kind: 'list', of: text };
const visible: Property = optional(flag);

/** A picture in base64, or a binding to one. */
const picture: Shape = anyText;

const formatted: Component['properties'] = {
  'font-weight': optional({
    kind: 'choice',
    values: ['bold', 'italic', 'bold_italic', 'normal'],
    bound: true,
  }),
  strikethrough: optional(flag),
  markdown: optional(fixedFlag),
  visible,
};

function heading(): Component {
  return { since: '5.1', places: everywhere, properties: { text: required(text, 80), visible } };
}

export const textComponents = {
  TextHeading: heading(),
  TextSubheading: heading(),
  TextBody: {
    since: '5.1',
    places: everywhere,
    properties: { text: required(either(text, texts), 4096), ...formatted },
  },
  TextCaption: {
    since: '5.1',
    places: everywhere,
    properties: { text: required(either(text, texts), 409), ...formatted },
  },
  RichText: {
    since: '5.1',
    places: { screen: '5.1' },
    properties: { text: required(either(text, texts)), visible },
  },
  Image: {
    since: '5.1',
    places: everywhere,
    perScreenMax: 3,
    properties: {
      src: required(picture),
      width: optional(number),
      height: optional(number),
      'aspect-ratio': optional(number),
      'scale-type': optional(choice('cover', 'contain')),
      'alt-text': optional(text),
      visible,
    },
  },
  ImageCarousel: {
    since: '7.1',
    places: { screen: '7.1', form: '7.1' },
    perScreenMax: 2,
    properties: {
      images: required({
        kind: 'list',
        of: {
          kind: 'object',
          properties: { src: required(picture), 'alt-text': required(text) },
        },
        itemsMin: 1,
        itemsMax: 3,
        bound: 'either',
      }),
      'aspect-ratio': optional(choice('4:3', '16:9')),
      'scale-type': optional(choice('contain', 'cover')),
      visible,
    },
  },
  EmbeddedLink: {
    since: '5.1',
    places: everywhere,
    perScreenMax: 2,
    properties: {
      text: required(text, 25),
      'on-click-action': required(click('data_exchange', 'navigate', 'open_url')),
      visible,
    },
  },
  Footer: {
    since: '5.1',
    places: everywhere,
    perScreenMax: 1,
    properties: {
      label: required({ kind: 'text', charsMin: 1 }, 35),
      'left-caption': shown(15),
      'center-caption': shown(15),
      'right-caption': shown(15),
      enabled: optional(flag),
      'on-click-action': required(click('data_exchange', 'navigate', 'complete')),
    },
  },
} satisfies Record<string, Component>;
