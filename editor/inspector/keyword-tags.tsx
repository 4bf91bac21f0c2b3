import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { isJsonObject } from '../../engine/index.ts';
import { FieldInput } from './field-input.tsx';
import { FieldNotes } from './field-notes.tsx';
import type { FieldProps } from './field-props.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import tags from './keyword-tags.module.css';
import { ownInputWords } from './own-input-words.ts';

const words = ownInputWords.keywords;
const usualWay = 'phrase';

interface Keyword {
  readonly text: string;
  readonly match: string;
}

/** The keywords as tags, and one choice for all of them of where they stand. */
export function KeywordTags(props: FieldProps) {
  const { field, path, value } = props;
  const { write, problemsAt } = useInspected();
  const keywords = readKeywords(value);
  const [first] = keywords;
  const way = keywords.every(({ match }) => match === first?.match)
    ? (first?.match ?? usualWay)
    : '';
  const isUrgent = keywords.some((_, index) => problemsAt([...path, index, 'text']).length > 0);
  const put = (changed: readonly Keyword[], does: 'add' | 'remove' | 'change') =>
    write(
      path,
      changed.map((each) => ({ ...each })),
      { title: field.title, does },
    );

  return (
    <fieldset className={styles.group} data-field={path.join('.')}>
      <legend className={styles.legend}>{field.title}</legend>
      <TagList
        keywords={keywords}
        remove={(index) =>
          put(
            keywords.filter((_, at) => at !== index),
            'remove',
          )
        }
      />
      <NewTag
        add={(texts) => {
          const known = new Set(keywords.map(({ text }) => text.toLowerCase()));
          const fresh = texts.filter((text) => !known.has(text.toLowerCase()));
          const added = fresh.map((text) => ({ text, match: way || usualWay }));
          if (added.length > 0) put([...keywords, ...added], 'add');
        }}
      />
      <NativeSelect
        label={words.found}
        value={way}
        data={[
          ...(way === '' ? [{ value: '', label: words.mixed }] : []),
          ...Object.entries(words.ways).map(([match, label]) => ({ value: match, label })),
        ]}
        onChange={(event) => {
          const match = event.currentTarget.value;
          if (match !== '')
            put(
              keywords.map(({ text }) => ({ text, match })),
              'change',
            );
        }}
      />
      <FieldNotes path={path} withErrors />
      <details className={styles.more} {...(isUrgent && { open: true })}>
        <summary>{words.each}</summary>
        <FieldInput {...props} />
      </details>
    </fieldset>
  );
}

function readKeywords(value: FieldProps['value']): readonly Keyword[] {
  const items = Array.isArray(value) ? value.filter(isJsonObject) : [];
  return items.map(({ text = '', match = usualWay }) => ({
    text: String(text),
    match: String(match),
  }));
}

interface TagListProps {
  readonly keywords: readonly Keyword[];
  readonly remove: (index: number) => void;
}

function TagList({ keywords, remove }: TagListProps) {
  // The same keyword may stand there twice: only its place tells them apart.
  const placed = keywords.map(({ text }, index) => ({ text, index }));
  const shown = placed.filter(({ text }) => text !== '');
  if (shown.length === 0) return null;
  return (
    <ul className={tags.tags}>
      {shown.map(({ text, index }) => (
        <li key={index} className={tags.tag}>
          {text}
          <ActionIcon
            size={24}
            color="inherit"
            aria-label={words.remove(text)}
            onClick={() => remove(index)}
          >
            <X size={13} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

/** Enter, a comma or leaving the field makes a tag; several can be pasted at once. */
function NewTag({ add }: { add: (texts: readonly string[]) => void }) {
  const [typed, setTyped] = useState('');

  function finish(text: string) {
    add(
      text
        .split(/[,;\n]/)
        .map((each) => each.trim())
        .filter(Boolean),
    );
    setTyped('');
  }

  return (
    <TextInput
      aria-label={words.add}
      placeholder={words.add}
      description={words.hint}
      inputWrapperOrder={['input', 'description']}
      maxLength={1_000}
      value={typed}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (/[,;\n]/.test(value)) finish(value);
        else setTyped(value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || typed.trim() === '') return;
        event.preventDefault();
        finish(typed);
      }}
      onBlur={() => finish(typed)}
    />
  );
}
