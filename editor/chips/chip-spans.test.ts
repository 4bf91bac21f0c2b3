import { expect, it } from 'vitest';
import { chipSpans } from './chip-spans.ts';

it.each([
  ['Hi {{contact.name}}!', ['contact.name']],
  ['{{ a }}{{b}}', [' a ', 'b']],
  ["{{data.x ?? '}}'}} and {{y}}", ["data.x ?? '}}'", 'y']],
  ["{{it's}} so", ["it's"]],
  ['{{a {{', []],
  ['{{}} {{ }} { {x} }', []],
  ['', []],
])('of %s are %j', (text, sources) => {
  const spans = chipSpans(text);
  expect(spans.map(({ source }) => source)).toEqual(sources);
  for (const { from, to, source } of spans) expect(text.slice(from, to)).toBe(`{{${source}}}`);
});
