import { expect, it } from 'vitest';
import { movedInWords } from './moved-in-words.ts';

const size = { width: 280, height: 120 };
const others = [
  { name: 'Far', box: { x: 900, y: 0, ...size } },
  { name: 'Near', box: { x: 0, y: 0, ...size } },
];

it('says which way a card went, and what it stands beside', () => {
  const at = (x: number, y: number) => ({ x, y, ...size });
  const said = (x: number, y: number, by: { x: number; y: number }) =>
    movedInWords({ box: at(x, y), by, others });
  expect(said(0, 160, { x: 0, y: 8 })).toBe('Moved down, now below “Near”.');
  expect(said(0, -160, { x: 0, y: -8 })).toBe('Moved up, now above “Near”.');
  expect(said(320, 8, { x: 32, y: 0 })).toBe('Moved right, now to the right of “Near”.');
  expect(said(-320, 8, { x: -32, y: 0 })).toBe('Moved left, now to the left of “Near”.');
  expect(said(860, 160, { x: 8, y: 0 })).toBe('Moved right, now below “Far”.');
});

it('says only which way where it stands alone', () => {
  const box = { x: 0, y: 0, ...size };
  expect(movedInWords({ box, by: { x: 8, y: 0 }, others: [] })).toBe('Moved right.');
});
