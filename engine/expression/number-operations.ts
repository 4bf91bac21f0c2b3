import { type FunctionOperation, reads } from './operation.ts';
import { toNumber, type Value } from './value.ts';

const digitsMax = 10;

export const numberOperations: readonly FunctionOperation[] = [
  {
    name: 'number',
    description: 'A text as a number; nothing when it is not one.',
    parameters: [{ name: 'value', type: 'any', description: 'The text' }],
    example: "number(' 12.5 ')",
    result: 12.5,
    apply: readNumber,
    cost: reads(1),
  },
  {
    name: 'round',
    description: 'A number rounded, halves upwards.',
    parameters: [
      { name: 'number', type: 'number', description: 'The number' },
      {
        name: 'digits',
        type: 'number',
        description: 'How many digits to keep after the point; none when left out',
        optional: true,
      },
    ],
    example: 'round(12.345, 1)',
    result: 12.3,
    apply: (number, digits) => round(toNumber(number), toNumber(digits ?? 0)),
    cost: reads(1),
  },
];

function readNumber(value: Value): Value {
  if (typeof value !== 'string') return typeof value === 'number' ? value : null;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

function round(number: number, digits: number): number {
  const factor = 10 ** Math.min(Math.max(Math.trunc(digits), 0), digitsMax);
  return Math.round(number * factor) / factor;
}
