import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FormattedText } from './formatted-text.tsx';
import { type FormattedNode, whatsappFormat } from './whatsapp-format.ts';

const html = (text: string) => renderToStaticMarkup(<FormattedText text={text} />);

describe('WhatsApp formatting', () => {
  it.each([
    ['*bold*', '<strong>bold</strong>'],
    ['_italic_', '<em>italic</em>'],
    ['~gone~', '<s>gone</s>'],
    ['*a _b_ c*', '<strong>a <em>b</em> c</strong>'],
    ['at *9:00*, ok?', 'at <strong>9:00</strong>, ok?'],
    ['(*yes*)', '(<strong>yes</strong>)'],
  ])('reads %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it.each([
    '2 * 3 * 4',
    'snake_case_name',
    '* not bold*',
    '*not bold *',
    '*no\nbold*',
    '**',
    '_',
    'a*b*c',
  ])('leaves %j as it is', (text) => {
    expect(html(text)).toBe(text);
  });

  it('shows code as it was written', () => {
    expect(html('`*x*`')).toMatch(/<code[^>]*>\*x\*<\/code>/);
    expect(html('```a\n *b*```')).toMatch(/<code[^>]*>a\n \*b\*<\/code>/);
  });

  it('makes links of web addresses, without the end of the sentence', () => {
    const link = (href: string, text: string) =>
      `<a href="${href}" target="_blank" rel="noopener noreferrer nofollow">${text}</a>`;
    expect(html('See https://a.example/b_c_d.')).toBe(
      `See ${link('https://a.example/b_c_d', 'https://a.example/b_c_d')}.`,
    );
    expect(html('www.a.example/x')).toBe(link('https://www.a.example/x', 'www.a.example/x'));
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'http://'])(
    'makes no link of %s',
    (text) => {
      expect(html(text)).not.toContain('<a');
    },
  );

  it('cannot be made to write HTML', () => {
    expect(html('<img src=x onerror=alert(1)>')).toBe('&lt;img src=x onerror=alert(1)&gt;');
    expect(html('*<b>*')).toBe('<strong>&lt;b&gt;</strong>');
    expect(html('https://a.example/"onmouseover="x')).not.toContain('onmouseover="');
  });

  it('loses not a letter, whatever is written', () => {
    const marks = fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '```',
      ' ',
      '\n',
      'a',
      'b',
      'https://x.yz',
      '<',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), (pieces) => {
        const letters = (text: string) => text.replace(/[*_~`]/g, '');
        const text = pieces.join('');
        expect(letters(whatsappFormat(text).map(written).join(''))).toBe(letters(text));
      }),
    );
  });
});

function written(node: FormattedNode): string {
  return 'children' in node ? node.children.map(written).join('') : node.text;
}
