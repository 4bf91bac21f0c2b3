import { Button, FileButton, Input } from '@mantine/core';
import { useState } from 'react';
import type { JsonObject } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './inspector.module.css';
import { objectAt, type Path, textIn } from './model/form-document.ts';
import { shrinkPicture } from './shrink-picture.ts';

const words = formWords.picture;

/** A picture of the author's, made small enough for WhatsApp. */
export function PictureField({ path, component }: { path: Path; component: JsonObject }) {
  const { edit } = useBuilder();
  const [isUnreadable, setUnreadable] = useState(false);
  const hasPicture = textIn(component, 'src') !== '';

  async function take(file: File | null) {
    if (!file) return;
    const src = await shrinkPicture(file);
    setUnreadable(src === null);
    if (src === null) return;
    const write = (draft: JsonObject) => {
      const target = objectAt(draft, path);
      if (target) target['src'] = src;
      return undefined;
    };
    edit(words.edit, write, { isPlain: true });
  }

  return (
    <div>
      <Input.Label component="p">{formWords.fields['src']}</Input.Label>
      <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => void take(file)}>
        {(props) => (
          <Button {...props} variant="default" fullWidth>
            {hasPicture ? words.replace : words.choose}
          </Button>
        )}
      </FileButton>
      {!hasPicture && <p className={styles.warning}>{words.none}</p>}
      {isUnreadable && (
        <p className={styles.danger} role="alert">
          {words.unreadable}
        </p>
      )}
    </div>
  );
}
