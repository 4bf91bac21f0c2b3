import { ActionIcon, Input } from '@mantine/core';
import { Bold, Italic } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { InsertEmoji } from '../emoji/insert-emoji.tsx';
import type { KnownAnswer } from '../inspector/answers.ts';
import { InsertAnswer } from '../inspector/insert-answer.tsx';
import { useInspected } from '../inspector/inspected.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import type { ChipEditor } from './chip-editor.ts';
import styles from './chip-field.module.css';
import { ChipSettings, type SetChip } from './chip-settings.tsx';
import { ChipText } from './chip-text.tsx';
import { chipWords as words } from './chip-words.ts';
import { faceOf } from './face-of.ts';
import type { TextKind } from './use-chip-editor.ts';

const { answers } = inspectorWords;

interface ChipFieldProps {
  readonly title: string;
  readonly description: string;
  /** What surrounds it says what it is: the name is only heard. */
  readonly isBare: boolean;
  readonly placeholder: string;
  readonly value: string;
  readonly error: string | null;
  /** More than one line may stand in it. */
  readonly isLong: boolean;
  /** What is sent to people: it can be bold and italic. */
  readonly isMessage: boolean;
  /** Words, unless something else is said. */
  readonly kind?: TextKind;
  readonly write: (text: string, isTyped: boolean) => void;
}

/** A text in which answers stand as chips; its value is the template as it is stored. */
export function ChipField(props: ChipFieldProps) {
  const { title, description, isBare, value, error, isLong, isMessage, write } = props;
  const { workflow } = useWorkflowEditor();
  const { id: stepId } = useInspected();
  const names = useAnswerNames(workflow);
  const id = useId();
  const editor = useRef<ChipEditor | null>(null);
  const isTyping = useRef(true);
  const [wanted, setWanted] = useState<string | null>(null);
  const [set, setSet] = useState<SetChip | null>(null);

  /** What is put in by a choice is a change of its own, and not part of what is typed. */
  function asOneChange(change: () => void) {
    isTyping.current = false;
    change();
    isTyping.current = true;
  }

  function insert(answer: string) {
    if (editor.current) asOneChange(() => editor.current?.insert(answer));
    else write(value + answer, false);
  }

  /** Where no answer was wanted, the brace that asked for one is meant as such. */
  function finish(answer: KnownAnswer | null) {
    setWanted(null);
    if (answer) insert(`{{${answer.expression}}}`);
    else if (wanted === '{') editor.current?.insert('{');
    requestAnimationFrame(() => editor.current?.focus());
    // What may be missing is asked about at once, when the list is gone.
    if (answer?.why !== undefined) setTimeout(() => editor.current?.set(), 50);
  }

  const described = [!isBare && description && `${id}-description`, error && `${id}-error`];
  return (
    <Input.Wrapper
      id={id}
      labelElement="div"
      {...(!isBare && { label: title, description })}
      labelProps={{ onClick: () => editor.current?.focus() }}
      error={error}
    >
      <div
        className={styles.box}
        data-long={isLong || undefined}
        data-kind={props.kind}
        data-described={(!isBare && description !== '') || undefined}
        data-wrong={error !== null || undefined}
      >
        <ChipText
          value={value}
          kind={props.kind ?? 'words'}
          isLine={!isLong}
          placeholder={props.placeholder}
          about={{
            label: title,
            described: described.filter(Boolean).join(' '),
            isWrong: error !== null,
          }}
          facesOf={names}
          faceOf={(source) => faceOf(workflow, names, { stepId, source })}
          onType={(text) => write(text, isTyping.current)}
          onWant={setWanted}
          onChip={(span, element) => setSet({ span, element })}
          onOpen={(opened) => {
            editor.current = opened;
          }}
        />
        <span className={styles.tools}>
          {isMessage && (
            <>
              <Marks title={title} wrap={(mark) => asOneChange(() => editor.current?.wrap(mark))} />
              <InsertEmoji title={title} insert={insert} leave={() => editor.current?.focus()} />
            </>
          )}
          {props.kind !== 'bare-json' && (
            <span className={styles.insert}>
              <InsertAnswer
                button={{ label: answers.insertInto(title), title: answers.insert }}
                isOpen={wanted !== null}
                open={() => setWanted('')}
                close={finish}
              />
            </span>
          )}
        </span>
      </div>
      {set && (
        <ChipSettings
          set={set}
          close={() => {
            setSet(null);
            editor.current?.focus();
          }}
          put={(text) => asOneChange(() => editor.current?.put(set.span, text))}
        />
      )}
    </Input.Wrapper>
  );
}

interface MarksProps {
  readonly title: string;
  readonly wrap: (mark: string) => void;
}

function Marks({ title, wrap }: MarksProps) {
  return marks.map(({ mark, name, Icon }) => (
    <ActionIcon
      key={mark}
      size={28}
      aria-label={`${words[name]}: ${title}`}
      title={words[name]}
      onClick={() => wrap(mark)}
    >
      <Icon size={15} aria-hidden />
    </ActionIcon>
  ));
}

const marks = [
  { mark: '*', name: 'bold', Icon: Bold },
  { mark: '_', name: 'italic', Icon: Italic },
] as const;
