import type { Json } from '../../engine/index.ts';
import type { Field } from './field.ts';
import type { Path } from './json-value.ts';

export interface FieldProps {
  readonly field: Field;
  readonly path: Path;
  readonly value: Json | undefined;
  /** Its name, where the schema has none. */
  readonly title?: string;
  /** What surrounds it says what it is: the name is only heard. */
  readonly isBare?: boolean;
}

export type ControlProps = FieldProps & { readonly title: string };
