import type { Binding } from './binding.ts';

/** What an expression or a condition is made of, once it is read. */
export type Node =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'binding'; readonly binding: Binding }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly of: Node }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Node;
      readonly right: Node;
    }
  /** Parts side by side: they are joined to a text. */
  | { readonly kind: 'join'; readonly parts: readonly Node[] };

export const precedences = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
} as const;

export type BinaryOperator = keyof typeof precedences;

export function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(precedences, text);
}

/** Longer or deeper ones are not read. */
export const expressionLimits = { charsMax: 4_000, depthMax: 40 } as const;
