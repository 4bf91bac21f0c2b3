import { expect, it } from 'vitest';
import { chipFormats, readChip, writeChip } from './chip-expression.ts';

it.each(['contact.name', 'steps.ask.value.title', 'data.slots[0].label', 'today(1)', 'now'])(
  'reads %s, whatever is said instead and however it is written',
  (path) => {
    for (const format of chipFormats) {
      for (const instead of [null, '', "it's there", 'a \\ b']) {
        const chip = { path, instead, format };
        expect(readChip(writeChip(chip))).toEqual(chip);
      }
    }
  },
);

it.each([
  '1 + 2',
  'upper(lower(data.a))',
  'data.a ?? data.b',
  'data.a  ?? "x"',
  "formatDate(data.a, 'y')",
])('leaves %s as it is', (source) => {
  expect(readChip(source)).toBeNull();
});
