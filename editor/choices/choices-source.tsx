import { isJsonObject, type Json, type JsonObject } from '../../engine/index.ts';
import { FieldInput } from '../inspector/field-input.tsx';
import type { FieldProps } from '../inspector/field-props.ts';
import { type Inspected, InspectedProvider, useInspected } from '../inspector/inspected.ts';
import { valueAt } from '../inspector/json-value.ts';

const usualRow = { id: '{{item.id}}', title: '{{item.title}}' };

/** Choices written here, or made from a list: then they begin as lists usually are. */
export function ChoicesSource(props: FieldProps) {
  const inspected = useInspected();
  const write: Inspected['write'] = (path, value, edit) =>
    inspected.write(path, isFresh(value) ? { ...value, row: usualRow } : value, edit);
  return (
    <InspectedProvider value={{ ...inspected, write }}>
      <FieldInput {...props} />
    </InspectedProvider>
  );
}

function isFresh(value: Json | undefined): value is JsonObject {
  return isJsonObject(value) && valueAt(value, ['row', 'id']) === '';
}
