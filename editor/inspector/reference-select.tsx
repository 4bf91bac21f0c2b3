import { NativeSelect } from '@mantine/core';
import { useFlows } from '../api/flows.ts';
import { useWorkflows } from '../api/workflows.ts';
import { useCredentials } from '../settings/settings-api.ts';
import { FieldInput } from './field-input.tsx';
import { FieldNotes } from './field-notes.tsx';
import type { FieldProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import { inspectorWords as words } from './inspector-words.ts';
import { useFieldError } from './use-field-error.ts';

interface Known {
  readonly id: string;
  readonly name: string;
}

type ReferenceProps = FieldProps & {
  /** Undefined: nobody knows, so that its id is written. */
  readonly known: readonly Known[] | undefined;
};

/** Something that is kept elsewhere, by its name. */
function ReferenceSelect({ known, ...props }: ReferenceProps) {
  const { field, path, value } = props;
  const { write } = useInspected();
  const error = useFieldError(path);
  if (!known) return <FieldInput {...props} />;
  const id = typeof value === 'string' ? value : '';
  const isKnown = id === '' || known.some((each) => each.id === id);
  return (
    <div data-field={path.join('.')}>
      <NativeSelect
        label={field.title}
        description={field.description}
        error={error}
        value={id}
        data={[
          { value: '', label: words.none },
          ...(isKnown ? [] : [{ value: id, label: words.notHere(id) }]),
          ...known.map((each) => ({ value: each.id, label: each.name })),
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const isLeft = chosen === '' && field.absent === 'nothing';
          write(path, isLeft ? undefined : chosen, { title: field.title });
        }}
      />
      <FieldNotes path={path} />
    </div>
  );
}

export function FormSelect(props: FieldProps) {
  return <ReferenceSelect {...props} known={useFlows().data} />;
}

export function WorkflowSelect(props: FieldProps) {
  return <ReferenceSelect {...props} known={useWorkflows().data} />;
}

export function CredentialSelect(props: FieldProps) {
  const known = useCredentials().data?.map(({ name }) => ({ id: name, name }));
  return <ReferenceSelect {...props} known={known} />;
}
