import { Fragment, type ReactNode } from 'react';
import { type FormattedNode, whatsappFormat } from './whatsapp-format.ts';
import styles from './formatted-text.module.css';

interface FormattedTextProps {
  readonly text: string;
  /** Draws a run of plain words; as they are when left out. */
  readonly renderWords?: (words: string) => ReactNode;
}

/** A text as WhatsApp shows it. It is built of elements, never of HTML, so nothing in it can run. */
export function FormattedText({ text, renderWords = (words) => words }: FormattedTextProps) {
  return renderNodes(whatsappFormat(text), renderWords);
}

function renderNodes(nodes: readonly FormattedNode[], renderWords: (words: string) => ReactNode) {
  return nodes.map((node, index) => {
    const key = `${index}-${node.kind}`;
    switch (node.kind) {
      case 'text':
        return <Fragment key={key}>{renderWords(node.text)}</Fragment>;
      case 'bold':
        return <strong key={key}>{renderNodes(node.children, renderWords)}</strong>;
      case 'italic':
        return <em key={key}>{renderNodes(node.children, renderWords)}</em>;
      case 'strike':
        return <s key={key}>{renderNodes(node.children, renderWords)}</s>;
      case 'code':
      case 'block':
        return (
          <code key={key} className={styles[node.kind]}>
            {node.text}
          </code>
        );
      case 'link':
        return (
          <a key={key} href={node.href} target="_blank" rel="noopener noreferrer nofollow">
            {node.text}
          </a>
        );
    }
  });
}
