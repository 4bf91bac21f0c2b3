import { describe, expect, test } from 'vitest';
import { playCase } from '../../../test/support/play-cases.ts';
import { messageConfig } from './config.ts';
import { chatappsMessage } from './step.ts';

const row = { id: '{{index}}', title: 'Number {{item}}' };
const fromData = { from: 'data', items: '{{data.numbers}}', row };

test('at most 200 items of a longer list are offered', () => {
  const message = { kind: 'list', body: 'Which?', button: 'See', choices: fromData };
  const numbers = Array.from({ length: 201 }, (_, index) => index);
  const [entered] = playCase('chatapps-message', {
    title: 'A long list of numbers',
    step: { config: { message } },
    given: { data: { numbers } },
    happens: [{ event: 'enter' }],
  });
  expect(entered?.offer).toBe('200 choices, page 1');
  expect(entered?.trace?.[0]).toBe('note: Of 201 items the first 200 are offered.');
});

describe('the check finds', () => {
  const check = (given: unknown) => {
    const config = messageConfig.parse(given);
    const step = { type: 'chatapps-message', name: 'Say', config, exits: [] };
    return chatappsMessage.check?.(step) ?? [];
  };
  const paths = (message: unknown) => check({ message }).map(({ path }) => path);
  const typed = (...rows: object[]) => ({ from: 'typed', rows });
  const list = { kind: 'list', body: 'Which?', button: 'See' };
  const buttons = { kind: 'buttons', body: 'Which?' };
  const template = { name: 'hello', language: 'en' };

  test('nothing in messages that WhatsApp takes', () => {
    expect(paths({ kind: 'text', text: 'Hello' })).toEqual([]);
    expect(paths({ ...list, choices: typed({ id: 'a', title: 'A' }) })).toEqual([]);
    expect(paths({ ...list, choices: fromData })).toEqual([]);
    expect(paths({ ...buttons, choices: fromData })).toEqual([]);
    expect(paths({ kind: 'template', template })).toEqual([]);
  });

  test('texts that are too long, but not where a template fills them', () => {
    const long = 'a'.repeat(80);
    const rows = [{ id: 'a', title: long, description: long, section: long }];
    const all = { ...list, header: long, footer: long, button: long, choices: typed(...rows) };
    expect(paths(all)).toEqual([
      'message.header',
      'message.footer',
      'message.button',
      'message.choices.rows.0.title',
      'message.choices.rows.0.description',
      'message.choices.rows.0.section',
    ]);
    expect(check({ message: { kind: 'text', text: 'a'.repeat(5_000) } })).toEqual([
      {
        path: 'message.text',
        message: 'This has 5000 characters; 4096 are shown. Make it shorter.',
        charsMax: 4_096,
      },
    ]);
    expect(paths({ kind: 'text', text: `{{data.text}}${'a'.repeat(5_000)}` })).toEqual([]);
  });

  test('more than three buttons, and buttons that read the same', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id === 'd' ? 'A' : id }));
    expect(paths({ ...buttons, choices: typed(...rows) })).toEqual(['message.choices']);
    const same = typed({ id: 'a', title: 'A' }, { id: 'b', title: 'A' });
    expect(paths({ ...buttons, choices: same })).toEqual(['message.choices.rows.1.title']);
    expect(paths({ ...list, choices: same })).toEqual([]);
  });

  test('ids that are given twice, or are our own', () => {
    const rows = ['a', ':more', 'a'].map((id, index) => ({ id, title: `Title ${index}` }));
    expect(paths({ ...list, choices: typed(...rows) })).toEqual([
      'message.choices.rows.2.id',
      'message.choices.rows.1.id',
    ]);
  });

  test('a template with more or fewer values than its text, also the one sent instead', () => {
    const wrong = { ...template, text: 'Hello {{1}}, see you at {{ 2 }}.', parameters: ['Maria'] };
    const right = { ...wrong, parameters: ['Maria', '10:30'] };
    expect(paths({ kind: 'template', template: wrong })).toEqual(['message.template.parameters']);
    expect(paths({ kind: 'template', template: right })).toEqual([]);
    const [found] = check({ message: { kind: 'text', text: 'Hello' }, outsideWindow: wrong });
    expect(found).toEqual({
      path: 'outsideWindow.parameters',
      message: 'The approved text has 2 values; 1 are given here.',
    });
  });
});

