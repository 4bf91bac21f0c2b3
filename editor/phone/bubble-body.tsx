import { FileQuestion, FileText, List, MapPin, Video } from 'lucide-react';
import { FormattedText } from '../text/formatted-text.tsx';
import { words } from '../words/words.ts';
import styles from './bubble.module.css';
import type { BubbleContent, Header } from './bubble-content.ts';
import type { OpenList } from './list-sheet.tsx';

interface BubbleBodyProps {
  readonly content: BubbleContent;
  readonly openList?: (list: OpenList) => void;
}

/** What stands in a bubble. */
export function BubbleBody({ content, openList }: BubbleBodyProps) {
  switch (content.kind) {
    case 'text':
      return <Words text={content.text} />;
    case 'buttons':
    case 'template':
      return <Framed {...content} />;
    case 'list':
      return (
        <>
          <Framed {...content} />
          <button
            type="button"
            className={styles.open}
            aria-haspopup="dialog"
            onClick={() => openList?.({ title: content.button, sections: content.sections })}
          >
            <List size={16} aria-hidden />
            {content.button}
          </button>
        </>
      );
    case 'choice':
      return (
        <p className={styles.words} dir="auto">
          {content.title}
          {content.description && <span className={styles.footer}>{content.description}</span>}
        </p>
      );
    case 'image':
      return (
        <figure>
          <img
            className={styles.picture}
            src={content.url}
            alt={content.caption || words.phone.photo}
          />
          {content.caption && <Words text={content.caption} />}
        </figure>
      );
    case 'location':
      return <Location {...content} />;
    case 'other':
      return (
        <>
          <p className={styles.other}>
            <FileQuestion size={16} aria-hidden />
            {words.phone.other(content.type)}
          </p>
          {content.text && <Words text={content.text} />}
        </>
      );
  }
}

function Words({ text }: { text: string }) {
  return (
    <p className={styles.words} dir="auto">
      <FormattedText text={text} />
    </p>
  );
}

function Framed({ header, body, footer }: { header: Header | null; body: string; footer: string }) {
  return (
    <>
      {header && <HeaderOf header={header} />}
      <Words text={body} />
      {footer && <p className={styles.footer}>{footer}</p>}
    </>
  );
}

function HeaderOf({ header }: { header: Header }) {
  switch (header.kind) {
    case 'text':
      return <strong className={styles.header}>{header.text}</strong>;
    case 'image':
      return <img className={styles.picture} src={header.url} alt={words.phone.photo} />;
    case 'video':
    case 'document':
      return (
        <p className={styles.other}>
          {header.kind === 'video' ? (
            <Video size={16} aria-hidden />
          ) : (
            <FileText size={16} aria-hidden />
          )}
          {header.url}
        </p>
      );
  }
}

function Location({
  latitude,
  longitude,
  name,
}: {
  latitude: number;
  longitude: number;
  name: string;
}) {
  const place = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return (
    <figure>
      <div className={styles.map}>
        <MapPin size={28} aria-hidden />
      </div>
      <figcaption className={styles.words}>
        {name || words.phone.location}
        <span className={styles.footer}>{place}</span>
      </figcaption>
    </figure>
  );
}
