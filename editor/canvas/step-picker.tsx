import { Popover } from '@mantine/core';
import { Flag, Search, Unlink } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { useOptionList } from '../look/use-option-list.ts';
import { editingWords } from '../words/en-editing.ts';
import { defaultExits } from '../workflow-document/default-exits.ts';
import type { ExitRef } from '../workflow-document/exit-ref.ts';
import type { PickerRequest } from './canvas-edits.ts';
import { grouped, matching, type PickerEntry, pickerEntries } from './picker-entries.ts';
import { StepIcon } from './step-icon.tsx';
import styles from './step-picker.module.css';

const words = editingWords.picker;

interface StepPickerProps {
  readonly workflow: Workflow;
  readonly request: PickerRequest;
  readonly choose: (entry: PickerEntry, after: ExitRef | null) => void;
  readonly close: () => void;
}

/** What comes next: a new step, a step that is here, or the end. One for the whole canvas. */
export function StepPicker(props: StepPickerProps) {
  const { x, y } = props.request.at;
  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && props.close()}
      position="bottom-start"
      width={340}
      offset={6}
      radius="md"
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <span className={styles.anchor} style={{ left: x, top: y }} />
      </Popover.Target>
      <Popover.Dropdown
        className={styles.dropdown ?? ''}
        role="dialog"
        aria-label={props.request.after ? words.add : words.loose}
      >
        <Choices {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({ workflow, request, choose, close }: StepPickerProps) {
  const [after, setAfter] = useState(request.after);
  const [search, setSearch] = useState('');
  const all = useMemo(
    () => pickerEntries(workflow, after, request.isConnecting),
    [workflow, after, request.isConnecting],
  );
  const found = matching(all, search);
  const list = useOptionList({ options: found, choose: (entry) => choose(entry, after), close });

  return (
    <div className={styles.picker}>
      {after && <After workflow={workflow} after={after} change={setAfter} />}
      <label className={styles.search}>
        <Search size={16} aria-hidden />
        <input
          className={styles.field}
          placeholder={words.search}
          aria-label={words.search}
          {...list.field}
          data-autofocus
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            list.restart();
          }}
        />
      </label>
      <div id={list.listId} className={styles.options} role="listbox" aria-label={words.options}>
        {grouped(found).map(([group, entries]) => (
          <div key={group} role="presentation">
            <div className={styles.group} aria-hidden>
              {words.groups[group]}
            </div>
            {entries.map((entry) => (
              <Option key={entry.id} entry={entry} about={list.option(entry)} />
            ))}
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.nothing} role="status">
          {words.nothing}
        </p>
      )}
    </div>
  );
}

interface AfterProps {
  readonly workflow: Workflow;
  readonly after: ExitRef;
  readonly change: (after: ExitRef) => void;
}

/** After which exit, where the step has several. */
function After({ workflow, after, change }: AfterProps) {
  const step = workflow.steps[after.stepId];
  if (!step) return null;
  const undrawn = defaultExits(step).filter(({ id }) => !step.exits.some((exit) => exit.id === id));
  const exits = [...step.exits, ...undrawn];
  if (exits.length < 2) return null;
  return (
    <label className={styles.after}>
      {words.after}
      <select
        className={styles.select}
        value={after.exitId}
        onChange={(event) => change({ ...after, exitId: event.currentTarget.value })}
      >
        {exits.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface OptionProps {
  readonly entry: PickerEntry;
  readonly about: ReturnType<ReturnType<typeof useOptionList<PickerEntry>>['option']>;
}

function Option({ entry: { title, description, look }, about }: OptionProps) {
  return (
    <div className={styles.option} data-tone={look.tone} {...about}>
      <span className={styles.tile}>
        {look.icon === 'end' && <Flag size={16} aria-hidden />}
        {look.icon === 'open' && <Unlink size={16} aria-hidden />}
        {look.icon !== 'end' && look.icon !== 'open' && <StepIcon icon={look.icon} />}
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.description}>{description}</span>
      </span>
    </div>
  );
}
