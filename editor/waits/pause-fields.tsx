import { NativeSelect } from '@mantine/core';
import { isJsonObject } from '../../engine/index.ts';
import { blankKind } from '../inspector/blank-value.ts';
import { AmountAndUnit } from '../inspector/duration-input.tsx';
import type { Fields } from '../inspector/field.ts';
import { FieldNotes } from '../inspector/field-notes.tsx';
import type { FieldProps } from '../inspector/field-props.ts';
import { FieldsInput, type FieldsInputProps } from '../inspector/fields-input.tsx';
import { useInspected } from '../inspector/inspected.ts';
import inspector from '../inspector/inspector.module.css';
import { valueAt } from '../inspector/json-value.ts';
import { kindOf } from '../inspector/problem-places.ts';
import { MomentSentence } from './moment-sentence.tsx';
import { OftenUsed } from './often-used.tsx';
import { TimeSentence } from './time-sentence.tsx';
import { waitWords } from './wait-words.ts';
import styles from './waits.module.css';

const words = waitWords.pause;

/** A wait for time to pass, in a sentence: “Wait” “until a moment”, … */
export function PauseFields({ fields, path, value }: FieldsInputProps) {
  const until = fields.get('until');
  const rest = new Map([...fields].filter(([key]) => key !== 'until'));
  return (
    <div className={inspector.fields}>
      {until && <Until field={until} path={[...path, 'until']} value={valueAt(value, ['until'])} />}
      {rest.size > 0 && <FieldsInput fields={rest} path={path} value={value} />}
    </div>
  );
}

function Until(props: FieldProps) {
  const { field, path, value } = props;
  const { write, FieldInput } = useInspected();
  const { control } = field;
  const before = isJsonObject(value) ? value : {};
  const kind = control.kind === 'kinds' ? kindOf(control.kinds, before[control.by]) : undefined;
  // What is not one of ours yet is set as it is written.
  if (control.kind !== 'kinds' || !kind) return <FieldInput {...props} />;
  const { by, kinds } = control;
  return (
    <div data-field={path.join('.')}>
      <fieldset className={inspector.group}>
        <legend className={inspector.legend}>{words.title}</legend>
        <div className={styles.sentence}>
          <span>{words.lead}</span>
          <NativeSelect
            aria-label={words.title}
            value={kind.id}
            data={kinds.map(({ id, title }) => ({ value: id, label: words.kinds[id] ?? title }))}
            onChange={(event) => {
              const chosen = kindOf(kinds, event.currentTarget.value);
              if (chosen) write(path, blankKind(by, chosen, before), { title: words.title });
            }}
          />
        </div>
        <Sentence kind={kind.id} fields={kind.fields} path={path} value={value} />
        <FieldNotes path={path} withErrors />
      </fieldset>
    </div>
  );
}

function Sentence({ kind, fields, path, value }: FieldsInputProps & { readonly kind: string }) {
  const isBoth = isBeforeAndAfter(value);
  if (kind === 'duration') return <Length fields={fields} path={path} value={value} />;
  if (kind === 'moment' && !isBoth) return <MomentSentence {...{ fields, path, value }} />;
  if (kind === 'time-of-day') return <TimeSentence {...{ fields, path, value }} />;
  return <FieldsInput fields={fields} path={path} value={value} />;
}

/** The language lets both be said; no sentence does. */
function isBeforeAndAfter(value: FieldProps['value']): boolean {
  return valueAt(value, ['before']) !== undefined && valueAt(value, ['after']) !== undefined;
}

interface LengthProps {
  readonly fields: Fields;
  readonly path: FieldProps['path'];
  readonly value: FieldProps['value'];
}

function Length({ fields, path, value }: LengthProps) {
  const field = fields.get('duration');
  const at = [...path, 'duration'];
  const length = valueAt(value, ['duration']);
  if (!field) return null;
  return (
    <div className={inspector.group} data-field={at.join('.')}>
      <div className={styles.sentence} data-duration>
        <AmountAndUnit field={field} path={at} value={length} title={words.title} />
      </div>
      <OftenUsed path={at} value={length} title={words.title} durations={durations} />
      <FieldNotes path={at} withErrors />
    </div>
  );
}

const durations = [
  { amount: 5, unit: 'minutes' },
  { amount: 1, unit: 'hours' },
  { amount: 1, unit: 'days' },
  { amount: 1, unit: 'weeks' },
] as const;
