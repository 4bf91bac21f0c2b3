import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ComponentProps } from './component-props.ts';
import { flowWords } from './flow-player-words.ts';
import styles from './image-carousel.module.css';
import { Picture } from './picture.tsx';
import { objectsAt, wordsAt } from './read-properties.ts';

/** Up to three pictures, one at a time. */
export function ImageCarousel({ component: { properties } }: ComponentProps) {
  const [at, setAt] = useState(0);
  const pictures = objectsAt(properties, 'images');
  const picture = pictures[at] ?? pictures[0];
  if (!picture) return null;
  const isWide = properties['aspect-ratio'] === '16:9';
  const isCover = properties['scale-type'] === 'cover';
  return (
    <section className={styles.carousel} aria-label={flowWords.pictures}>
      <div className={styles.frame} data-wide={isWide || undefined}>
        <Picture
          key={at}
          className={styles.picture}
          source={wordsAt(picture, 'src')}
          alt={wordsAt(picture, 'alt-text')}
          style={{ objectFit: isCover ? 'cover' : 'contain' }}
        />
        {at > 0 && (
          <button
            type="button"
            className={styles.previous}
            aria-label={flowWords.previousPicture}
            onClick={() => setAt(at - 1)}
          >
            <ChevronLeft size={20} aria-hidden />
          </button>
        )}
        {at < pictures.length - 1 && (
          <button
            type="button"
            className={styles.next}
            aria-label={flowWords.nextPicture}
            onClick={() => setAt(at + 1)}
          >
            <ChevronRight size={20} aria-hidden />
          </button>
        )}
      </div>
      {pictures.length > 1 && <Dots at={at} count={pictures.length} />}
    </section>
  );
}

function Dots({ at, count }: { at: number; count: number }) {
  return (
    <p className={styles.dots} aria-live="polite">
      <span className="unseen">{flowWords.slide(at + 1, count)}</span>
      {Array.from({ length: count }, (_, number) => number).map((number) => (
        <span key={number} className={styles.dot} data-current={number === at || undefined} />
      ))}
    </p>
  );
}
