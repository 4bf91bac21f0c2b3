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
