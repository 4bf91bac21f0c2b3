import { messageLimits as max } from './message-limits.ts';
import type { TemplateMessage } from './outbound.ts';
import { checkPlace } from './place.ts';
import type { CardComponent, TemplateComponent, TemplateParameter } from './template-message.ts';
import { atMost, link, optional, someAtMost, text, type Violation } from './violation.ts';

/** Everything for which WhatsApp or 8x8 would refuse what stands in `content.template`. */
export function checkTemplate(given: TemplateMessage['content']['template']): Violation[] {
  const at = 'content.template';
  return [
    ...text(`${at}.name`, given.name, max.templateNameChars, 'name'),
    ...text(`${at}.language`, given.language, max.templateLanguageChars, 'language'),
    ...buttons(`${at}.components`, given.components, max.templateButtons),
    ...given.components.flatMap((component, index) => {
      const path = `${at}.components.${index}`;
      return [
        ...parameters(path, component, max.templateParameterChars),
        ...cards(path, component),
      ];
    }),
  ];
}

function buttons(
  path: string,
  components: readonly CardComponent[] | readonly TemplateComponent[],
  countMax: number,
): Violation[] {
  const found = components.filter(({ type }) => type === 'button');
  const links = found.filter(({ subType }) => subType === 'Url');
  const bad = found.findIndex(({ subType }) => subType === undefined);
  return [
    ...atMost(path, found.length, countMax, 'buttons'),
    ...atMost(path, links.length, max.templateUrlButtons, 'buttons that open a page'),
    ...(bad === -1 ? [] : [{ path, message: 'A button does not say of which kind it is.' }]),
  ];
}

function cards(path: string, { type, cards = [] }: TemplateComponent): Violation[] {
  if (type !== 'carousel') return [];
  return [
    ...someAtMost(`${path}.cards`, cards.length, max.templateCards, 'cards'),
    ...cards.flatMap(({ components }, index) => {
      const card = `${path}.cards.${index}.components`;
      return [
        ...buttons(card, components, max.cardButtons),
        ...components.flatMap((component, number) =>
          parameters(`${card}.${number}`, component, max.cardBodyChars),
        ),
      ];
    }),
  ];
}

type Component = Pick<CardComponent, 'parameters'> & { readonly type: string };

function parameters(path: string, component: Component, bodyChars: number): Violation[] {
  const { type, parameters: given = [] } = component;
  const isHeader = type === 'header';
  const charsMax = isHeader ? max.headerChars : bodyChars;
  return [
    ...(isHeader ? atMost(`${path}.parameters`, given.length, 1, 'values') : []),
    ...given.flatMap((parameter, number) =>
      value(`${path}.parameters.${number}`, parameter, charsMax),
    ),
  ];
}

/** What a value of each kind must have. */
const neededFields: Partial<Record<TemplateParameter['type'], keyof TemplateParameter>> = {
  text: 'text',
  image: 'url',
  gif: 'url',
  video: 'url',
  document: 'url',
  location: 'location',
  payload: 'payload',
  couponCode: 'couponCode',
};

function value(path: string, parameter: TemplateParameter, charsMax: number): Violation[] {
  const { type, text: words, payload, url, location, couponCode } = parameter;
  const needed = neededFields[type];
  return [
    ...(needed && parameter[needed] === undefined
      ? [{ path, message: `A value of the kind “${type}” needs “${needed}”.` }]
      : []),
    ...optional(`${path}.text`, words, charsMax, 'value'),
    ...(/[\n\t]| {5}/.test(words ?? '')
      ? [{ path: `${path}.text`, message: 'The value of a template must stand on one line.' }]
      : []),
    ...optional(`${path}.payload`, payload, max.buttonIdChars, 'id'),
    ...optional(`${path}.couponCode`, couponCode, max.templateCodeChars, 'code'),
    ...link(`${path}.url`, url),
    ...(location ? checkPlace(`${path}.location`, location) : []),
  ];
}
