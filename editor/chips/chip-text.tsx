import { useEffect, useLayoutEffect, useRef } from 'react';
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
  const { value, kind, isLine, placeholder, about, onType } = props;
  const open = useChipEditor(kind);
  const selected = useRef<Selected | null>(null);
  if (open) return <OpenText {...props} open={open} selected={selected.current} />;
  return (
    <textarea
      {...aboutAttributes(about)}
      className={styles.plain}
      rows={1}
      value={value}
      placeholder={placeholder}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isLine && event.key === 'Enter') event.preventDefault();
      }}
      onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
        selected.current = { from: selectionStart, to: selectionEnd };
      }}
      onBlur={() => {
        selected.current = null;
      }}
    />
  );
}

interface OpenTextProps extends ChipTextProps {
  readonly open: NonNullable<ReturnType<typeof useChipEditor>>;
  readonly selected: Selected | null;
}

function OpenText({ open, selected, ...props }: OpenTextProps) {
  const { value, about, facesOf } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<ChipEditor | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const begin = useRef({ open, selected });

  // In one go with the plain field's leaving: what is typed meanwhile would go nowhere.
  useLayoutEffect(() => {
    if (!host.current) return;
    const { current: first } = latest;
    const opened = begin.current.open(host.current, {
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
    const { selected: taken } = begin.current;
    if (taken) opened.focus(taken.from, taken.to);
    return () => {
      latest.current.onOpen(null);
      editor.current = null;
      opened.close();
    };
  }, []);

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
