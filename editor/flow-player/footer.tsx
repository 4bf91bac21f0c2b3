import buttons from './buttons.module.css';
import type { ComponentProps } from './component-props.ts';
import styles from './footer.module.css';
import { wordsAt } from './read-properties.ts';

/**
 * The button that leads on, with what is written above it. It can be tapped while something is
 * missing: then each wrong field says so.
 */
export function Footer({ component, actions }: ComponentProps) {
  const { properties, isEnabled } = component;
  const captions = ['left-caption', 'center-caption', 'right-caption'].map((name) => ({
    name,
    words: wordsAt(properties, name),
  }));
  return (
    <>
      {captions.some(({ words }) => words !== '') && (
        <p className={styles.captions}>
          {captions.map(({ name, words }) => (
            <span key={name} dir="auto">
              {words}
            </span>
          ))}
        </p>
      )}
      <button
        type="button"
        className={`${buttons.filled} ${styles.button}`}
        aria-disabled={!isEnabled}
        onClick={() => actions.tap(component)}
      >
        <span dir="auto">{wordsAt(properties, 'label')}</span>
      </button>
    </>
  );
}
