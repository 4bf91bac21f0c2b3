import type { ReactNode } from 'react';
import styles from './formatted-text.module.css';
import { type FormattedNode, whatsappFormat } from './whatsapp-format.ts';

interface FormattedTextProps {
  readonly text: string;
  /** Draws a run of plain words; as they are when left out. */
  readonly renderWords?: RenderWords;
}

/** A text as WhatsApp shows it. It is built of elements, never of HTML, so nothing in it can run. */
export function FormattedText({ text, renderWords = (words) => words }: FormattedTextProps) {
  return renderNodes(whatsappFormat(text), renderWords);
}

type RenderWords = (words: string) => ReactNode;

function renderNodes(nodes: readonly FormattedNode[], renderWords: RenderWords) {
  return nodes.map((node) => <Piece key={node.at} node={node} renderWords={renderWords} />);
}

function Piece({ node, renderWords }: { node: FormattedNode; renderWords: RenderWords }) {
  switch (node.kind) {
    case 'text':
      return renderWords(node.text);
    case 'bold':
      return <strong>{renderNodes(node.children, renderWords)}</strong>;
    case 'italic':
      return <em>{renderNodes(node.children, renderWords)}</em>;
    case 'strike':
      return <s>{renderNodes(node.children, renderWords)}</s>;
    case 'code':
    case 'block':
      return <code className={styles[node.kind]}>{node.text}</code>;
    case 'link':
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer nofollow">
          {node.text}
        </a>
      );
  }
}
