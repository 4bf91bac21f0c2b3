import { isJsonObject, type JsonObject } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './inspector.module.css';
import { objectAt, objectIn, type Path, textIn } from './model/form-document.ts';
import { TextField } from './text-field.tsx';

const ends = ['start-date', 'end-date'] as const;

/** What stands above the two days of a range. */
export function RangeLabels({ path, component }: { path: Path; component: JsonObject }) {
  const { edit } = useBuilder();
  const { label } = component;
  if (!isJsonObject(label)) return null;
  return (
    <div className={styles.pair}>
      {ends.map((end, index) => (
        <TextField
          key={end}
          label={formWords.rangeDates[index] ?? end}
          value={textIn(label, end)}
          charsMax={20}
          isRequired
          onType={(typed) =>
            edit(
              formWords.component.edits.write(formWords.rangeDates[index] ?? end),
              (draft) => {
                const target = objectAt(draft, path);
                if (target) objectIn(target, 'label')[end] = typed;
                return undefined;
              },
              { burst: `${path.join('.')} ${end}`, isPlain: true },
            )
          }
        />
      ))}
    </div>
  );
}
