import { useReducedMotion } from '@mantine/hooks';
import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Box } from '../canvas/cards-apart.ts';
import type { Point } from '../canvas/layout.ts';
import type { CanvasState } from '../canvas/use-canvas.ts';
import type { Note } from '../workflow-document/edit-notes.ts';
import { NoteCard } from './note-card.tsx';
import { boxOfNote } from './place-notes.ts';
import { SectionFrame } from './section-frame.tsx';
import { useShownNote } from './shown-note.ts';

/** The notes over the cards of a canvas, and the sections behind them. They are no cards: no layout counts them. */
export function CanvasNotes({ canvas }: { canvas: CanvasState }) {
  const { workflow, boxes, dragging, notes, frame } = canvas;
  const moved = dragging.drag?.moved;
  const cards = useMemo(() => seenAt(boxes, moved), [boxes, moved]);
  useShown(workflow.layout.notes, cards);
  const leave = () => frame.current?.focus({ preventScroll: true });
  return (
    <ViewportPortal>
      {workflow.layout.sections.map((section) => (
        <SectionFrame
          key={section.id}
          section={section}
          cards={cards}
          notes={notes}
          carry={dragging.carry}
          nudge={canvas.places.nudge}
          collapse={() => canvas.collapseSection(section.id)}
          leave={leave}
        />
      ))}
      {workflow.layout.notes.map((note) => (
        <NoteCard key={note.id} note={note} cards={cards} notes={notes} leave={leave} />
      ))}
    </ViewportPortal>
  );
}

/** Brings the note that somebody looked for into sight. */
function useShown(notes: readonly Note[], cards: ReadonlyMap<string, Box>) {
  const shown = useShownNote((state) => state.shown);
  const flow = useReactFlow();
  const duration = useReducedMotion() ? 0 : 200;
  const latest = useRef({ notes, cards });
  latest.current = { notes, cards };
  useEffect(() => {
    const note = latest.current.notes.find(({ id }) => id === shown?.noteId);
    if (!note) return;
    const { x, y, width, height } = boxOfNote(note, latest.current.cards);
    const zoom = Math.min(1, Math.max(readableZoomMin, flow.getZoom()));
    void flow.setCenter(x + width / 2, y + height / 2, { zoom, duration });
  }, [shown, flow, duration]);
}

const readableZoomMin = 0.6;

/** Where cards are at this moment, while some are dragged. */
function seenAt(
  boxes: ReadonlyMap<string, Box>,
  moved: ReadonlyMap<string, Point> | undefined,
): ReadonlyMap<string, Box> {
  if (!moved) return boxes;
  return new Map([...boxes].map(([id, box]) => [id, { ...box, ...moved.get(id) }]));
}
