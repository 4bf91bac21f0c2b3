import { NativeSelect } from '@mantine/core';
import { FieldNotes } from './field-notes.tsx';
import type { FieldProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import { ownInputWords } from './own-input-words.ts';
import { useFieldError } from './use-field-error.ts';

const words = ownInputWords.schedule;

/** A time zone by the name of its city. */
export function ZoneSelect({ field, path, value }: FieldProps) {
  const { write } = useInspected();
  const error = useFieldError(path);
  const zone = typeof value === 'string' ? value : '';
  const known = Intl.supportedValuesOf('timeZone');
  const zones = zone === '' || known.includes(zone) ? known : [zone, ...known];
  return (
    <div data-field={path.join('.')}>
      <NativeSelect
        label={words.zone}
        error={error}
        value={zone}
        data={[
          { value: '', label: words.usual },
          ...zones.map((each) => ({ value: each, label: inWords(each) })).toSorted(byLabel),
        ]}
        onChange={(event) =>
          write(path, event.currentTarget.value || undefined, { title: field.title })
        }
      />
      <FieldNotes path={path} />
    </div>
  );
}

/** `Europe/Berlin` → “Berlin (Europe)” */
function inWords(zone: string): string {
  const [place = zone, ...around] = zone.replaceAll('_', ' ').split('/').toReversed();
  return around.length === 0 ? place : `${place} (${around.toReversed().join(', ')})`;
}

function byLabel(one: { label: string }, other: { label: string }): number {
  return one.label.localeCompare(other.label);
}
