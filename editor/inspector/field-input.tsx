import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { AbsentPart } from './absent-part.tsx';
import { ChoiceInput, ChoicesInput } from './choice-input.tsx';
import { DurationInput } from './duration-input.tsx';
import { EitherInput } from './either-input.tsx';
import type { Field } from './field.ts';
import { FieldNotes } from './field-notes.tsx';
import type { ControlProps, FieldProps } from './field-props.ts';
import { FieldsInput } from './fields-input.tsx';
import { Group } from './group.tsx';
import { useInspected } from './inspected.ts';
import { isPair } from './is-pair.ts';
import { JsonInput } from './json-input.tsx';
import { KindsInput } from './kinds-input.tsx';
import { ListInput } from './list-input.tsx';
import { NumberField } from './number-field.tsx';
import { PairInput } from './pair-input.tsx';
import { RecordInput } from './record-input.tsx';
import { TextField } from './text-field.tsx';
import { useFieldError } from './use-field-error.ts';

/** Whatever a step can be told, with what it is told. */
export function FieldInput(props: FieldProps) {
  const { field, path, value } = props;
  const title = props.title ?? field.title;
  if (field.control.kind === 'constant') return null;
  if (isPart(field) && (value === undefined || value === null) && field.absent) {
    return <AbsentPart field={field} path={path} title={title} />;
  }
  return (
    <div data-field={path.join('.')}>
      <Control {...props} title={title} />
    </div>
  );
}

/** What is there as a whole or not at all; a text that is empty is left out by itself. */
function isPart({ control: { kind } }: Field): boolean {
  return ['fields', 'list', 'kinds', 'record', 'duration', 'either', 'json'].includes(kind);
}

function Control(props: ControlProps): ReactNode {
  const { field, path, value, title } = props;
  const { control } = field;
  switch (control.kind) {
    case 'text':
      return <TextField {...props} control={control} />;
    case 'number':
      return <NumberField {...props} control={control} />;
    case 'constant':
      return null;
    case 'switch':
      return <YesOrNo {...props} />;
    case 'choice':
      return <ChoiceInput {...props} options={control.options} />;
    case 'choices':
      return <ChoicesInput {...props} options={control.options} />;
    case 'duration':
      return <DurationInput {...props} />;
    case 'list':
      return <ListInput {...props} list={control} />;
    case 'record':
      return <RecordInput {...props} />;
    case 'json':
      return <JsonInput {...props} />;
    case 'kinds':
      return <KindsInput {...props} by={control.by} kinds={control.kinds} />;
    case 'either':
      return <EitherInput {...props} control={control} />;
    case 'fields':
      if (isPair(field) && props.isBare) return <PairInput {...props} fields={control.fields} />;
      return (
        <Group field={field} path={path} title={title} {...(props.isBare && { isBare: true })}>
          <FieldsInput fields={control.fields} path={path} value={value} />
        </Group>
      );
  }
}

function YesOrNo({ field, path, value, title }: ControlProps) {
  const { write } = useInspected();
  const error = useFieldError(path);
  return (
    <>
      <Switch
        label={title}
        description={field.description}
        checked={(value ?? field.usual) === true}
        error={error}
        onChange={(event) => {
          const isOn = event.currentTarget.checked;
          write(path, field.absent && !isOn ? undefined : isOn, { title });
        }}
      />
      <FieldNotes path={path} />
    </>
  );
}
