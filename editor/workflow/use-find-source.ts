import { useEffect } from 'react';
import { placesIn } from '../find/find-entries.ts';
import { useFind } from '../find/find-store.ts';
import { findWords } from '../find/find-words.ts';
import { noteIdOf, useShownNote } from '../notes/shown-note.ts';
import type { WorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { flash } from './flash.ts';
import { type PanelName, usePanels } from './panels.ts';
import type { View } from './use-view.ts';

interface FindSourceOptions {
  readonly editor: WorkflowEditor;
  readonly showView: (view: View) => void;
  readonly showCard: (cardId: string) => void;
}

const texts = findWords.commands;

/** What can be found and done while this workflow is open. */
export function useFindSource({ editor, showView, showCard }: FindSourceOptions): void {
  const { workflow, undo, redo, select } = editor;
  const { offer, open } = useFind.getState();
  const { toggle } = usePanels.getState();

  useEffect(() => {
    const command = (id: string, title: string, run: () => void) => ({
      id: `command ${id}`,
      group: 'commands' as const,
      title,
      detail: '',
      run,
    });
    const panels: readonly PanelName[] = ['trace', 'bookings', 'phone'];
    offer({
      places: () => placesIn(workflow),
      show(cardId) {
        const noteId = noteIdOf(cardId);
        if (noteId === null) showCard(cardId);
        else useShownNote.getState().show(noteId);
        flash(noteId ?? cardId);
      },
      commands: [
        command('undo', texts.undo, () => undo()),
        command('redo', texts.redo, redo),
        command('find', texts.findHere, () => open('here')),
        command('trigger', texts.trigger, () => select({ kind: 'trigger' })),
        command('canvas', texts.canvas, () => showView('canvas')),
        command('outline', texts.outline, () => showView('outline')),
        ...panels.map((panel) => command(panel, texts[panel], () => toggle(panel))),
      ],
    });
  });

  useEffect(() => () => offer(null), [offer]);
}
