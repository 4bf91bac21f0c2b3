import { describe, expect, it } from 'vitest';
import { parseWorkflow, type Workflow } from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { openHistory, perform, undo } from '../document/history.ts';
import { changesInWords } from './changes-in-words.ts';
import {
  addNote,
  colorNote,
  deleteNote,
  moveNote,
  noteCharsMax,
  resizeNote,
  unpinNote,
  writeNote,
} from './edit-notes.ts';
import { leaveSections, makeSection, renameSection, takeSectionApart } from './edit-sections.ts';
import { deleteSteps } from './edit-steps.ts';
import { renamedSteps } from './renamed-steps.ts';

const [first = '', second = '', third = ''] = Object.keys(bookingWorkflow.steps);
const noted = edited(bookingWorkflow, (draft) => addNote(draft, 'a', { x: 16, y: 24 }));
const sectioned = edited(bookingWorkflow, (draft) =>
  makeSection(draft, { id: 's', title: 'Welcome', steps: [first, second] }),
);

describe('a note', () => {
  it('is written, coloured, sized, moved and deleted, each of which is undone whole', () => {
    const after = [
      edited(noted, (draft) => writeNote(draft, 'a', 'Ask *Anna*')),
      edited(noted, (draft) => colorNote(draft, 'a', 'blue')),
      edited(noted, (draft) => resizeNote(draft, 'a', { width: 320, height: 160 })),
      edited(noted, (draft) => moveNote(draft, 'a', { x: 80, y: 40 }, null)),
      edited(noted, (draft) => deleteNote(draft, 'a')),
    ];
    expect(after.map(({ layout }) => layout.notes)).toEqual([
      [{ id: 'a', x: 16, y: 24, text: 'Ask *Anna*' }],
      [{ id: 'a', x: 16, y: 24, text: '', color: 'blue' }],
      [{ id: 'a', x: 16, y: 24, text: '', width: 320, height: 160 }],
      [{ id: 'a', x: 80, y: 40, text: '' }],
      [],
    ]);
  });

  it('is pinned to a step by how far it stands from it, and stays where it is without', () => {
    const step = { stepId: first, x: 100, y: 0 };
    const pinned = edited(noted, (draft) => moveNote(draft, 'a', { x: 80, y: 40 }, step));
    expect(pinned.layout.notes[0]?.pin).toEqual({ stepId: first, x: -20, y: 40 });
    const loose = edited(pinned, (draft) => unpinNote(draft, 'a', { x: 8, y: 8 }));
    expect(loose.layout.notes).toEqual([{ id: 'a', x: 8, y: 8, text: '' }]);
    const renamed = renamedSteps(pinned, new Map([[first, 'other']]));
    expect(renamed.layout.notes[0]?.pin?.stepId).toBe('other');
  });

  it('is cut where a note ends, so that it can be saved', () => {
    const long = edited(noted, (draft) => writeNote(draft, 'a', 'x'.repeat(noteCharsMax + 1)));
    expect(parseWorkflow(long).ok).toBe(true);
  });
});

describe('a section', () => {
  it('is made of steps, renamed and taken apart, each of which is undone whole', () => {
    expect(sectioned.layout.sections).toEqual([
      { id: 's', title: 'Welcome', steps: [first, second] },
    ]);
    const renamed = edited(sectioned, (draft) => renameSection(draft, 's', 'Hello'));
    expect(renamed.layout.sections[0]?.title).toBe('Hello');
    expect(edited(sectioned, (draft) => takeSectionApart(draft, 's')).layout.sections).toEqual([]);
  });

  it('takes its steps out of other sections, and is gone when none is left in it', () => {
    const after = edited(sectioned, (draft) =>
      makeSection(draft, { id: 't', title: 'Next', steps: [second, third] }),
    );
    expect(after.layout.sections.map(({ steps }) => steps)).toEqual([[first], [second, third]]);
    const without = edited(after, (draft) => leaveSections(draft, [first]));
    expect(without.layout.sections.map(({ id }) => id)).toEqual(['t']);
  });

  it('is left by steps that are deleted, in the same command', () => {
    const one = edited(sectioned, (draft) => {
      deleteSteps(draft, [first]);
    });
    expect(one.layout.sections[0]?.steps).toEqual([second]);
    const none = edited(sectioned, (draft) => {
      deleteSteps(draft, [first, second]);
    });
    expect(none.layout.sections).toEqual([]);
  });
});

it('neither notes nor sections are a change for customers', () => {
  expect(changesInWords(bookingWorkflow, noted)).toEqual([]);
  expect(changesInWords(bookingWorkflow, sectioned)).toEqual([]);
});

/** The workflow after a command that can be saved, and whose undo gives back what was. */
function edited(before: Workflow, change: (draft: Workflow) => void): Workflow {
  const edit = (draft: Workflow) => {
    change(draft);
    return undefined;
  };
  const after = perform(openHistory(before), { name: 'Edit', edit }, 0);
  expect(undo(after).document).toEqual(before);
  const saved = parseWorkflow(JSON.parse(JSON.stringify(after.document)));
  expect(saved.ok && saved.workflow).toEqual(after.document);
  return after.document;
}
