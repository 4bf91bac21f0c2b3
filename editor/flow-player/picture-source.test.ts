import { expect, it } from 'vitest';
import { pictureSource } from './picture-source.ts';

it.each([
  ['iVBORw0KGgoAAAA', 'data:image/png;base64,iVBORw0KGgoAAAA'],
  ['/9j/4AAQ', 'data:image/jpeg;base64,/9j/4AAQ'],
  ['data:image/jpg;base64,/9j/4AAQ', 'data:image/jpeg;base64,/9j/4AAQ'],
  ['UklG\nRhoA', 'data:image/webp;base64,UklGRhoA'],
])('%j is a picture', (text, source) => {
  expect(pictureSource(text)).toBe(source);
});

it.each([
  '',
  'https://example.com/a.png',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:text/html;base64,PGI+',
  'iVBORw0KGgo"><script>',
  'SGVsbG8=',
])('%j is none', (text) => {
  expect(pictureSource(text)).toBeNull();
});
