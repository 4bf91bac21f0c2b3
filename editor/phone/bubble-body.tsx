import { FileQuestion, List, Phone } from 'lucide-react';
import { FormattedText } from '../text/formatted-text.tsx';
import { words } from '../words/words.ts';
import styles from './bubble.module.css';
import type { Action, BubbleContent, Header } from './bubble-content.ts';
import { Attached, Contacts, FilledForm, Located, Picture } from './bubble-media.tsx';
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
    case 'action':
      return <Framed {...content} body={content.body || askedBy(content.action)} />;
    case 'cards':
      return <Words text={content.text || words.phone.cards} />;
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
          <Picture url={content.url} alt={content.caption} />
          {content.caption && <Words text={content.caption} />}
        </figure>
      );
    case 'media':
      return (
        <figure>
          <Attached {...content} />
          {content.caption && <Words text={content.caption} />}
        </figure>
      );
    case 'location':
      return <Located {...content} />;
    case 'contacts':
      return <Contacts contacts={content.contacts} />;
    case 'form':
      return <FilledForm answers={content.answers} />;
    case 'call':
      return (
        <>
          <p className={styles.other}>
            <Phone size={16} aria-hidden />
            {words.phone.call}
          </p>
          <Words text={content.text} />
        </>
      );
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

/** What WhatsApp says where the business wrote nothing. */
function askedBy({ does }: Action): string {
  return does === 'allow-call' || does === 'share-contact' ? words.phone.asks[does] : '';
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
      {body && <Words text={body} />}
      {footer && <p className={styles.footer}>{footer}</p>}
    </>
  );
}

function HeaderOf({ header }: { header: Header }) {
  switch (header.kind) {
    case 'text':
      return <strong className={styles.header}>{header.text}</strong>;
    case 'image':
      return <Picture url={header.url} alt="" />;
    case 'video':
      return <Attached media="video" url={header.url} />;
    case 'document':
      return <Attached media="file" url={header.url} name={header.name} />;
    case 'location':
      return <Located {...header} />;
  }
}
