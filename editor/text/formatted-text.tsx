import type { ReactNode } from 'react';
import styles from './formatted-text.module.css';
import { type FormattedNode, whatsappFormat } from './whatsapp-format.ts';

interface FormattedTextProps {
  readonly text: string;
  /** Draws a run of plain words; as they are when left out. */
  readonly renderWords?: RenderWords;
  /** Links look like links, and lead nowhere. */
  readonly isStill?: boolean;
}

/** A text as WhatsApp shows it. It is built of elements, never of HTML, so nothing in it can run. */
export function FormattedText({
  text,
  isStill = false,
  renderWords = asTheyAre,
}: FormattedTextProps) {
  return renderNodes(whatsappFormat(text), { renderWords, isStill });
}

type RenderWords = (words: string) => ReactNode;
const asTheyAre: RenderWords = (words) => words;

interface Drawing {
  readonly renderWords: RenderWords;
  readonly isStill: boolean;
}

function renderNodes(nodes: readonly FormattedNode[], drawing: Drawing) {
  return nodes.map((node) => <Piece key={node.at} node={node} drawing={drawing} />);
}

function Piece({ node, drawing }: { node: FormattedNode; drawing: Drawing }) {
  switch (node.kind) {
    case 'text':
      return drawing.renderWords(node.text);
    case 'bold':
      return <strong>{renderNodes(node.children, drawing)}</strong>;
    case 'italic':
      return <em>{renderNodes(node.children, drawing)}</em>;
    case 'strike':
      return <s>{renderNodes(node.children, drawing)}</s>;
    case 'code':
    case 'block':
      return <code className={styles[node.kind]}>{node.text}</code>;
    case 'link':
      if (drawing.isStill) return <span className={styles.link}>{node.text}</span>;
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer nofollow">
          {node.text}
        </a>
      );
  }
}
