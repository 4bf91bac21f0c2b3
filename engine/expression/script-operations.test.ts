import { describe, expect, it, test } from 'vitest';
import { renderTemplate } from './template.ts';

const scope = { data: { text: 'Hello, World', list: ['a', 'b', 'c'], number: '12.5', none: null } };

function valueFor(source: string) {
  return renderTemplate(`{{${source}}}`, scope);
}

describe('what is known from JavaScript means the same here', () => {
  it.each([
    ["data.text.startsWith('Hell')", true],
    ["data.text.startsWith('hell')", false],
    ["data.text.endsWith('World')", true],
    ['data.text.charAt(1)', 'e'],
    ['data.text.charAt()', 'H'],
    ['data.text.substring(7)', 'World'],
    ['data.text.substring(5, 0)', 'Hello'],
    ['data.text.substring()', 'Hello, World'],
    ['data.text.substr(7, 3)', 'Wor'],
    ["data.text.concat('!', 1)", 'Hello, World!1'],
    ["data.text.replace('o', '$&0')", 'Hell$&0, World'],
    ["data.text.replaceAll('o', '0')", 'Hell0, W0rld'],
    ['data.text.slice(-5)', 'World'],
    ['data.list.slice(1)', ['b', 'c']],
    ['data.list.slice(0, 1)', ['a']],
    ["data.text.indexOf('W') >= 0", true],
    ["data.list.indexOf('c')", 2],
    ["data.list.indexOf('x')", -1],
    ['Number(data.number)', 12.5],
    ['String(5)', '5'],
    ["Boolean('')", false],
    ["parseInt('12 rooms')", 12],
    ["parseInt('ff', 16)", 255],
    ["parseFloat('2.50 EUR')", 2.5],
    ['JSON.stringify(data.list)', '["a","b","c"]'],
    ["JSON.parse('[1]')[0]", 1],
    ['Math.round(2.5)', 3],
    ['Math.floor(-2.5)', -3],
    ['Math.min(3, 1, 2) + Math.max(3, 1)', 4],
  ])('%s', (source, value) => {
    expect(valueFor(source)).toEqual({ value, problems: [] });
  });
});

test.each(['charAt(0)', 'slice(1)', "indexOf('a')"])('of nothing, .%s is nothing', (call) => {
  expect(valueFor(`data.none.${call}`)).toEqual({ value: null, problems: [] });
});

test('a text that would grow without end is refused before it grows', () => {
  const text = 'x'.repeat(60_000);
  const { value, problems } = renderTemplate("{{data.text.replaceAll('x', data.text)}}", {
    data: { text },
  });
  expect(value).toBe(null);
  expect(problems).toEqual([expect.stringContaining('This takes too much work.')]);
});
