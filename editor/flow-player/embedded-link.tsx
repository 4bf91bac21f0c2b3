import type { ComponentProps } from './component-props.ts';
import styles from './embedded-link.module.css';
import { wordsAt } from './read-properties.ts';

/** Words that lead to another screen, or to a page. */
export function EmbeddedLink({ component, actions }: ComponentProps) {
  return (
    <button type="button" className={styles.link} onClick={() => actions.tap(component)}>
      <span dir="auto">{wordsAt(component.properties, 'text')}</span>
    </button>
  );
}
