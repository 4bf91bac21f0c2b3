import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { type InputEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import chipStyles from '../chips/chip-field.module.css';
import { faceOf } from '../chips/face-of.ts';
import type { KnownAnswer } from '../inspector/answers.ts';
import { InsertAnswer } from '../inspector/insert-answer.tsx';
import { useInspected } from '../inspector/inspected.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { answersToCompare } from './answers-to-compare.ts';
import { ofSizes, otherAnswer } from './other-answer.ts';
import styles from './rule.module.css';
import type { Condition, Test } from './rule-tests.ts';
import { valueFor } from './value-for.ts';

const words = inspectorWords.rule;

interface ValueOrAnswerProps {
  readonly label: string;
  /** Of the condition. */
  readonly number: string;
  readonly condition: Condition;
  readonly write: (value: Condition['value'], isTyped: boolean) => void;
  /** With the answer at this path. */
  readonly compare: (path: string) => void;
  /** The field for a value. */
  readonly children: ReactNode;
}

/** A field for a value, in which another answer can stand: put there as in a text, by the button, `{` or Alt+I. */
export function ValueOrAnswer(props: ValueOrAnswerProps) {
  const { label, number, condition, write, compare, children } = props;
  const { workflow } = useWorkflowEditor();
  const names = useAnswerNames(workflow);
  const around = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [braced, setBraced] = useState<string | null>(null);
  const other = otherAnswer(condition.value);

  function want(withBrace: string | null) {
    setBraced(withBrace);
    setOpen(true);
  }

  /** Where no answer was wanted, the brace that asked for one is meant as such. */
  function finish(answer: KnownAnswer | null) {
    setOpen(false);
    if (answer) compare(answer.expression);
    else if (braced !== null) write(braced, true);
    focusValue();
  }

  /** The value or the answer that stands there, once it is drawn. */
  function focusValue() {
    requestAnimationFrame(() => {
      around.current?.querySelector<HTMLElement>('input, select, button')?.focus();
    });
  }

  return (
    <div className={styles.valueOrAnswer} data-answered={other !== null || undefined}>
      <div ref={around} className={styles.valuePlace} {...asking(condition.test, want)}>
        {other === null ? (
          children
        ) : (
          <OtherAnswer label={label} path={other} open={() => want(null)} />
        )}
      </div>
      <InsertAnswer
        button={{ label: words.compare(number), title: words.another }}
        isOpen={isOpen}
        open={() => want(null)}
        close={finish}
        fitting={(groups) => answersToCompare(workflow, names, groups, condition)}
      />
      {other !== null && (
        <ActionIcon
          size={28}
          aria-label={words.sayValue(number)}
          title={words.typed}
          onClick={() => {
            write(valueFor(condition.test, ''), false);
            focusValue();
          }}
        >
          <X size={15} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

/** The keys that ask for an answer in the field, with what it would hold if a brace were meant as one. */
function asking(test: Test, want: (withBrace: string | null) => void) {
  return {
    onBeforeInput(event: InputEvent<HTMLElement>) {
      if (event.data !== '{' || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      want(ofSizes.has(test) ? null : withBrace(event.target));
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (!event.altKey || event.code !== 'KeyI') return;
      event.preventDefault();
      want(null);
    },
  };
}

function withBrace({ value, selectionStart, selectionEnd }: HTMLInputElement): string {
  const end = value.length;
  return `${value.slice(0, selectionStart ?? end)}{${value.slice(selectionEnd ?? end)}`;
}

interface OtherAnswerProps {
  readonly label: string;
  readonly path: string;
  readonly open: () => void;
}

/** The other answer as a chip, which leads to all there are. */
function OtherAnswer({ label, path, open }: OtherAnswerProps) {
  const { workflow } = useWorkflowEditor();
  const { id: stepId } = useInspected();
  const names = useAnswerNames(workflow);
  const face = faceOf(workflow, names, { stepId, source: path });
  return (
    <button
      type="button"
      className={styles.answered}
      aria-label={`${label}: ${face.label}`}
      title={face.title}
      onClick={open}
    >
      <span className={chipStyles.chip} data-look={face.look}>
        {face.label}
      </span>
    </button>
  );
}
