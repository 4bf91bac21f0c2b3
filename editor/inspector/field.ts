import type * as z from 'zod';

/** One thing that can be set, as a form shows it: made of a schema by `fieldOf`. */
export interface Field {
  /** In plain words; '' where what surrounds it says enough. */
  readonly title: string;
  readonly description: string;
  /** What stands there when it is left out; undefined here: it cannot be. */
  readonly absent: 'nothing' | 'null' | undefined;
  /** What is meant when nothing is said. */
  readonly usual: unknown;
  readonly schema: z.ZodType;
  readonly control: Control;
}

export type Fields = ReadonlyMap<string, Field>;

/** With what a value is set. */
export type Control =
  | {
      readonly kind: 'text';
      readonly charsMax: number | null;
      readonly isRequired: boolean;
      /** Answers may stand in it: `{{contact.name}}`. */
      readonly takesAnswers: boolean;
    }
  | {
      readonly kind: 'number';
      readonly min: number | null;
      readonly max: number | null;
      readonly isWhole: boolean;
    }
  /** It is always this. */
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** Any of these. */
  | { readonly kind: 'choices'; readonly options: readonly string[] }
  | { readonly kind: 'duration' }
  | { readonly kind: 'fields'; readonly fields: Fields }
  | { readonly kind: 'list'; readonly item: Field; readonly min: number; readonly max: number }
  /** Values by name. */
  | { readonly kind: 'record' }
  /** Any JSON value. */
  | { readonly kind: 'json' }
  /** An object of one of several kinds; `by` is the property that says which. */
  | { readonly kind: 'kinds'; readonly by: string; readonly kinds: readonly Kind[] }
  /** A text, or an object in its place. */
  | { readonly kind: 'either'; readonly text: Field; readonly object: Field };

export interface Kind {
  readonly id: string;
  /** '' where the id says it. */
  readonly title: string;
  readonly description: string;
  /** Without the one that says which kind it is. */
  readonly fields: Fields;
}
