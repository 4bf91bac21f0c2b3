import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateFlow } from '../../../engine/index.ts';
import type { Form } from './form-document.ts';
import { namedAnswers, readableText, shownText, storedText } from './text-with-answers.ts';

const bind = (text: string) => text.replaceAll('#{', '$' + '{');

/** A form that asks for a name, and greets on its second screen. */
function greeting(text: string, version = '7.3'): Form {
  const next = { name: 'navigate', next: { type: 'screen', name: 'TWO' }, payload: {} };
  const form = (...children: Form[]): Form => ({
    type: 'SingleColumnLayout',
    children: [{ type: 'Form', name: 'form', children }],
  });
  const footer = (action: Form): Form => ({
    type: 'Footer',
    label: 'Go',
    'on-click-action': action,
  });
  const fields = [
    { type: 'TextInput', name: 'name', label: 'Your name' },
    { type: 'TextInput', name: 'age', label: 'Age', 'input-type': 'number' },
    { type: 'DatePicker', name: 'day', label: 'Day' },
  ];
  const end = footer({ name: 'complete', payload: {} });
  return {
    version,
    screens: [
      { id: 'ONE', title: 'One', layout: form(...fields, footer(next)) },
      { id: 'TWO', title: 'Two', terminal: true, layout: form({ type: 'TextBody', text }, end) },
    ],
  };
}

const answers = namedAnswers(greeting(''), 1);

describe('a text that names answers', () => {
  it('can name what was written, and days, but no numbers', () => {
    expect(answers).toEqual([
      { label: 'Your name', binding: bind('#{screen.ONE.form.name}') },
      { label: 'Day', binding: bind('#{screen.ONE.form.day}') },
    ]);
    expect(namedAnswers(greeting(''), 0)[0]?.binding).toBe(bind('#{form.name}'));
    expect(namedAnswers(greeting('', '5.1'), 1)).toEqual([]);
  });

  it.each([
    [
      'Hello {Your name}, it’s the {Day}!',
      "`'Hello ' #{screen.ONE.form.name} ', it’s the ' #{screen.ONE.form.day} '!'`",
    ],
    ['{Your name}', '#{screen.ONE.form.name}'],
    ["Don't {Day}\nnow", "`'Don\\'t ' #{screen.ONE.form.day} '\\nnow'`"],
    ['Hello {somebody}', 'Hello {somebody}'],
    ['{Your name', '{Your name'],
  ])('%j is stored as WhatsApp wants it', (shown, stored) => {
    expect(storedText(shown, answers)).toBe(bind(stored));
    expect(shownText(bind(stored), answers)).toBe(shown);
    expect(validateFlow(greeting(bind(stored)))).toMatchObject({ valid: true, warnings: [] });
  });

  it('is not shown as words where it says more', () => {
    for (const stored of ["`#{form.a} == 'x'`", '#{data.gone}', "`'a' 1`", "`'a' #{data.b}`"]) {
      expect(shownText(bind(stored), answers)).toBeNull();
    }
  });

  it('is readable in a list, too', () => {
    expect(readableText(bind("`'Hi ' #{screen.ONE.form.your_name}`"))).toBe('Hi {your name}');
    expect(readableText('Hello')).toBe('Hello');
    expect(readableText('`1 + 1`')).toBe('`1 + 1`');
  });

  it('stays as it was typed, whatever that is', () => {
    const piece = fc.constantFrom(
      '{Your name}',
      '{Day}',
      '{',
      '}',
      "'",
      '\\',
      '\n',
      ' ',
      'x',
      '{x}',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const typed = pieces.join('');
        expect(shownText(storedText(typed, answers), answers)).toBe(typed);
      }),
    );
  });
});
