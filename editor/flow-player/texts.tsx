import type { ComponentProps } from './component-props.ts';
import { MarkdownText } from './markdown-text.tsx';
import { linesAt, wordsAt } from './read-properties.ts';
import styles from './texts.module.css';

export function TextHeading({ component: { properties } }: ComponentProps) {
  return (
    <h3 className={styles.heading} dir="auto">
      {wordsAt(properties, 'text')}
    </h3>
  );
}

export function TextSubheading({ component: { properties } }: ComponentProps) {
  return (
    <h4 className={styles.subheading} dir="auto">
      {wordsAt(properties, 'text')}
    </h4>
  );
}

export function TextBody(props: ComponentProps) {
  return <Words {...props} className={styles.body} markdown="body" />;
}

export function TextCaption(props: ComponentProps) {
  return <Words {...props} className={styles.caption} markdown="caption" />;
}

export function RichText({ component: { properties } }: ComponentProps) {
  return (
    <div className={styles.body}>
      <MarkdownText lines={linesAt(properties, 'text')} markdown="rich" />
    </div>
  );
}

interface WordsProps extends ComponentProps {
  readonly className: string | undefined;
  readonly markdown: 'body' | 'caption';
}

function Words({ component: { properties }, className, markdown }: WordsProps) {
  const lines = linesAt(properties, 'text');
  const isMarkdown = properties['markdown'] === true;
  return (
    <div
      className={className}
      data-weight={wordsAt(properties, 'font-weight') || undefined}
      data-strike={properties['strikethrough'] === true || undefined}
    >
      {isMarkdown ? (
        <MarkdownText lines={lines} markdown={markdown} />
      ) : (
        <p className={styles.plain} dir="auto">
          {lines.join('\n')}
        </p>
      )}
    </div>
  );
}
