import type { ComponentProps } from './component-props.ts';
import styles from './image.module.css';
import { Picture } from './picture.tsx';
import { numberAt, wordsAt } from './read-properties.ts';

/** A picture, as wide as the screen unless the form gives it a size. */
export function Image({ component: { properties } }: ComponentProps) {
  const [width, height] = [numberAt(properties, 'width'), numberAt(properties, 'height')];
  const ratio = numberAt(properties, 'aspect-ratio');
  const isCover = properties['scale-type'] === 'cover';
  return (
    <Picture
      className={styles.image}
      source={wordsAt(properties, 'src')}
      alt={wordsAt(properties, 'alt-text')}
      style={{
        width: width ?? undefined,
        height: height ?? undefined,
        aspectRatio: ratio !== null && ratio > 0 && height === null ? ratio : undefined,
        objectFit: isCover ? 'cover' : 'contain',
      }}
    />
  );
}
