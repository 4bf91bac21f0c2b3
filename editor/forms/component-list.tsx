import { Button } from '@mantine/core';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import { ButtonRow } from './button-row.tsx';
import styles from './component-list.module.css';
import { ComponentRow } from './component-row.tsx';
import { DragGhost } from './drag-ghost.tsx';
import { useIsDropHere } from './drag-store.ts';
import { InsertButton } from './insert-button.tsx';
import { screensOf, textIn } from './model/form-document.ts';
import { rowsOf } from './model/rows.ts';
import { ScreenTitle } from './screen-title.tsx';
import { useFormEdits } from './use-form-edits.ts';

/** What stands on the selected screen, from its title to its button. */
export function ComponentList({ open }: { open: () => void }) {
  const { form, selection } = useBuilder();
  const screen = screensOf(form)[selection.screen];
  const rows = rowsOf(form, selection.screen);
  const isDropLast = useIsDropHere('rows', rows.length);
  const title = textIn(screen ?? {}, 'title') || formWords.screen.untitled;
  return (
    <section className={styles.content} aria-label={formWords.content} data-part="content">
      {screen && (
        <div className={styles.sheet} data-drop-list="rows">
          <ScreenTitle screen={screen} index={selection.screen} open={open} />
          {rows.length === 0 && <Empty isDrop={isDropLast} />}
          <ol className={styles.rows} aria-label={formWords.component.list(title)}>
            {rows.map((row, index) => (
              <ComponentRow
                key={row.path.join('.')}
                row={row}
                index={index}
                count={rows.length}
                before={rows[index - 1]}
                open={open}
              />
            ))}
          </ol>
          <div
            className={styles.last}
            data-drop-before={(rows.length > 0 && isDropLast) || undefined}
          >
            <InsertButton row={rows.length} isWide open={open} />
          </div>
          <ButtonRow open={open} />
        </div>
      )}
      {!screen && <NoScreens />}
      <DragGhost />
    </section>
  );
}

function NoScreens() {
  const edits = useFormEdits();
  return (
    <div className={styles.empty}>
      <strong>{formWords.screen.none}</strong>
      <p>{formWords.screen.noneText}</p>
      <Button onClick={() => edits.addScreen(-1)}>{formWords.screen.addFirst}</Button>
    </div>
  );
}

function Empty({ isDrop }: { isDrop: boolean }) {
  return (
    <div className={styles.empty} data-drop={isDrop || undefined}>
      <strong>{formWords.screen.empty}</strong>
      <p className={styles.wide}>{formWords.screen.emptyText}</p>
      <p className={styles.narrow}>{formWords.screen.emptyTextNarrow}</p>
    </div>
  );
}
