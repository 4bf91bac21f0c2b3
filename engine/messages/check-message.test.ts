import { describe, expect, test } from 'vitest';
import { offerMessage } from './build-offer.ts';
import { checkOutbound } from './check-message.ts';
import type { ButtonInteractive, Header, ListInteractive } from './interactive.ts';
import { offerOf } from './offer.fixture.ts';
import type { OutboundMessage, TemplateMessage } from './outbound.ts';
import type { TemplateComponent, TemplateParameter } from './template-message.ts';

const at = 'content.interactive';
const problems = (message: OutboundMessage) =>
  checkOutbound(message).map(({ path, message: words }) => `${path}: ${words}`);

function list(change: (list: ListInteractive) => void): OutboundMessage {
  const message = offerMessage(offerOf(2));
  if (message.type !== 'interactive' || message.content.interactive.type !== 'list') {
    throw new Error('an offer is a list');
  }
  change(message.content.interactive);
  return message;
}

function buttons(change: (message: ButtonInteractive) => void): OutboundMessage {
  const message = offerMessage(offerOf(2, { kind: 'buttons' }));
  if (message.type !== 'interactive' || message.content.interactive.type !== 'button') {
    throw new Error('an offer of buttons has buttons');
  }
  change(message.content.interactive);
  return message;
}

function template(parameter: TemplateParameter) {
  const components: TemplateComponent[] = [{ type: 'body', parameters: [parameter] }];
  const message: TemplateMessage = {
    type: 'template',
    content: { template: { name: 'reminder', language: 'en', components } },
    display: { body: '', buttons: [] },
  };
  return message;
}

test('a text needs words, and not too many', () => {
  expect(problems({ type: 'text', content: { text: 'Hello' } })).toEqual([]);
  expect(problems({ type: 'text', content: { text: ' ' } })).toEqual([
    'content.text: The text is empty.',
  ]);
  expect(problems({ type: 'text', content: { text: 'a'.repeat(4_097) } })).toEqual([
    'content.text: The text has 4097 characters; 4096 are allowed.',
  ]);
});

describe('a list', () => {
  test('needs choices, at most ten', () => {
    const withRows = (count: number) =>
      list(({ action }) => {
        const row = (_: unknown, index: number) => ({ id: `${index}`, title: 'A' });
        action.sections = [{ rows: Array.from({ length: count }, row) }];
      });
    expect(problems(withRows(10))).toEqual([]);
    expect(problems(withRows(0))).toEqual([`${at}.action.sections: There are no choices.`]);
    expect(problems(withRows(11))).toEqual([
      `${at}.action.sections: There are 11 choices; 10 are allowed.`,
    ]);
  });

  test('needs a title for each of several sections', () => {
    const rows = [{ id: 'x', title: 'X' }];
    expect(problems(list(({ action }) => action.sections.push({ rows })))).toEqual([
      `${at}.action.sections.0.title: The section title is empty.`,
      `${at}.action.sections.1.title: The section title is empty.`,
    ]);
  });

  test('needs ids of its own for its choices', () => {
    const row = { id: '1~instance1.3', title: 'Again', description: '' };
    expect(problems(list(({ action }) => action.sections[0]?.rows.push(row)))).toEqual([
      `${at}.action.sections.0.rows.2.description: The description is empty.`,
      `${at}.action.sections.0.rows.2.id: “1~instance1.3” occurs twice.`,
    ]);
  });

  test('has a short button, heading and footer', () => {
    const long = 'a'.repeat(61);
    const message = list((each) => {
      each.header = { type: 'text', text: long };
      each.footer = { text: long };
      each.action.button = long;
    });
    expect(problems(message)).toEqual([
      `${at}.header.text: The header has 61 characters; 60 are allowed.`,
      `${at}.footer.text: The footer has 61 characters; 60 are allowed.`,
      `${at}.action.button: The button has 61 characters; 20 are allowed.`,
    ]);
  });
});

test('buttons need titles of their own, and there are at most three', () => {
  const message = offerMessage(offerOf([{ id: 'a', title: 'Yes' }], { kind: 'buttons' }));
  if (message.type !== 'interactive' || message.content.interactive.type !== 'button') {
    throw new Error('an offer of one is a button');
  }
  const { buttons } = message.content.interactive.action;
  for (const id of ['b', 'c', 'd']) buttons.push({ type: 'reply', reply: { id, title: id } });
  expect(problems(message)).toEqual([`${at}.action.buttons: There are 4 buttons; 3 are allowed.`]);
  buttons.splice(2);
  buttons[1] = { type: 'reply', reply: { id: 'b', title: 'Yes' } };
  expect(problems(message)).toEqual([`${at}.action.buttons.1.reply.title: “Yes” occurs twice.`]);
});

test('a picture, film or file needs an address', () => {
  const headers: Header[] = [
    { type: 'image', image: { link: 'photo.png' } },
    { type: 'video', video: { link: 'ftp://example.com/a.mp4' } },
    { type: 'document', document: { link: '' } },
  ];
  for (const header of headers) {
    const [problem] = problems(buttons((each) => Object.assign(each, { header })));
    expect(problem).toContain(`${at}.header.${header.type}.link: `);
    expect(problem).toContain('is not an address that starts with https://.');
  }
  const header: Header = { type: 'image', image: { link: 'https://example.com/a.png' } };
  expect(problems(buttons((each) => Object.assign(each, { header })))).toEqual([]);
  expect(problems(list((each) => Object.assign(each, { header })))).toEqual([
    `${at}.header: The heading of a list is words, not a file.`,
  ]);
});

describe('a template', () => {
  test('can be sent with values on one line', () => {
    expect(problems(template({ type: 'text', text: 'Maria' }))).toEqual([]);
    const path = 'content.template.components.0.parameters.0';
    expect(problems(template({ type: 'text', text: 'Main\nStreet' }))).toEqual([
      `${path}.text: The value of a template must stand on one line.`,
    ]);
    expect(problems(template({ type: 'text', text: '' }))).toEqual([
      `${path}.text: The value is empty.`,
    ]);
    expect(problems(template({ type: 'image', url: 'a.png' }))).toEqual([
      `${path}.url: “a.png” is not an address that starts with https://.`,
    ]);
    expect(problems(template({ type: 'payload', payload: 'a'.repeat(257) }))).toEqual([
      `${path}.payload: The id has 257 characters; 256 are allowed.`,
    ]);
  });

  test('has a short heading, a name, a language and at most ten buttons', () => {
    const message = template({ type: 'text', text: 'a'.repeat(61) });
    const { template: content } = message.content;
    content.name = '';
    content.language = '';
    content.components[0] = {
      type: 'header',
      parameters: [{ type: 'text', text: 'a'.repeat(61) }],
    };
    const button: TemplateComponent = { type: 'button', subType: 'QuickReply' };
    content.components.push(...Array.from({ length: 11 }, () => button));
    expect(problems(message)).toEqual([
      'content.template.name: The name is empty.',
      'content.template.language: The language is empty.',
      'content.template.components: There are 11 buttons; 10 are allowed.',
      'content.template.components.0.parameters.0.text: The value has 61 characters; 60 are allowed.',
    ]);
  });
});
