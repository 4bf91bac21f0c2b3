import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { JsonObject } from '../../engine/index.ts';
import groupStyles from './choice-group.module.css';
import type { ComponentProps } from './component-props.ts';
import styles from './navigation-list.module.css';
import { Picture } from './picture.tsx';
import { objectAt, objectsAt, wordListAt, wordsAt } from './read-properties.ts';

/** Rows of which each leads on. */
export function NavigationList({ component, actions }: ComponentProps) {
  const { properties } = component;
  const id = useId();
  const label = wordsAt(properties, 'label');
  const description = wordsAt(properties, 'description');
  return (
    <section className={styles.list} aria-labelledby={label ? id : undefined}>
      {label && (
        <h4 id={id} className={groupStyles.label} dir="auto">
          {label}
        </h4>
      )}
      {description && (
        <p className={groupStyles.description} dir="auto">
          {description}
        </p>
      )}
      <ul className={styles.items} data-media={wordsAt(properties, 'media-size') || undefined}>
        {objectsAt(properties, 'list-items').map((item) => (
          <li key={wordsAt(item, 'id')}>
            <button
              type="button"
              className={styles.item}
              disabled={item['enabled'] === false}
              onClick={() => actions.tap(component, wordsAt(item, 'id'))}
            >
              <Item item={item} />
              <ChevronRight size={18} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item({ item }: { item: JsonObject }) {
  const [main, start, end] = [
    objectAt(item, 'main-content'),
    objectAt(item, 'start'),
    objectAt(item, 'end'),
  ];
  const image = wordsAt(start, 'image');
  const badge = wordsAt(item, 'badge');
  const tags = wordListAt(item, 'tags');
  return (
    <>
      {image && (
        <Picture className={styles.picture} source={image} alt={wordsAt(start, 'alt-text')} />
      )}
      <span className={styles.main} dir="auto">
        {badge && <span className={styles.badge}>{badge}</span>}
        <span className={styles.title}>{wordsAt(main, 'title')}</span>
        <Small words={wordsAt(main, 'description')} />
        <Small words={wordsAt(main, 'metadata')} />
        {tags.length > 0 && (
          <span className={styles.tags}>
            {tags.map((tag) => (
              <span key={tag} className={styles.tag}>
                {tag}
              </span>
            ))}
          </span>
        )}
      </span>
      {Object.keys(end).length > 0 && (
        <span className={styles.end} dir="auto">
          <span className={styles.endTitle}>{wordsAt(end, 'title')}</span>
          <Small words={wordsAt(end, 'description')} />
          <Small words={wordsAt(end, 'metadata')} />
        </span>
      )}
    </>
  );
}

function Small({ words }: { words: string }) {
  return words === '' ? null : <span className={styles.small}>{words}</span>;
}
