import { FileText, X } from 'lucide-react';
import type { JsonObject } from '../../engine/index.ts';
import styles from './file-picker.module.css';
import { flowWords } from './flow-player-words.ts';
import { Picture } from './picture.tsx';
import { wordsAt } from './read-properties.ts';

/** A file that was chosen, and the way to take it back. */
export function PickedFile({ file, remove }: { file: JsonObject; remove: () => void }) {
  const name = wordsAt(file, 'file_name');
  const data = wordsAt(file, 'data');
  const isPicture = wordsAt(file, 'mime_type').startsWith('image/');
  return (
    <li className={styles.file}>
      {isPicture ? (
        <Picture className={styles.picture} source={data} alt="" />
      ) : (
        <span className={styles.icon}>
          <FileText size={22} aria-hidden />
        </span>
      )}
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.size}>{flowWords.kilobytes(data.length * 0.75)}</span>
      </span>
      <button
        type="button"
        className={styles.remove}
        aria-label={flowWords.remove(name)}
        onClick={remove}
      >
        <X size={18} aria-hidden />
      </button>
    </li>
  );
}
