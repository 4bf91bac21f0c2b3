import { NativeSelect, TextInput } from '@mantine/core';
import type { JsonObject } from '../../engine/index.ts';
import { addDays, dayOf } from '../words/day.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './inspector.module.css';
import { objectAt, type Path } from './model/form-document.ts';
import { dropUnread, letBeGiven, sourceOf } from './model/given-values.ts';
import { useProperty } from './use-property.ts';

interface DayFieldProps {
  readonly path: Path;
  readonly component: JsonObject;
  /** `min-date` or `max-date`. */
  readonly of: string;
}

const words = formWords.dates;
const sources = ['none', 'written', 'given'] as const;

/** The first or the last day that can be chosen: none, a certain one, or one counted when it is sent. */
export function DayField({ path, component, of: key }: DayFieldProps) {
  const { edit } = useBuilder();
  const { write } = useProperty(path, key);
  const value = Object.hasOwn(component, key) ? component[key] : undefined;
  const source = sourceOf(value);
  const label = formWords.fields[key] ?? key;
  const today = dayOf(Date.now());
  const usual = addDays(today, key === 'min-date' ? 1 : 30);

  function choose(chosen: string) {
    edit(formWords.component.edits.write(label), (draft) => {
      const target = objectAt(draft, path);
      if (!target) return undefined;
      if (chosen === 'none') Reflect.deleteProperty(target, key);
      if (chosen === 'written') target[key] = usual;
      if (chosen === 'given') {
        const schema = { type: 'string', __example__: usual };
        letBeGiven(draft, path, key, { name: key.replace('-', '_'), schema });
      }
      dropUnread(draft);
      return undefined;
    });
  }

  return (
    <div>
      <NativeSelect
        label={label}
        value={source === 'other' ? 'given' : source}
        data={sources.map((each) => ({ value: each, label: words[each] }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {source === 'written' && (
        <TextInput
          type="date"
          mt={6}
          aria-label={`${label}: ${words.day}`}
          value={String(value)}
          onChange={(event) => write(event.currentTarget.value || undefined)}
        />
      )}
      {source === 'given' && <p className={styles.hint}>{words.givenText}</p>}
    </div>
  );
}
