import { Fragment, type ReactNode } from 'react';
import { type Block, type Markdown, parseMarkdown } from './markdown.ts';
import type { Inline } from './markdown-inline.ts';
import styles from './markdown-text.module.css';
import { Picture } from './picture.tsx';

interface MarkdownTextProps {
  readonly lines: readonly string[];
  readonly markdown: Markdown;
}

/** Built of elements, never of HTML, so nothing in a document can run. */
export function MarkdownText({ lines, markdown }: MarkdownTextProps) {
  return (
    <div className={styles.text} dir="auto">
      {parseMarkdown(lines, markdown).map((block) => (
        <BlockView key={block.at} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{inlines(block.inlines)}</p>;
    case 'heading': {
      const Heading = block.level === 1 ? 'h4' : 'h5';
      return <Heading className={styles[Heading]}>{inlines(block.inlines)}</Heading>;
    }
    case 'list': {
      const items = block.items.map((item) => <li key={keyOf(item)}>{inlines(item)}</li>);
      if (!block.isOrdered) return <ul className={styles.bullets}>{items}</ul>;
      return (
        <ol className={styles.numbers} start={block.start}>
          {items}
        </ol>
      );
    }
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
  }
}

function Table({ head, rows }: Pick<Extract<Block, { kind: 'table' }>, 'head' | 'rows'>) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={keyOf(cell)} scope="col">
              {inlines(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.map(keyOf).join('|')}>
            {row.map((cell) => (
              <td key={keyOf(cell)}>{inlines(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Equal lines are equal things: which is which does not matter. */
function keyOf(line: readonly Inline[]): string {
  return JSON.stringify(line);
}

function inlines(line: readonly Inline[]): ReactNode {
  return line.map((inline) => <Fragment key={inline.at}>{piece(inline)}</Fragment>);
}

function piece(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'bold':
      return <strong>{inlines(inline.children)}</strong>;
    case 'italic':
      return <em>{inlines(inline.children)}</em>;
    case 'strike':
      return <s>{inlines(inline.children)}</s>;
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
          {inlines(inline.children)}
        </a>
      );
    case 'picture':
      return <Picture source={inline.source} alt={inline.alt} />;
  }
}
