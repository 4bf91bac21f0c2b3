import { NativeSelect, NumberInput, Switch } from '@mantine/core';
import { type JsonObject, writtenJson } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { AddressField } from './address-field.tsx';
import { AnswerTextField } from './answer-text-field.tsx';
import { ChoicesField } from './choices-field.tsx';
import { DayField } from './day-field.tsx';
import styles from './inspector.module.css';
import type { Path } from './model/form-document.ts';
import { sourceOf } from './model/given-values.ts';
import type { PropertyField } from './model/properties.ts';
import { PictureField } from './picture-field.tsx';
import { TextField } from './text-field.tsx';
import { useProperty } from './use-property.ts';

interface PropertyInputProps {
  readonly field: PropertyField;
  readonly path: Path;
  readonly component: JsonObject;
}

/** One property of a component, in the field that fits its kind. */
export function PropertyInput({ field, path, component }: PropertyInputProps) {
  const { key, control } = field;
  const value = Object.hasOwn(component, key) ? component[key] : undefined;
  const label = labelOf(key, component);
  if (control === 'choices') return <ChoicesField path={path} component={component} />;
  if (control === 'picture') return <PictureField path={path} component={component} />;
  if (control === 'address') return <AddressField path={path} component={component} />;
  if (control === 'date') return <DayField path={path} component={component} of={key} />;
  if (key === 'text' && typeof value === 'string' && field.charsMax !== null) {
    const { charsMax } = field;
    return <AnswerTextField path={path} value={value} label={label} charsMax={charsMax} />;
  }
  const source = sourceOf(value);
  if (source === 'given' || source === 'other') return <Locked label={label} />;
  return <PlainInput field={field} path={path} value={value} label={label} />;
}

/** A switch has its sentence where a question has its label. */
function labelOf(key: string, component: JsonObject): string {
  const isSentence = key === 'label' && component['type'] === 'OptIn';
  return (isSentence ? formWords.fields['text'] : formWords.fields[key]) ?? key;
}

function Locked({ label }: { label: string }) {
  return (
    <p className={styles.locked}>
      <strong>{label}</strong>: {formWords.component.locked}
    </p>
  );
}

interface PlainInputProps {
  readonly field: PropertyField;
  readonly path: Path;
  readonly value: JsonObject[string] | undefined;
  readonly label: string;
}

function PlainInput({ field, path, value, label }: PlainInputProps) {
  const { write, leave } = useProperty(path, field.key);
  if (field.control === 'switch') {
    const isOn = value === true;
    return (
      <Switch
        label={label}
        checked={isOn}
        onChange={(event) => write(event.currentTarget.checked || undefined)}
      />
    );
  }
  if (field.control === 'number') {
    return (
      <NumberInput
        label={label}
        placeholder={formWords.usual}
        value={typeof value === 'number' ? value : ''}
        min={field.min ?? 0}
        {...(field.max !== null && { max: field.max })}
        allowDecimal={false}
        allowNegative={false}
        onChange={(typed) => write(typeof typed === 'number' ? typed : undefined)}
      />
    );
  }
  if (field.control === 'choice') {
    const options = field.choices.map((each) => ({
      value: each,
      label: formWords.options[each] ?? each,
    }));
    return (
      <NativeSelect
        label={label}
        value={typeof value === 'string' ? value : ''}
        data={[{ value: '', label: formWords.usual }, ...options]}
        onChange={(event) => write(event.currentTarget.value || undefined)}
      />
    );
  }
  return (
    <TextField
      label={label}
      value={lines(value)}
      charsMax={field.charsMax}
      isLong={field.control === 'lines'}
      isRequired={field.isRequired}
      onType={(typed) =>
        write(typed === '' && !field.isRequired ? undefined : written(typed, value))
      }
      onLeave={leave}
    />
  );
}

/** A text may be a list of paragraphs, and stays one. */
function lines(value: JsonObject[string] | undefined): string {
  return Array.isArray(value) ? value.map(writtenJson).join('\n') : writtenJson(value ?? '');
}

function written(typed: string, before: JsonObject[string] | undefined) {
  return Array.isArray(before) ? typed.split('\n') : typed;
}
