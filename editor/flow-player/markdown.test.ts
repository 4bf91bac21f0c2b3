import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown.ts';
import { parseInline } from './markdown-inline.ts';

const text = (words: string, at = 0) => ({ at, kind: 'text', text: words });

describe('within a line', () => {
  it('stars, tildes and brackets have a meaning', () => {
    expect(parseInline('a **b** *c* ~~d~~ [e](https://e.example/f)')).toEqual([
      text('a '),
      { at: 2, kind: 'bold', children: [text('b')] },
      text(' ', 7),
      { at: 8, kind: 'italic', children: [text('c')] },
      text(' ', 11),
      { at: 12, kind: 'strike', children: [text('d')] },
      text(' ', 17),
      { at: 18, kind: 'link', href: 'https://e.example/f', children: [text('e')] },
    ]);
  });

  it('they stand within each other', () => {
    expect(parseInline('~~***a***~~')).toEqual([
      {
        at: 0,
        kind: 'strike',
        children: [
          { at: 0, kind: 'bold', children: [{ at: 0, kind: 'italic', children: [text('a')] }] },
        ],
      },
    ]);
  });

  it.each(['2 * 3 * 4', '**', '*', 'a ** b', '~~open', '[no](address', '![no', '<b>x</b>'])(
    '“%s” is plain text',
    (plain) => {
      expect(parseInline(plain)).toEqual([text(plain)]);
    },
  );

  it.each(['javascript:alert`1`', 'data:text/html,x', '/settings', 'https://'])(
    'a link to %s leads nowhere',
    (href) => {
      expect(parseInline(`[words](${href})`)).toEqual([text('words')]);
    },
  );

  it('a picture keeps its source and its words', () => {
    expect(parseInline('![Hills](data:image/png;base64,AAAA)')).toEqual([
      { at: 0, kind: 'picture', source: 'data:image/png;base64,AAAA', alt: 'Hills' },
    ]);
  });

  it('a line of marks alone takes no time', () => {
    const line = '*a '.repeat(30_000);
    expect(parseInline(line)).toEqual([text(line)]);
    const shown = `Look: ![Hills](data:image/png;base64,${'A'.repeat(50_000)})`;
    expect(parseInline(shown)).toMatchObject([text('Look: '), { at: 6, kind: 'picture' }]);
  });
});

describe('lines', () => {
  it('are headings, paragraphs, lists and tables', () => {
    const lines = [
      '# One',
      '## Two',
      '### Three',
      '',
      '- a',
      '+ b',
      '3. c',
      '4) d',
      '| e |',
      '|---|',
      '| f |',
    ];
    expect(parseMarkdown(lines, 'rich')).toMatchObject([
      { at: 0, kind: 'heading', level: 1 },
      { at: 1, kind: 'heading', level: 2 },
      { at: 2, kind: 'paragraph', inlines: [text('Three')] },
      { at: 4, kind: 'list', isOrdered: false, items: [[text('a')], [text('b')]] },
      { at: 6, kind: 'list', isOrdered: true, start: 3, items: [[text('c')], [text('d')]] },
      { at: 8, kind: 'table', head: [[text('e')]], rows: [[[text('f')]]] },
    ]);
  });

  it('of a text body have no headings, and of a caption no lists', () => {
    expect(parseMarkdown(['# One', '- a'], 'body')).toMatchObject([
      { kind: 'paragraph', inlines: [text('# One')] },
      { kind: 'list' },
    ]);
    expect(parseMarkdown(['- a'], 'caption')).toMatchObject([{ kind: 'paragraph' }]);
  });

  it('may all be in one text', () => {
    expect(parseMarkdown(['a\nb', 'c'], 'rich')).toHaveLength(3);
  });
});
