import { Modal } from '@mantine/core';
import { Fragment } from 'react';
import { useCanvasPreferences } from '../canvas/canvas-preferences.ts';
import { ShowAround } from '../first-run/show-around.tsx';
import { useKeyList } from './key-list.ts';
import styles from './key-list-dialog.module.css';
import { keyMap, type ListedKeys } from './key-map.ts';
import { keysWords as words } from './keys-words.ts';
import { namedKeys } from './shortcut.ts';

/** Every key that does something, by where it does it. */
export function KeyListDialog() {
  const close = useKeyList((list) => list.close);
  const hasLetterKeys = useCanvasPreferences((preferences) => preferences.hasLetterKeys);
  return (
    <Modal opened onClose={close} title={words.title} size="xl" radius="lg">
      <p className={styles.text}>{hasLetterKeys ? words.text : words.off}</p>
      <ShowAround close={close} />
      <div className={styles.places}>
        {keyMap().map(({ place, rows }) => (
          <section key={place} className={styles.place} aria-label={place}>
            <h3 className={styles.title}>{place}</h3>
            <dl className={styles.rows}>
              {rows.map((row) => (
                <Row key={row.does} {...row} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function Row({ keys, does }: ListedKeys) {
  return (
    <div className={styles.row}>
      <dt className={styles.keys}>
        {keys.map((pressed, index) => (
          <Fragment key={pressed}>
            {index > 0 && ', '}
            <span className={styles.together}>
              {namedKeys(pressed).map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && '+'}
                  <kbd className={styles.key}>{key}</kbd>
                </Fragment>
              ))}
            </span>
          </Fragment>
        ))}
      </dt>
      <dd className={styles.does}>{does}</dd>
    </div>
  );
}
