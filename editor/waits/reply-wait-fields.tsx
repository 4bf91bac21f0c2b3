import { FieldNotes } from '../inspector/field-notes.tsx';
import type { FieldProps } from '../inspector/field-props.ts';
import { FieldsInput, type FieldsInputProps } from '../inspector/fields-input.tsx';
import { useInspected } from '../inspector/inspected.ts';
import inspector from '../inspector/inspector.module.css';
import { valueAt } from '../inspector/json-value.ts';
import { ExpectedPart } from './expected-part.tsx';
import { PatiencePart } from './patience-part.tsx';
import { RemindersPart } from './reminders-part.tsx';
import { UnfittingPart } from './unfitting-part.tsx';
import { waitWords as words } from './wait-words.ts';

/** A wait for a reply, in sentences: for what, how long, and what is done when none comes or none fits. */
export function ReplyWaitFields({ fields, path, value }: FieldsInputProps) {
  const { problemsAt } = useInspected();
  const rest = new Map([...fields].filter(([key]) => !Object.hasOwn(parts, key)));
  const isUrgent = [...rest.keys()].some((key) => problemsAt([...path, key]).length > 0);
  return (
    <div className={inspector.fields}>
      {Object.entries(parts).map(([key, Part]) => {
        const field = fields.get(key);
        const at = [...path, key];
        return (
          field && (
            <div key={key} data-field={at.join('.')}>
              <Part field={field} path={at} value={valueAt(value, [key])} />
              <FieldNotes path={at} withErrors />
            </div>
          )
        );
      })}
      {rest.size > 0 && (
        <details className={inspector.more} {...(isUrgent && { open: true })}>
          <summary>{words.more}</summary>
          <FieldsInput fields={rest} path={path} value={value} isAll />
        </details>
      )}
    </div>
  );
}

const parts: Readonly<Record<string, (props: FieldProps) => React.ReactNode>> = {
  expect: ExpectedPart,
  timeout: PatiencePart,
  reminders: RemindersPart,
  retries: UnfittingPart,
};
