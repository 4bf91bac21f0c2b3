import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { UndoToast } from '../document/undo-toast.tsx';
import { formWords } from '../words/en-forms.ts';
import { announce } from './announcer.tsx';
import { type Builder, useBuilder } from './builder.ts';
import { firstField, focusLater, selectedRow, selectedScreen } from './focus-later.ts';
import { type ComponentKind, newComponent } from './model/component-kinds.ts';
import {
  addComponent,
  duplicateComponent,
  moveComponent,
  nameQuestion,
  removeComponent,
} from './model/edit-components.ts';
import { addScreen, moveScreen, removeScreen } from './model/edit-screens.ts';
import { componentTitle } from './model/fault-in-words.ts';
import type { Selection } from './model/fault-place.ts';
import { isSamePath, objectAt, type Path, screensOf, textIn } from './model/form-document.ts';
import { dropUnread } from './model/given-values.ts';
import { rowsOf } from './model/rows.ts';

/** What an author does to screens and to what stands on them. */
export function useFormEdits() {
  const builder = useBuilder();
  return { ...screenEdits(builder), ...componentEdits(builder) };
}

function screenEdits(builder: Builder) {
  const { form, edit } = builder;
  const texts = formWords.screen;
  const titleOf = (index: number) =>
    textIn(screensOf(form)[index] ?? {}, 'title') || texts.untitled;

  return {
    addScreen(after: number) {
      edit(texts.edits.add, (draft) => {
        const isFirst = screensOf(draft).length === 0;
        const button = isFirst ? texts.send : texts.next;
        const screen = addScreen(draft, after, { title: texts.newTitle, button });
        return { kind: 'screen', screen };
      });
      focusLater(firstField);
    },
    removeScreen(index: number) {
      const title = titleOf(index);
      const name = texts.edits.remove(title);
      edit(name, (draft) => {
        removeScreen(draft, index);
        return { kind: 'screen', screen: Math.max(0, index - 1) };
      });
      sayRemoved(texts.removed(title), () => builder.undo(name));
    },
    /** To the place that it has then. */
    moveScreen(from: number, to: number) {
      const count = screensOf(form).length;
      if (to < 0 || to >= count || to === from) return;
      edit(texts.edits.move(titleOf(from)), (draft) => {
        moveScreen(draft, from, to);
        return { kind: 'screen', screen: to };
      });
      announce(texts.moved(titleOf(from), to + 1, count));
      focusLater(selectedScreen);
    },
  };
}

function componentEdits(builder: Builder) {
  const { form, edit, selection } = builder;
  const texts = formWords.component;
  const titleOf = (path: Path) => componentTitle(objectAt(form, path) ?? {});
  const selected = (path: Path): Selection => ({
    kind: 'component',
    screen: Number(path[1]),
    path,
  });

  function moveTo(path: Path, screen: number, row: number) {
    edit(texts.edits.move(titleOf(path)), (draft) =>
      selected(moveComponent(draft, path, screen, row)),
    );
    focusLater(selectedRow);
  }

  return {
    moveTo,
    /** Before this row; left out: below what is selected, or at the end. */
    addNew(kind: ComponentKind, screen = selection.screen, row = rowBelow(builder)) {
      edit(texts.edits.add(formWords.kinds[kind]), (draft) => {
        const label = formWords.fresh[kind];
        const { newChoices: choices, rangeDates: dates } = formWords;
        const json = newComponent(kind, { label, choices, dates });
        const path = addComponent(draft, screen, row, json);
        // What has more than a general label is named after it at once.
        if (label !== formWords.fresh.one) nameQuestion(draft, path);
        return selected(path);
      });
      focusLater(firstField);
    },
    remove(path: Path) {
      const title = titleOf(path);
      const name = texts.edits.remove(title);
      edit(name, (draft) => {
        removeComponent(draft, path);
        dropUnread(draft);
        return { kind: 'screen', screen: Number(path[1]) };
      });
      sayRemoved(texts.removed(title), () => builder.undo(name));
    },
    duplicate(path: Path) {
      edit(texts.edits.duplicate(titleOf(path)), (draft) =>
        selected(duplicateComponent(draft, path)),
      );
      focusLater(selectedRow);
    },
    /** One row up or down. */
    shift(path: Path, by: -1 | 1) {
      const screen = Number(path[1]);
      const rows = rowsOf(form, screen);
      const index = rows.findIndex((row) => isSamePath(row.path, path));
      const to = index + by;
      if (index < 0 || to < 0 || to >= rows.length) return;
      moveTo(path, screen, by < 0 ? to : to + 1);
      announce(texts.moved(titleOf(path), to + 1, rows.length));
    },
  };
}

function rowBelow({ form, selection }: Builder): number {
  const rows = rowsOf(form, selection.screen);
  if (selection.kind !== 'component') return rows.length;
  const index = rows.findIndex(({ path }) => isSamePath(path, selection.path));
  return index < 0 ? rows.length : index + 1;
}

function sayRemoved(message: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: 10_000,
    message: createElement(UndoToast, {
      message,
      label: formWords.undoShort,
      undo: () => {
        undo();
        notifications.hide(id);
      },
    }),
  });
}
