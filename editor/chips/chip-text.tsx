import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { ChipEditor, ChipEditorOptions } from './chip-editor.ts';
import styles from './chip-field.module.css';
import { aboutAttributes } from './field-about.ts';
import { type TextKind, useChipEditor } from './use-chip-editor.ts';

interface ChipTextProps extends Omit<ChipEditorOptions, 'text'> {
  readonly value: string;
  readonly kind: TextKind;
  /** Another one when the faces of the chips may be others. */
  readonly facesOf: unknown;
  readonly onOpen: (editor: ChipEditor | null) => void;
}

interface Selected {
  readonly from: number;
  readonly to: number;
}

/** The text itself: a plain field until the editor has come, which takes over its cursor. */
export function ChipText(props: ChipTextProps) {
  const open = useChipEditor(props.kind);
  const taken = useRef<Selected | null>(null);
  if (open) return <OpenText {...props} open={open} taken={taken} />;
  return <PlainText {...props} taken={taken} />;
}

/** Whoever is in it when it leaves goes on in the editor; that is known before it is gone. */
function PlainText({ value, isLine, placeholder, about, onType, taken }: PlainTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const left = field.current;
    return () => {
      if (!left || left !== document.activeElement) return;
      taken.current = { from: left.selectionStart, to: left.selectionEnd };
    };
  }, [taken]);
  return (
    <textarea
      {...aboutAttributes(about)}
      ref={field}
      className={styles.plain}
      rows={1}
      value={value}
      placeholder={placeholder}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isLine && event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}

interface PlainTextProps extends ChipTextProps {
  /** What was selected in the plain field when it left. Null: nobody was in it. */
  readonly taken: RefObject<Selected | null>;
}

interface OpenTextProps extends PlainTextProps {
  readonly open: NonNullable<ReturnType<typeof useChipEditor>>;
}

function OpenText({ open, taken, ...props }: OpenTextProps) {
  const { value, about, facesOf } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<ChipEditor | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const begin = useRef(open);

  // In one go with the plain field's leaving: what is typed meanwhile would go nowhere.
  useLayoutEffect(() => {
    if (!host.current) return;
    const { current: first } = latest;
    const opened = begin.current(host.current, {
      text: first.value,
      isLine: first.isLine,
      placeholder: first.placeholder,
      about: first.about,
      faceOf: (source) => latest.current.faceOf(source),
      onType: (text) => latest.current.onType(text),
      onWant: (typed) => latest.current.onWant(typed),
      onChip: (span, element) => latest.current.onChip(span, element),
    });
    editor.current = opened;
    first.onOpen(opened);
    if (taken.current) opened.focus(taken.current.from, taken.current.to);
    taken.current = null;
    return () => {
      latest.current.onOpen(null);
      editor.current = null;
      opened.close();
    };
  }, [taken]);

  useEffect(() => editor.current?.replace(value), [value]);
  const { label, described, isWrong } = about;
  useEffect(() => {
    editor.current?.rename({ label, described, isWrong });
  }, [label, described, isWrong]);
  useEffect(() => {
    if (facesOf) editor.current?.redraw();
  }, [facesOf]);
  return <div ref={host} className={styles.host} />;
}
