import { NativeSelect } from '@mantine/core';
import { isJsonObject } from '../../engine/index.ts';
import { choicesBefore } from '../choices/choices-before.ts';
import { blankKind } from '../inspector/blank-value.ts';
import type { FieldProps } from '../inspector/field-props.ts';
import { FieldsInput } from '../inspector/fields-input.tsx';
import { useInspected } from '../inspector/inspected.ts';
import inspector from '../inspector/inspector.module.css';
import { kindOf } from '../inspector/problem-places.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { waitWords } from './wait-words.ts';
import styles from './waits.module.css';

const words = waitWords.expected;

/** “They answer with” “one of the choices”. */
export function ExpectedPart(props: FieldProps) {
  const { field, path, value } = props;
  const { write, FieldInput } = useInspected();
  const { control } = field;
  const before = isJsonObject(value) ? value : {};
  const kind = control.kind === 'kinds' ? kindOf(control.kinds, before[control.by]) : undefined;
  // What is not one of ours yet is set as it is written.
  if (control.kind !== 'kinds' || !kind) return <FieldInput {...props} />;
  const { by, kinds } = control;
  return (
    <fieldset className={inspector.group}>
      <legend className={inspector.legend}>{words.title}</legend>
      <div className={styles.sentence}>
        <span>{words.lead}</span>
        <NativeSelect
          aria-label={words.lead}
          value={kind.id}
          data={kinds.map((each) => ({ value: each.id, label: each.title }))}
          onChange={(event) => {
            const chosen = kindOf(kinds, event.currentTarget.value);
            if (chosen) write(path, blankKind(by, chosen, before), { title: words.title });
          }}
        />
      </div>
      {kind.description && <p className={inspector.hint}>{kind.description}</p>}
      <Known kind={kind.id} />
      {kind.fields.size > 0 && <FieldsInput fields={kind.fields} path={path} value={value} />}
    </fieldset>
  );
}

/** What the drawing tells of the answer already. */
function Known({ kind }: { kind: string }) {
  const { workflow } = useWorkflowEditor();
  const { id } = useInspected();
  const names = useAnswerNames(workflow);
  const choices = kind === 'choice' ? choicesBefore(workflow, id) : [];
  const fields = kind === 'flow' ? names.fieldsOf(id) : [];
  if (choices.length > 0) {
    const titles = choices.map(({ title }) => title);
    return <p className={inspector.hint}>{words.choices(titles)}</p>;
  }
  if (fields.length === 0) return null;
  return <p className={inspector.hint}>{words.fields(fields.map(({ label }) => label))}</p>;
}
