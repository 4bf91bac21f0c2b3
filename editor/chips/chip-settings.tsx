import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answersAt } from '../inspector/answers.ts';
import { useInspected } from '../inspector/inspected.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import { answerLabel } from '../text/template-parts.ts';
import { useAnswerNames } from '../text/use-answer-names.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { type ChipExpression, chipFormats, readChip, writeChip } from './chip-expression.ts';
import styles from './chip-field.module.css';
import type { ChipSpan } from './chip-spans.ts';
import { chipWords as words } from './chip-words.ts';
import { faceOf } from './face-of.ts';

/** A chip that is being set, and what draws it. */
export interface SetChip {
  readonly span: ChipSpan;
  readonly element: Element;
}

interface ChipSettingsProps {
  readonly set: SetChip;
  readonly close: () => void;
  /** Puts a text in the place of the chip, braces and all. */
  readonly put: (text: string) => void;
}

/** Which answer a chip stands for, what is said where it is missing, and how it is written. */
export function ChipSettings({ set, close, put }: ChipSettingsProps) {
  const { workflow } = useWorkflowEditor();
  const { id } = useInspected();
  const names = useAnswerNames(workflow);
  const [source, setSource] = useState(set.span.source);
  const [place] = useState(() => set.element.getBoundingClientRect());
  const face = faceOf(workflow, names, { stepId: id, source });
  const chip = readChip(source);

  function finish() {
    if (source !== set.span.source && source.trim() !== '') put(`{{${source}}}`);
    close();
  }

  return (
    <Popover
      opened
      onChange={finish}
      width={300}
      position="bottom-start"
      radius="md"
      trapFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <span
          className={styles.anchor}
          style={{ left: place.left, top: place.top, width: place.width, height: place.height }}
        />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        className={styles.settings}
        aria-label={words.editing(face.label)}
      >
        {face.title !== '' && (
          <p className={styles.source} data-look={face.look}>
            {face.title}
          </p>
        )}
        {chip ? (
          <PlainChip
            chip={chip}
            isMissable={face.look === 'maybe'}
            write={(changed) => setSource(writeChip(changed))}
          />
        ) : (
          <TextInput
            label={words.formula}
            description={words.formulaText}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
        )}
        <div className={styles.foot}>
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => {
              put('');
              close();
            }}
          >
            {words.remove}
          </Button>
          <Button size="compact-md" onClick={finish}>
            {words.done}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface PlainChipProps {
  readonly chip: ChipExpression;
  /** On some ways nothing is there. */
  readonly isMissable: boolean;
  readonly write: (chip: ChipExpression) => void;
}

function PlainChip({ chip, isMissable, write }: PlainChipProps) {
  const { workflow } = useWorkflowEditor();
  const { id } = useInspected();
  const names = useAnswerNames(workflow);
  const groups = answersAt(workflow, names, id).map(({ name, answers }) => ({
    group: inspectorWords.answers.groups[name],
    items: answers.map(({ expression, label }) => ({ value: expression, label })),
  }));
  const isListed = groups.some(({ items }) => items.some(({ value }) => value === chip.path));
  const own = { value: chip.path, label: answerLabel(chip.path, names) };
  return (
    <>
      <NativeSelect
        label={words.which}
        value={chip.path}
        data={[...(isListed ? [] : [own]), ...groups]}
        onChange={(event) => write({ ...chip, path: event.currentTarget.value })}
      />
      <TextInput
        {...(isMissable && { 'data-autofocus': true })}
        label={words.instead}
        placeholder={words.nothing}
        value={chip.instead ?? ''}
        onChange={(event) => write({ ...chip, instead: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={words.format}
        value={chip.format}
        data={chipFormats.map((format) => ({ value: format, label: words.formats[format] }))}
        onChange={(event) => {
          const format = chipFormats.find((each) => each === event.currentTarget.value);
          if (format) write({ ...chip, format });
        }}
      />
    </>
  );
}
