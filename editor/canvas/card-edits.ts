import { editingWords as texts } from '../words/en-editing.ts';
import { moveCards, tidy } from '../workflow-document/edit-steps.ts';
import type { WorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { called } from './called.ts';
import { canvasWords } from './canvas-words.ts';
import type { Point } from './layout.ts';
import { sayUndoable } from './say.ts';

/** What an author does with where cards stand. `places` are of all cards, moved or not. */
export function cardEdits({ workflow, edit, undo }: WorkflowEditor) {
  function put(name: string, places: ReadonlyMap<string, Point>, burst?: string) {
    edit(
      name,
      (draft) => {
        moveCards(draft, places);
        return undefined;
      },
      burst === undefined ? {} : { burst },
    );
  }
  return {
    move(ids: readonly string[], places: ReadonlyMap<string, Point>, pushed = 0) {
      const name = called(workflow, ids, texts.edits.move, canvasWords.edits.move);
      put(name, places);
      if (pushed > 0) sayUndoable(canvasWords.madeRoom(pushed), () => undo(name));
    },
    /** Key after key, undone together. */
    nudge(ids: readonly string[], places: ReadonlyMap<string, Point>) {
      const name = called(workflow, ids, texts.edits.move, canvasWords.edits.move);
      put(name, places, `nudge ${ids.join(' ')}`);
    },
    /** From now on the layout places none. */
    keepAll(places: ReadonlyMap<string, Point>) {
      put(canvasWords.keepsPlaces, places);
    },
    arrange(count: number, places: ReadonlyMap<string, Point>) {
      put(canvasWords.edits.arrange(count), places);
    },
    tidySome(count: number, places: ReadonlyMap<string, Point>) {
      const name = canvasWords.edits.tidy(count);
      put(name, places);
      sayUndoable(canvasWords.tidiedMany(count), () => undo(name), canvasWords.keep);
    },
    tidyUp() {
      edit(texts.edits.tidy, (draft) => {
        tidy(draft);
        return undefined;
      });
      sayUndoable(canvasWords.tidied, () => undo(texts.edits.tidy), canvasWords.keep);
    },
  };
}
