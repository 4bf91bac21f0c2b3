import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { answerKind } from './answer-kind.ts';
import { ConditionRow } from './condition-row.tsx';
import { withCondition, withNewGroup, withPart } from './edit-sentence.ts';
import styles from './rule.module.css';
import {
  type ConditionGroup,
  conditionsMax,
  conditionsOf,
  isGroup,
  type Join,
  type RuleSentence,
} from './rule-sentence.ts';
import type { Condition } from './rule-tests.ts';
import { testFor } from './tests-of-kind.ts';
import { valueFor } from './value-for.ts';

const words = inspectorWords.rule;

interface SentenceEditorProps {
  readonly sentence: RuleSentence;
  readonly write: (sentence: RuleSentence, isTyped: boolean) => void;
  readonly focusAfter: (selector: string) => void;
}

/** Conditions and groups of conditions, of which all or one must be true. */
export function SentenceEditor({ sentence, write, focusAfter }: SentenceEditorProps) {
  const { join, parts } = sentence;
  const another = useAnother();
  const conditions = conditionsOf(sentence);
  const isFull = conditions.length >= conditionsMax;
  // They have no ids of their own: only their place tells them apart.
  const placed = parts.map((part, index) => ({ part, index }));
  const add = (changed: RuleSentence) => {
    focusAfter(`${placeSelector(String(parts.length + 1))} [data-answer]`);
    write(changed, false);
  };

  function remove(index: number) {
    const next = Math.max(1, Math.min(index + 1, parts.length - 1));
    focusAfter(`${placeSelector(String(next))} select`);
    write(withPart(sentence, index, null), false);
  }

  return (
    <div className={styles.sentence}>
      {parts.length > 1 ? (
        <JoinSelect
          label={words.join}
          lead={words.when}
          join={join}
          choose={(chosen) => write({ ...sentence, join: chosen }, false)}
        />
      ) : (
        <span className={styles.when}>{words.when}</span>
      )}
      {placed.map(({ part, index }) => {
        const place = `${index + 1}`;
        if (!isGroup(part)) {
          return (
            <PlacedCondition
              key={index}
              condition={part}
              place={place}
              write={(changed, isTyped) => write(withPart(sentence, index, changed), isTyped)}
              {...(parts.length > 1 && { remove: () => remove(index) })}
            />
          );
        }
        return (
          <GroupEditor
            key={index}
            group={part}
            place={place}
            isFull={isFull}
            focusAfter={focusAfter}
            write={(changed, isTyped) => write(withPart(sentence, index, changed), isTyped)}
            remove={() => remove(index)}
          />
        );
      })}
      {isFull ? (
        <p className={styles.full}>{words.full}</p>
      ) : (
        <div className={styles.adds}>
          <AddButton
            label={words.add}
            add={() => add({ join, parts: [...parts, another(conditions.at(-1))] })}
          />
          <AddButton
            label={words.addGroup}
            add={() => add(withNewGroup(sentence, another(conditions.at(-1))))}
          />
        </div>
      )}
    </div>
  );
}

interface GroupEditorProps {
  readonly group: ConditionGroup;
  readonly place: string;
  /** The rule as a whole takes no more. */
  readonly isFull: boolean;
  readonly write: (group: ConditionGroup, isTyped: boolean) => void;
  readonly remove: () => void;
  readonly focusAfter: (selector: string) => void;
}

/** Some conditions that count as one. */
function GroupEditor(props: GroupEditorProps) {
  const { group, place, isFull, write, remove, focusAfter } = props;
  const { join, conditions } = group;
  const another = useAnother();
  const placed = conditions.map((condition, index) => ({ condition, index }));
  const placeOf = (index: number) => `${place}.${index + 1}`;

  function removeCondition(index: number) {
    const left = withCondition(group, index, null);
    if (!left) return remove();
    const next = Math.min(index, left.conditions.length - 1);
    focusAfter(`${placeSelector(placeOf(next))} select`);
    write(left, false);
  }

  return (
    <fieldset className={styles.condition} data-place={place}>
      <legend className="unseen">{words.group(place)}</legend>
      <div className={styles.group}>
        <JoinSelect
          label={words.joinOf(place)}
          join={join}
          choose={(chosen) => write({ join: chosen, conditions }, false)}
        />
        {placed.map(({ condition, index }) => (
          <PlacedCondition
            key={index}
            condition={condition}
            place={placeOf(index)}
            write={(changed, isTyped) =>
              write({ join, conditions: conditions.with(index, changed) }, isTyped)
            }
            remove={() => removeCondition(index)}
          />
        ))}
        {!isFull && (
          <AddButton
            label={words.addTo(place)}
            add={() => {
              focusAfter(`${placeSelector(placeOf(conditions.length))} [data-answer]`);
              write({ join, conditions: [...conditions, another(conditions.at(-1))] }, false);
            }}
          />
        )}
      </div>
      <RemoveButton label={inspectorWords.remove(words.group(place))} remove={remove} />
    </fieldset>
  );
}

interface PlacedConditionProps {
  readonly condition: Condition;
  readonly place: string;
  readonly write: (condition: Condition, isTyped: boolean) => void;
  /** Absent: it is all there is. */
  readonly remove?: () => void;
}

function PlacedCondition({ condition, place, write, remove }: PlacedConditionProps) {
  return (
    <div className={styles.condition} data-place={place}>
      <ConditionRow condition={condition} number={place} write={write} />
      {remove && (
        <RemoveButton label={inspectorWords.remove(words.condition(place))} remove={remove} />
      )}
    </div>
  );
}

interface JoinSelectProps {
  readonly label: string;
  /** What stands before it in the sentence. */
  readonly lead?: string;
  readonly join: Join;
  readonly choose: (join: Join) => void;
}

function JoinSelect({ label, lead, join, choose }: JoinSelectProps) {
  const option = (value: Join) => ({
    value,
    label: lead ? `${lead} ${words[value]}` : words[value],
  });
  return (
    <NativeSelect
      aria-label={label}
      value={join}
      data={[option('all'), option('any')]}
      onChange={(event) => choose(event.currentTarget.value === 'any' ? 'any' : 'all')}
    />
  );
}

function AddButton({ label, add }: { label: string; add: () => void }) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<Plus size={14} aria-hidden />}
      onClick={add}
    >
      {label}
    </Button>
  );
}

function RemoveButton({ label, remove }: { label: string; remove: () => void }) {
  return (
    <ActionIcon size={28} aria-label={label} onClick={remove}>
      <Trash2 size={14} aria-hidden />
    </ActionIcon>
  );
}

function placeSelector(place: string): string {
  return `[data-place="${place}"]`;
}

/** A condition about the same answer as the one before, which asks nothing yet. */
function useAnother(): (before: Condition | undefined) => Condition {
  const { workflow } = useWorkflowEditor();
  const names = useAnswerNames(workflow);
  return (before) => {
    const path = before?.path ?? 'contact.name';
    const test = testFor(answerKind(workflow, names, path), 'same');
    return { path, test, value: valueFor(test, '') };
  };
}
