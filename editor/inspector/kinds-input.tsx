import { NativeSelect } from '@mantine/core';
import { isJsonObject } from '../../engine/index.ts';
import { blankKind } from './blank-value.ts';
import type { Kind } from './field.ts';
import type { ControlProps } from './field-props.ts';
import { FieldsInput } from './fields-input.tsx';
import { Group } from './group.tsx';
import { useInspected } from './inspected.ts';
import { inspectorWords, optionWord } from './inspector-words.ts';
import { kindOf } from './problem-places.ts';

type KindsProps = ControlProps & { readonly by: string; readonly kinds: readonly Kind[] };

/** One of several kinds, with the fields of the kind it is. */
export function KindsInput({ field, path, value, title, by, kinds }: KindsProps) {
  const { write } = useInspected();
  const before = isJsonObject(value) ? value : {};
  const kind = kindOf(kinds, before[by]);
  const fields = kind && <FieldsInput fields={kind.fields} path={path} value={value} />;
  const select = (
    <NativeSelect
      label={inspectorWords.kindOf(title)}
      description={kind?.description || field.description}
      value={kind?.id ?? ''}
      data={kinds.map((each) => ({ value: each.id, label: each.title || optionWord(each.id) }))}
      onChange={(event) => {
        const chosen = kindOf(kinds, event.currentTarget.value);
        if (chosen) write(path, blankKind(by, chosen, before), { title });
      }}
    />
  );
  return (
    <Group field={{ ...field, description: '' }} path={path} title={title} isBare>
      {select}
      {fields}
    </Group>
  );
}
