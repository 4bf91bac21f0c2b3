import type { JsonObject } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './inspector.module.css';
import { objectAt, objectIn, type Path, textIn } from './model/form-document.ts';
import { TextField } from './text-field.tsx';

const key = 'on-click-action';

/** The page of the web that a link opens. */
export function AddressField({ path, component }: { path: Path; component: JsonObject }) {
  const { edit } = useBuilder();
  const label = formWords.fields[key] ?? key;
  const url = textIn(objectIn(component, key), 'url');
  const isWhole = /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(url);
  return (
    <div>
      <TextField
        label={label}
        value={url}
        placeholder="https://"
        onType={(typed) =>
          edit(
            formWords.component.edits.write(label),
            (draft) => {
              const target = objectAt(draft, path);
              if (target) objectIn(target, key)['url'] = typed.trim();
              return undefined;
            },
            { burst: `${path.join('.')} ${key}`, isPlain: true },
          )
        }
      />
      {!isWhole && <p className={styles.warning}>{formWords.faults.badAddress}</p>}
    </div>
  );
}
