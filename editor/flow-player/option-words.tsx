import styles from './option-words.module.css';
import { Picture } from './picture.tsx';
import type { Option } from './read-properties.ts';

/** An option: its picture or colour, its title, and what is said about it. */
export function OptionWords({ option }: { option: Option }) {
  const { title, description, metadata, image, altText, color } = option;
  return (
    <span className={styles.option}>
      {image !== '' && <Picture className={styles.picture} source={image} alt={altText} />}
      {image === '' && color !== '' && (
        <span className={styles.color} style={{ background: color }} aria-hidden />
      )}
      <span className={styles.words} dir="auto">
        <span className={styles.title}>{title}</span>
        {description && <span className={styles.description}>{description}</span>}
        {metadata && <span className={styles.metadata}>{metadata}</span>}
      </span>
    </span>
  );
}
