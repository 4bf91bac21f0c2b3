import styles from './answer-text.module.css';
import { FormattedText } from './formatted-text.tsx';
import type { TemplatePart } from './template-parts.ts';

/** Characters that no text has (a private area of Unicode) stand for the answers while it is formatted. */
const firstStandIn = 0xe000;
const standInsMax = 0x400;
const standIns = /([\ue000-\ue3ff])/;

interface AnswerTextProps {
  readonly parts: readonly TemplatePart[];
  /** Such as a web address: nothing in it is bold. */
  readonly isPlain?: boolean;
}

/** A text as the customer will see it, with a chip where an answer will stand; nothing in it leads away. */
export function AnswerText({ parts, isPlain = false }: AnswerTextProps) {
  const shown = parts.slice(0, standInsMax);
  const text = shown.map(textOrStandIn).join('');
  const withChips = (words: string) =>
    words.split(standIns).map((run) => {
      const part = standIns.test(run) ? shown[run.charCodeAt(0) - firstStandIn] : undefined;
      if (part?.kind !== 'answer') return run;
      return <AnswerChip key={run} {...part} />;
    });
  if (isPlain) return withChips(text);
  return <FormattedText text={text} isStill renderWords={withChips} />;
}

function textOrStandIn(part: TemplatePart, index: number): string {
  if (part.kind === 'answer') return String.fromCharCode(firstStandIn + index);
  return part.text.replace(/[\ue000-\ue3ff]/g, '');
}

function AnswerChip({ label, expression }: { label: string; expression: string }) {
  return (
    <span className={styles.chip} title={`{{${expression}}}`}>
      {label}
    </span>
  );
}
