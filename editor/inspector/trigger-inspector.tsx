import { useMemo } from 'react';
import { trigger } from '../../engine/index.ts';
import { phrase } from '../words/phrase.ts';
import { startExit, targetOf, triggerId } from '../workflow-document/exit-ref.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { AnyField } from './any-field.tsx';
import type { Field } from './field.ts';
import { FieldNotes } from './field-notes.tsx';
import { fieldOf } from './fields-of-schema.ts';
import { burstOf, type Inspected, InspectedProvider } from './inspected.ts';
import styles from './inspector.module.css';
import { InspectorHead } from './inspector-head.tsx';
import { inspectorWords as words } from './inspector-words.ts';
import { setValueAt, valueAt } from './json-value.ts';
import { problemPlaces } from './problem-places.ts';
import { TargetSelect } from './target-select.tsx';

const triggerField = fieldOf(trigger);
const root: Field = {
  title: '',
  description: '',
  absent: undefined,
  usual: undefined,
  schema: trigger,
  control: { kind: 'fields', fields: new Map([['trigger', triggerField]]) },
};

/** What starts the workflow, and with which step. */
export function TriggerInspector() {
  const { workflow, problems } = useWorkflowEditor();
  const inspected = useInspectedTrigger();
  const ofStart = problems.find(({ path }) => path === 'start');
  return (
    <InspectedProvider value={inspected}>
      <InspectorHead step={null} />
      <AnyField
        field={triggerField}
        path={['trigger']}
        value={valueAt(workflow, ['trigger'])}
        title={words.startedBy}
      />
      <section className={styles.section} aria-label={words.exits} data-field="start">
        <h3>{words.exits}</h3>
        <TargetSelect
          exit={startExit}
          label={words.startsWith}
          to={targetOf(workflow, startExit)}
          ends={false}
          editName={words.edits.start}
          error={ofStart ? `${phrase(ofStart.message)} ${phrase(ofStart.fix ?? '')}` : null}
        />
        <FieldNotes path={['start']} />
      </section>
    </InspectedProvider>
  );
}

function useInspectedTrigger(): Inspected {
  const { workflow, edit, problems } = useWorkflowEditor();
  const places = useMemo(() => {
    const own = problems.filter(({ path }) => /^trigger(\.|$)/.test(path));
    return problemPlaces(own, { path: '', field: root, value: workflow });
  }, [problems, workflow]);
  return {
    id: triggerId,
    type: workflow.trigger.type,
    value: workflow,
    FieldInput: AnyField,
    problemsAt: (path) => places.get(path.join('.')) ?? [],
    write(path, value, { title, does = 'change', isTyped = false }) {
      edit(
        words.edits[does](title, words.edits.trigger),
        (draft) => {
          setValueAt(draft, path, value);
          return undefined;
        },
        isTyped ? { burst: burstOf(triggerId, path) } : {},
      );
    },
  };
}
