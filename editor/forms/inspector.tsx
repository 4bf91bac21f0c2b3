import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import { ButtonSettings } from './button-settings.tsx';
import { ComponentSettings } from './component-settings.tsx';
import styles from './inspector.module.css';
import { objectAt } from './model/form-document.ts';
import { ScreenSettings } from './screen-settings.tsx';

/** The settings of what is selected. */
export function Inspector() {
  const { form, selection } = useBuilder();
  const component = selection.kind === 'component' ? objectAt(form, selection.path) : null;
  return (
    <section className={styles.inspector} aria-label={formWords.details} data-part="details">
      {selection.kind === 'screen' && <ScreenSettings screen={selection.screen} />}
      {selection.kind === 'button' && <ButtonSettings screen={selection.screen} />}
      {selection.kind === 'component' && component && (
        <ComponentSettings
          key={selection.path.join('.')}
          path={selection.path}
          component={component}
        />
      )}
    </section>
  );
}
