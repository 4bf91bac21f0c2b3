import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { homeWords } from '../home/home-words.ts';
import styles from './from-gallery.module.css';

/** The other way to a new workflow: a journey that is whole. */
export function FromGallery() {
  return (
    <div className={styles.other}>
      <div>
        <h3 className={styles.title}>{homeWords.fromGallery}</h3>
        <p className={styles.text}>{homeWords.fromGalleryText}</p>
      </div>
      <Button component={Link} href="/gallery" variant="default">
        {homeWords.seeGallery}
      </Button>
    </div>
  );
}
