import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { Box } from '../canvas/cards-apart.ts';
import type { Point } from '../canvas/layout.ts';
import type { CanvasState } from '../canvas/use-canvas.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { NoteCard } from './note-card.tsx';
import { SectionFrame } from './section-frame.tsx';

/** The notes over the cards of a canvas, and the sections behind them. They are no cards: no layout counts them. */
export function CanvasNotes({ canvas }: { canvas: CanvasState }) {
  const { workflow } = useWorkflowEditor();
  const { boxes, dragging, notes, frame } = canvas;
  const moved = dragging.drag?.moved;
  const cards = useMemo(() => seenAt(boxes, moved), [boxes, moved]);
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
          leave={leave}
        />
      ))}
      {workflow.layout.notes.map((note) => (
        <NoteCard key={note.id} note={note} cards={cards} notes={notes} leave={leave} />
      ))}
    </ViewportPortal>
  );
}

/** Where cards are at this moment, while some are dragged. */
function seenAt(
  boxes: ReadonlyMap<string, Box>,
  moved: ReadonlyMap<string, Point> | undefined,
): ReadonlyMap<string, Box> {
  if (!moved) return boxes;
  return new Map([...boxes].map(([id, box]) => [id, { ...box, ...moved.get(id) }]));
}
