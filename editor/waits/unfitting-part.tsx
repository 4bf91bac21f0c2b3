import { NativeSelect } from '@mantine/core';
import type { FieldProps } from '../inspector/field-props.ts';
import { useInspected } from '../inspector/inspected.ts';
import inspector from '../inspector/inspector.module.css';
import { valueAt } from '../inspector/json-value.ts';
import { waitWords } from './wait-words.ts';
import styles from './waits.module.css';
import { WhereNext } from './where-next.tsx';

const words = waitWords.unfitting;

/** “Ask again” “up to 2 times” “and say:”, and where it goes on after that. */
export function UnfittingPart(props: FieldProps) {
  const { field, path } = props;
  const { write, FieldInput, value: step } = useInspected();
  const { control } = field;
  if (control.kind !== 'fields') return <FieldInput {...props} />;
  const value = props.value ?? field.usual;
  const max = valueAt(value, ['max']);
  const message = control.fields.get('message');
  const takesAll = valueAt(step, ['config', 'expect', 'kind']) === 'any';
  const at = [...path, 'max'];
  return (
    <fieldset className={inspector.group}>
      <legend className={inspector.legend}>{words.title}</legend>
      {takesAll && <p className={inspector.hint}>{words.all}</p>}
      <div className={styles.sentence} data-field={at.join('.')}>
        <span>{words.lead}</span>
        <NativeSelect
          aria-label={words.lead}
          value={String(max)}
          data={counts.map((count) => ({ value: String(count), label: words.times(count) }))}
          onChange={(event) => write(at, Number(event.currentTarget.value), { title: words.title })}
        />
        {max !== 0 && <span>{words.say}</span>}
      </div>
      {max !== 0 && message && (
        <FieldInput
          field={message}
          path={[...path, 'message']}
          value={valueAt(value, ['message'])}
          title={message.title}
          isBare
        />
      )}
      {max !== 0 && message && <p className={inspector.hint}>{message.description}</p>}
      <WhereNext exitId="not-understood" say={waitWords.next.notUnderstood} />
    </fieldset>
  );
}

/** As often as the language of workflows lets it. */
const counts = Array.from({ length: 11 }, (_, count) => count);
