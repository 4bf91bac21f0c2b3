import { GripVertical } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { JsonObject } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './component-list.module.css';
import { useIsDropHere } from './drag-store.ts';
import { FaultDot } from './fault-dot.tsx';
import { InsertButton } from './insert-button.tsx';
import { KindIcon } from './kind-icon.tsx';
import { choicesOf, isQuestion } from './model/answers.ts';
import { kindOf } from './model/component-kinds.ts';
import { componentTitle } from './model/fault-in-words.ts';
import { isSamePath, textIn } from './model/form-document.ts';
import { sourceOf } from './model/given-values.ts';
import type { Row } from './model/rows.ts';
import { branchInWords, shownInWords } from './shown-in-words.ts';
import { useDrag } from './use-drag.ts';
import { useFormEdits } from './use-form-edits.ts';

interface ComponentRowProps {
  readonly row: Row;
  readonly index: number;
  readonly count: number;
  readonly before: Row | undefined;
  readonly open: () => void;
}

/** Something on a screen: a press shows its settings, Alt and an arrow moves it. */
export function ComponentRow({ row, index, count, before, open }: ComponentRowProps) {
  const { selection, select } = useBuilder();
  const edits = useFormEdits();
  const { path, json } = row;
  const screen = Number(path[1]);
  const isSelected = selection.kind === 'component' && isSamePath(selection.path, path);
  const isDropBefore = useIsDropHere('rows', index);
  const kind = kindOf(json);
  const kindName = kind ? formWords.kinds[kind] : formWords.component.unknown;
  const title = componentTitle(json);
  const drag = useDrag({
    dragged: { kind: 'component', path },
    label: title,
    onDrop: (drop) => {
      if ('screen' in drop) edits.moveTo(path, drop.screen, Number.MAX_SAFE_INTEGER);
      else if (drop.index !== index && drop.index !== index + 1) {
        edits.moveTo(path, screen, drop.index);
      }
    },
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && by !== 0) edits.shift(path, by);
    else if (by !== 0) neighbour(event.currentTarget, by)?.focus();
    else if (event.key === 'Delete' || event.key === 'Backspace') edits.remove(path);
    else return;
    event.preventDefault();
  }

  return (
    <li className={styles.item} data-drop-item data-drop-before={isDropBefore || undefined}>
      <Branches row={row} before={before} />
      <InsertButton row={index} open={open} />
      <div
        className={styles.row}
        data-row
        data-depth={row.branches.length || undefined}
        data-selected={isSelected || undefined}
        {...drag}
      >
        <button
          type="button"
          className={styles.pick}
          aria-current={isSelected || undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onKeyDown={onKeyDown}
          onClick={() => {
            select({ kind: 'component', screen, path });
            open();
          }}
        >
          <KindIcon kind={kind} />
          <span className={styles.words}>
            <span className={styles.text}>
              <span className="unseen">{formWords.component.place(index + 1, count)}: </span>
              <span data-title>{title}</span>
            </span>
            <span className={styles.meta}>{about(kindName, json)}</span>
            <ShownWhen row={row} />
          </span>
          <FaultDot screen={screen} path={path} />
        </button>
        <span className={styles.grip} data-grip aria-hidden>
          <GripVertical size={16} />
        </span>
      </div>
    </li>
  );
}

function ShownWhen({ row }: { row: Row }) {
  const { form } = useBuilder();
  const sentence = shownInWords(form, Number(row.path[1]), row.json);
  return sentence && <span className={styles.when}>{sentence}</span>;
}

/** The condition above the first of what stands under it. */
function Branches({ row, before }: Pick<ComponentRowProps, 'row' | 'before'>) {
  const { form } = useBuilder();
  const known = before?.branches ?? [];
  const fresh = row.branches.filter(
    ({ path }) => !known.some((each) => isSamePath(each.path, path)),
  );
  return fresh.map((branch) => (
    <p key={branch.path.join('.')} className={styles.branch}>
      {branchInWords(form, Number(row.path[1]), branch)}
    </p>
  ));
}

function about(kind: string, json: JsonObject): string {
  const texts = formWords.component;
  const source = sourceOf(json['data-source']);
  const choices = source === 'written' ? texts.choices(choicesOf(json).length) : texts.given;
  const isOptional = isQuestion(textIn(json, 'type')) && json['required'] !== true;
  const parts = [kind, ...(json['data-source'] === undefined ? [] : [choices])];
  return [...parts, ...(isOptional && !isFile(json) ? [texts.optional] : [])].join(' · ');
}

function isFile(json: JsonObject): boolean {
  return /^(PhotoPicker|DocumentPicker|CalendarPicker)$/.test(textIn(json, 'type'));
}

function neighbour(button: HTMLElement, by: -1 | 1): HTMLElement | undefined {
  const rows = [
    ...(button.closest('ol')?.querySelectorAll<HTMLElement>('[data-row] > button') ?? []),
  ];
  return rows[rows.indexOf(button) + by];
}
