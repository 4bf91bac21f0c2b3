import { chanceOf } from '../steps/chance-of.ts';
import { spend } from './evaluation.ts';
import type { FunctionForm } from './operation.ts';

/**
 * Another id each time it is asked for, and yet the same when an event is handled again: it follows
 * from the instance, the moment and how much was worked out before. Version 8 of RFC 9562, whose bits
 * are the maker's own.
 */
export const uuid: FunctionForm = {
  name: 'uuid',
  description: 'A new id that nothing else has.',
  parameters: [],
  example: 'uuid()',
  result: '0de9de3e-433e-8094-b573-045c68b51597',
  compile: () => (_, evaluation) => {
    spend(evaluation, 1_000);
    const { seed = '', left } = evaluation.budget;
    const digits = ['a', 'b', 'c', 'd'].map((part) => hexOf(chanceOf(`${part}/${seed}/${left}`)));
    return layOut(digits.join(''));
  },
};

/** 32 bits */
function hexOf(chance: number): string {
  return Math.floor(chance * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}

function layOut(hex: string): string {
  const variant = (8 + (Number.parseInt(hex.slice(16, 17), 16) % 4)).toString(16);
  const [a, b, c] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16)];
  return `${a}-${b}-8${c}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
