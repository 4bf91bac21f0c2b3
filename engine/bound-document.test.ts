import { expect, test } from 'vitest';
import { boundDocument } from './bound-document.ts';
import { limits } from './limits.ts';

test('a document within bounds is let through', () => {
  expect(boundDocument({ steps: { a: [1, 'two', null, true, { b: {} }] } })).toBeNull();
  expect(boundDocument('text')).toBeNull();
  expect(boundDocument(undefined)).toBeNull();
});

test('a document of more text than is read is refused', () => {
  const text = 'x'.repeat(limits.documentCharsMax / 2 - 10);
  expect(boundDocument({ a: text })).toBeNull();
  expect(boundDocument({ a: text, b: text, c: 'and no more' })).toMatchObject({
    code: 'too-large',
    path: '',
  });
  expect(boundDocument({ [text]: { [`${text}${text}`]: 1 } })).toMatchObject({ code: 'too-large' });
});

test('a document of more values than are read is refused', () => {
  expect(boundDocument(Array.from({ length: limits.documentCharsMax / 2 }, () => 0))).toMatchObject(
    {
      code: 'too-large',
    },
  );
});

test('a document that is nested too deep is refused, and where is said', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
  expect(boundDocument(nested(limits.documentDepthMax))).toBeNull();
  expect(boundDocument(nested(limits.documentDepthMax + 1))).toMatchObject({
    code: 'too-deep',
    path: Array.from({ length: limits.documentDepthMax }, () => 'a').join('.'),
    message: 'The document is nested too deep here: at most 60 levels are read.',
  });
});

test('a document that contains itself is refused as one without end', () => {
  const endless: unknown[] = [];
  endless.push(endless);
  expect(boundDocument(endless)).toMatchObject({ code: 'too-deep' });
});

test('a name that JavaScript takes for the prototype is refused', () => {
  expect(boundDocument(JSON.parse('{"steps":{"a":[{"__proto__":{}}]}}'))).toMatchObject({
    code: 'unknown-field',
    path: 'steps.a.0.__proto__',
    message: 'Nothing can be called “__proto__”. Leave it out.',
  });
});
