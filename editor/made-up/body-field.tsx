import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { isJsonObject, type Json } from '../../engine/index.ts';
import { fieldLabel } from '../text/template-parts.ts';
import { trialWords } from '../trial/trial-words.ts';
import { notTypedYet, typed, withOneMore } from './body-fields.ts';
import styles from './made-up.module.css';
import { madeUpWords as words } from './made-up-words.ts';

interface BodyFieldProps {
  /** What it is called. */
  readonly label: string;
  readonly value: Json;
  readonly change: (value: Json) => void;
}

/** A part of an answer, and all that is in it, each value in a field of its own. */
export function BodyField(props: BodyFieldProps) {
  const { label, value, change } = props;
  if (Array.isArray(value)) return <ListField label={label} items={value} change={change} />;
  if (isJsonObject(value)) {
    return (
      <fieldset className={styles.group}>
        <legend>{label}</legend>
        <div className={styles.fields}>
          <ObjectFields value={value} change={change} />
        </div>
      </fieldset>
    );
  }
  if (typeof value === 'boolean') {
    return (
      <NativeSelect
        size="xs"
        label={label}
        value={String(value)}
        data={[
          { value: 'true', label: trialWords.yes },
          { value: 'false', label: trialWords.no },
        ]}
        onChange={(event) => change(event.currentTarget.value === 'true')}
      />
    );
  }
  return <ValueField {...props} />;
}

function ValueField({ label, value, change }: BodyFieldProps) {
  const [latest, setLatest] = useState(() => notTypedYet(value));
  // What was put in its place was not typed.
  const now = latest.value === value ? latest : notTypedYet(value);
  return (
    <TextInput
      size="xs"
      label={label}
      value={now.text}
      onChange={(event) => {
        const next = typed(now, event.currentTarget.value);
        setLatest(next);
        change(next.value);
      }}
    />
  );
}

interface ObjectFieldsProps {
  readonly value: Readonly<Record<string, Json>>;
  readonly change: (value: Json) => void;
}

export function ObjectFields({ value, change }: ObjectFieldsProps) {
  return Object.entries(value).map(([key, part]) => (
    <BodyField
      key={key}
      label={fieldLabel(key)}
      value={part}
      change={(changed) => change({ ...value, [key]: changed })}
    />
  ));
}

interface ListFieldProps {
  readonly label: string;
  readonly items: readonly Json[];
  readonly change: (items: Json[]) => void;
}

function ListField({ label, items, change }: ListFieldProps) {
  return (
    <fieldset className={styles.group} data-list>
      <legend>{label}</legend>
      {items.length === 0 && <p className={styles.hint}>{words.emptyList}</p>}
      {items.map((item, index) => {
        const name = words.item(index + 1);
        return (
          <div key={name} className={styles.item}>
            <BodyField
              label={name}
              value={item}
              change={(changed) => change(items.with(index, changed))}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.remove(name, label)}
              title={words.remove(name, label)}
              onClick={() => change(items.toSpliced(index, 1))}
            >
              <X size={16} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      {items.length > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => change(withOneMore(items))}
        >
          {words.add(label)}
        </Button>
      )}
    </fieldset>
  );
}
