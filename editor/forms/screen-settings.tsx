import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './inspector.module.css';
import { objectAt, textIn } from './model/form-document.ts';
import { TextField } from './text-field.tsx';

/** The title of a screen. */
export function ScreenSettings({ screen }: { screen: number }) {
  const { form, edit } = useBuilder();
  const json = objectAt(form, ['screens', screen]);
  if (!json) return null;
  return (
    <div className={styles.fields}>
      <div className={styles.head}>
        <h2>{textIn(json, 'title') || formWords.screen.untitled}</h2>
      </div>
      <TextField
        label={formWords.screen.title}
        description={formWords.screen.titleHint}
        value={textIn(json, 'title')}
        isRequired
        onType={(title) =>
          edit(
            formWords.screen.edits.title,
            (draft) => {
              const target = objectAt(draft, ['screens', screen]);
              if (target) target['title'] = title;
              return undefined;
            },
            { burst: `title ${screen}`, isPlain: true },
          )
        }
      />
    </div>
  );
}
