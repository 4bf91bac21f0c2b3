import { useId } from 'react';
import type { ComponentProps } from './component-props.ts';
import { ErrorLine } from './field.tsx';
import { flowWords } from './flow-player-words.ts';
import styles from './opt-in.module.css';
import { wordsAt } from './read-properties.ts';
import tick from './tick.module.css';

/** A box to tick, often with something to read before. */
export function OptIn({ component, actions }: ComponentProps) {
  const { properties, value } = component;
  const id = useId();
  const { start: error } = actions.errorOf(component);
  const hasMore = properties['on-click-action'] !== undefined;
  return (
    <div className={styles.optIn}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={tick.tick}
          checked={value === true}
          required={properties['required'] === true}
          aria-invalid={error !== null || undefined}
          aria-describedby={error === null ? undefined : id}
          // WhatsApp sends nothing, never “false”, for what was unticked.
          onChange={(event) => actions.input(component, event.currentTarget.checked || null)}
        />
        <span dir="auto">{wordsAt(properties, 'label')}</span>
      </label>
      {hasMore && (
        <button type="button" className={styles.more} onClick={() => actions.tap(component)}>
          {flowWords.readMore}
          <span className="unseen">: {wordsAt(properties, 'label')}</span>
        </button>
      )}
      {error !== null && <ErrorLine id={id} error={error} />}
    </div>
  );
}