describe('the check of the other kinds finds', () => {
  const found = (message: unknown) => {
    const config = messageConfig.parse({ message });
    const step = { type: 'chatapps-message', name: 'Say', config, exits: [] };
    return (chatappsMessage.check?.(step) ?? []).map(({ path }) => path);
  };
  const long = 'a'.repeat(1_100);
  const wrong = { url: 'photo', body: long, footer: long, button: long, header: long };

  test.each<[string, object, string[]]>([
    ['media', { media: 'image', url: 'photo', caption: long }, ['url', 'caption']],
    ['media', { media: 'image', url: '{{data.photo}}' }, []],
    ['media', { media: 'image', url: 'www.example.com/a.png' }, []],
    ['location', { latitude: '91', longitude: '{{data.x}}' }, ['latitude']],
    ['location', { latitude: ' ', longitude: 'east' }, ['latitude', 'longitude']],
    ['contact', { name: long, phone: '1' }, []],
    [
      'link',
      {
        file: { kind: 'image', url: '{{data.photo}}' },
        body: 'Hi',
        button: 'Go',
        url: '{{data.x}}',
      },
      [],
    ],
    ['link', wrong, ['header', 'body', 'footer', 'button', 'url']],
    [
      'flow',
      {
        header: 'Book',
        file: { kind: 'image', url: 'photo' },
        body: 'Hi',
        button: 'Go',
        flowId: '1',
      },
      ['file.url', 'header'],
    ],
    ['product', { catalogId: 'c', productId: 'p', body: long }, ['body']],
    ['ask-location', { body: long }, ['body']],
    ['ask-contact', { body: long }, ['body']],
    ['ask-call', {}, []],
    ['call', { body: 'Hi', button: long }, ['button']],
    ['call', { body: 'Hi' }, []],
    [
      'products',
      {
        header: 'Taps',
        body: 'Hi',
        catalogId: 'c',
        sections: [
          { products: Array.from({ length: 30 }, () => 'p') },
          { title: 'Many', products: ['q'] },
        ],
      },
      ['sections', 'sections.0.title'],
    ],
    [
      'products',
      { header: 'T', body: 'Hi', catalogId: 'c', sections: [{ title: long, products: ['q'] }] },
      ['sections.0.title'],
    ],
  ])('in %s %o', (kind, rest, paths) => {
    expect(found({ kind, ...rest })).toEqual(paths.map((path) => `message.${path}`));
  });

  test('in a template: its heading, values, buttons and cards', () => {
    const name = (value: string) => ({ name: value, value: 'x' });
    const template = (more: object) =>
      found({ kind: 'template', template: { name: 'offer', language: 'en', ...more } });
    const at = 'message.template';
    const place = { kind: 'location', latitude: 'north', longitude: '0' };
    expect(template({ header: place })).toEqual([`${at}.header.latitude`]);
    expect(template({ header: { kind: 'text', value: long } })).toEqual([`${at}.header.value`]);
    for (const kind of ['image', 'video', 'gif', 'document']) {
      expect(template({ header: { kind, value: 'photo' } })).toEqual([`${at}.header.value`]);
    }
    const text = 'Hello {{first_name}}';
    expect(template({ text, parameters: [name('first_name')] })).toEqual([]);
    expect(template({ text, parameters: [name('last_name')] })).toEqual([`${at}.parameters`]);
    expect(template({ text, parameters: [name('first_name'), 'x'] })).toEqual([`${at}.parameters`]);
    const replies = Array.from({ length: 8 }, () => ({ title: 'Yes' }));
    const links = Array.from({ length: 3 }, () => ({ kind: 'url', title: 'Open' }));
    expect(template({ quickReplies: replies, buttons: links })).toEqual([
      `${at}.buttons`,
      `${at}.buttons`,
    ]);
    const coupon = { kind: 'coupon', title: 'Copy', code: 'a'.repeat(16) };
    expect(template({ buttons: [coupon] })).toEqual([`${at}.buttons.0.code`]);
    const bad = {
      media: 'image',
      url: 'photo',
      text: 'a'.repeat(161),
      quickReplies: [{ title: 'Yes' }, { title: 'No' }],
      buttons: [{ kind: 'url', title: 'Open' }],
    };
    const good = { media: 'video', url: 'https://example.com/a.mp4' };
    expect(template({ cards: [bad, good] })).toEqual([
      `${at}.cards.0.url`,
      `${at}.cards.0.text`,
      `${at}.cards.0.buttons`,
    ]);
  });

  test('in 8x8’s own JSON, but not where a template fills it', () => {
    const written = (message: object) => found({ kind: 'chatapps', message });
    const at = 'message.message.content';
    expect(written({ type: 'text', content: {} })).toEqual([`${at}.text`]);
    expect(written({ type: 'image', content: { url: 'photo' } })).toEqual([`${at}.url`]);
    expect(written({ type: 'image', content: { url: '{{data.photo}}' } })).toEqual([]);
    expect(written({ type: 'image', content: { url: 'https://example.com/a.png' } })).toEqual([]);
    expect(written({ type: 'text', content: '{{data.content}}' })).toEqual([]);
    expect(written({ type: 'image', content: { text: '{{data.text}}' } })).toEqual([`${at}.url`]);
    const location = { latitude: '{{data.lat}}', longitude: 'east' };
    expect(written({ type: 'location', content: { location } })).toEqual([
      `${at}.location.longitude`,
    ]);
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `${index}`, title: `${index}` }));
    const list = (count: number) => ({
      type: 'interactive',
      content: {
        interactive: {
          type: 'list',
          body: { text: 'When?' },
          action: { button: 'See', sections: [{ rows: rows(count) }] },
        },
      },
    });
    expect(written(list(10))).toEqual([]);
    expect(written(list(11))).toEqual([`${at}.interactive.action.sections`]);
    const interactive = (action: object) => ({
      type: 'interactive',
      content: { interactive: { type: 'button', body: { text: 'Hi' }, action } },
    });
    const button = (title: string) => ({ type: 'reply', reply: { id: 'a', title } });
    expect(written(interactive({ buttons: '{{data.buttons}}' }))).toEqual([]);
    expect(written(interactive({ buttons: [button(''), button('{{data.b}}')] }))).toEqual([
      `${at}.interactive.action.buttons.0.reply.title`,
      `${at}.interactive.action.buttons.1.reply.id`,
    ]);
  });
});
