import { expect, test } from 'vitest';
import { renderTemplate } from './template.ts';

const budget = (seed: string) => ({ left: 1_000_000, seed });

test('each id is another one, and the same when the same event is handled again', () => {
  const template = '{{uuid()}} {{uuid()}}';
  const [first, again] = [1, 2].map(() => renderTemplate(template, {}, budget('a/1/0')).value);
  const [one, two] = String(first).split(' ');
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one).not.toBe(two);
  expect(again).toBe(first);
  expect(renderTemplate(template, {}, budget('b/1/0')).value).not.toBe(first);
});

test('ten thousand instances get ten thousand ids', () => {
  const ids = Array.from(
    { length: 10_000 },
    (_, index) => renderTemplate('{{uuid()}}', {}, budget(`i${index}/1/0`)).value,
  );
  expect(new Set(ids).size).toBe(10_000);
});
