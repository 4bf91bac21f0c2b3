import { TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { stepTypes, type WorkflowStep } from '../../engine/index.ts';
import { WindowNote } from '../problems/window-note.tsx';
import { words as canvasWords } from '../words/words.ts';
import { writtenChoices } from '../workflow-document/choice-way.ts';
import { changeStep, renameStep } from '../workflow-document/edit-steps.ts';
import { followChoices } from '../workflow-document/follow-choices.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { AnyField } from './any-field.tsx';
import { ExitsSection } from './exits-section.tsx';
import type { Field, Fields } from './field.ts';
import { FieldNotes } from './field-notes.tsx';
import { FieldsInput } from './fields-input.tsx';
import { fieldOf } from './fields-of-schema.ts';
import { burstOf, type Inspected, InspectedProvider } from './inspected.ts';
import styles from './inspector.module.css';
import { InspectorHead } from './inspector-head.tsx';
import { inspectorWords as words } from './inspector-words.ts';
import { setValueAt, valueAt } from './json-value.ts';
import { ownSettings } from './own-inputs.ts';
import { problemPlaces } from './problem-places.ts';
import { useFieldError } from './use-field-error.ts';

/** Everything that can be set in a step. */
export function StepInspector({ stepId, step }: { stepId: string; step: WorkflowStep }) {
  const inspected = useInspectedStep(stepId, step);
  const { problems } = useWorkflowEditor();
  const count = problems.filter((problem) => problem.stepId === stepId).length;
  const config = stepFields(step.type).get('config');
  const keep = stepFields(step.type).get('keep');
  const configFields: Fields =
    config?.control.kind === 'fields' ? config.control.fields : new Map();
  const Settings = ownSettings[step.type] ?? FieldsInput;
  return (
    <InspectedProvider value={inspected}>
      <InspectorHead step={step} />
      <p className="unseen" role="status">
        {count > 0 && canvasWords.canvas.problems(count)}
      </p>
      <div data-field="name">
        <NameInput stepId={stepId} name={step.name} />
      </div>
      <WindowNote stepId={stepId} />
      <FieldNotes path={[]} withErrors />
      <FieldNotes path={['config']} withErrors />
      <Settings fields={configFields} path={['config']} value={valueAt(step, ['config'])} />
      <ExitsSection stepId={stepId} step={step} />
      {keep && (
        <section className={styles.section} aria-label={words.keep}>
          <AnyField
            field={keep}
            path={['keep']}
            value={valueAt(step, ['keep'])}
            title={words.keep}
          />
        </section>
      )}
    </InspectedProvider>
  );
}

function useInspectedStep(id: string, step: WorkflowStep): Inspected {
  const { edit, problems } = useWorkflowEditor();
  const places = useMemo(() => {
    const field = stepField(step.type);
    return problemPlaces(problems, { path: `steps.${id}`, field, value: step });
  }, [problems, id, step]);
  return {
    id,
    type: step.type,
    value: step,
    FieldInput: AnyField,
    problemsAt: (path) => places.get(path.join('.')) ?? [],
    write(path, value, { title, does = 'change', isTyped = false }) {
      let choices: ReturnType<typeof writtenChoices> = null;
      edit(
        words.edits[does](title, step.name),
        (draft) => {
          choices = writtenChoices(draft.steps[id]);
          changeStep(draft, id, (changed) => setValueAt(changed, path, value));
          return undefined;
        },
        {
          settle: (draft) => followChoices(draft, id, choices),
          ...(isTyped && { burst: burstOf(id, path) }),
        },
      );
    },
  };
}

function NameInput({ stepId, name }: { stepId: string; name: string }) {
  const { edit } = useWorkflowEditor();
  const error = useFieldError(['name']);
  return (
    <TextInput
      label={words.name}
      value={name}
      maxLength={120}
      error={error}
      onChange={(event) => {
        const { value } = event.currentTarget;
        edit(
          words.edits.rename(name),
          (draft) => {
            renameStep(draft, stepId, value);
            return undefined;
          },
          { burst: burstOf(stepId, ['name']) },
        );
      }}
    />
  );
}

const made = new Map<string, Field>();

/** The field of a whole step of this type: it is made once. */
function stepField(type: WorkflowStep['type']): Field {
  const known = made.get(type);
  if (known) return known;
  const field = fieldOf(stepTypes.find((each) => each.type === type)?.document);
  made.set(type, field);
  return field;
}

function stepFields(type: WorkflowStep['type']): Fields {
  const { control } = stepField(type);
  return control.kind === 'fields' ? control.fields : new Map();
}
