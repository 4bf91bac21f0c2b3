import { ViewportPortal } from '@xyflow/react';
import { Pin } from 'lucide-react';
import type { Workflow } from '../../engine/index.ts';
import type { Box } from '../canvas/cards-apart.ts';
import { FormattedText } from '../text/formatted-text.tsx';
import noteStyles from './note-card.module.css';
import { boxOfNote, cornerOf, frameOf, sectionTitleInset } from './place-notes.ts';
import frameStyles from './section-frame.module.css';

interface StillNotesProps {
  readonly layout: Workflow['layout'];
  /** Where every card is. */
  readonly cards: ReadonlyMap<string, Box>;
}

/** Notes and sections, to be read. */
export function StillNotes({ layout: { notes, sections }, cards }: StillNotesProps) {
  return (
    <ViewportPortal>
      {sections.map((section) => {
        const frame = frameOf(section, cards);
        if (!frame) return null;
        const { x, y, width, height } = frame;
        const place = { left: x + sectionTitleInset, top: y, maxWidth: width - sectionTitleInset };
        return (
          <div key={section.id}>
            <div className={frameStyles.frame} style={{ left: x, top: y, width, height }} />
            <div className={frameStyles.head} data-still style={place}>
              <span className={frameStyles.title} dir="auto">
                {section.title}
              </span>
            </div>
          </div>
        );
      })}
      {notes.map((note) => {
        const { x, y, width, height } = boxOfNote(note, cards);
        return (
          <div
            key={note.id}
            role="note"
            className={noteStyles.note}
            data-still
            data-color={note.color}
            style={{ left: x, top: y, width }}
          >
            <div className={noteStyles.paper} style={{ minHeight: height }}>
              {cornerOf(note.pin?.stepId, cards) && (
                <Pin className={noteStyles.pin} size={14} aria-hidden />
              )}
              <div className={noteStyles.text} dir="auto">
                <FormattedText text={note.text} />
              </div>
            </div>
          </div>
        );
      })}
    </ViewportPortal>
  );
}
