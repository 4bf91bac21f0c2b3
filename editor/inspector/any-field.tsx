import { FieldInput } from './field-input.tsx';
import type { FieldProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import { ownInputs } from './own-inputs.ts';

/** A field as it is made of its schema, or its own editor where it deserves one. */
export function AnyField(props: FieldProps) {
  const { type } = useInspected();
  const Own = ownInputs[`${type} ${props.path.join('.')}`];
  return Own ? <Own {...props} /> : <FieldInput {...props} />;
}
