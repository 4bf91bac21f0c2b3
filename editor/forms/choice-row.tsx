import { ActionIcon, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { isJsonObject, type Json, type JsonObject } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import styles from './choices-field.module.css';
import { focusLater } from './focus-later.ts';
import { nameChoice } from './model/choices.ts';
import { listIn, objectAt, type Path, textIn } from './model/form-document.ts';

const words = formWords.choices;

interface ChoiceRowProps {
  readonly path: Path;
  readonly option: JsonObject;
  readonly index: number;
  readonly count: number;
  readonly add: () => void;
}

/** One choice: its title, and an explanation below it for those that need one. */
export function ChoiceRow({ path, option, index, count, add }: ChoiceRowProps) {
  const { edit } = useBuilder();
  const title = textIn(option, 'title');
  const description = textIn(option, 'description');
  const burst = `${path.join('.')} choice ${index}`;
  const name = formWords.component.edits.write(words.title(index + 1));

  function write(value: string, of: 'title' | 'description' = 'title') {
    const change = (draft: JsonObject) => {
      const target = optionsAt(draft, path)[index];
      if (!isJsonObject(target)) return undefined;
      if (value === '' && of === 'description') Reflect.deleteProperty(target, of);
      else target[of] = value;
      return undefined;
    };
    edit(name, change, { burst: `${burst} ${of}`, isPlain: true });
  }

  function move(to: number) {
    edit(formWords.component.edits.moveChoice, (draft) => {
      const list = optionsAt(draft, path);
      const [moved] = list.splice(index, 1);
      if (moved !== undefined) list.splice(to, 0, moved);
      return undefined;
    });
    focusLater(`[data-choice="${to}"] input`);
  }

  return (
    <li
      className={styles.option}
      data-choice={index}
      data-described={description !== '' || undefined}
    >
      <TextInput
        className={styles.title ?? ''}
        aria-label={words.title(index + 1)}
        value={title}
        maxLength={1_000}
        error={title.trim() === ''}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={() =>
          edit(name, (draft) => void nameChoice(draft, path, index), {
            burst: `${burst} title`,
            joins: true,
          })
        }
        onKeyDown={(event) => {
          const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
          if (event.key === 'Enter') add();
          else if (!event.altKey || by === 0) return;
          else if (index + by >= 0 && index + by < count) move(index + by);
          event.preventDefault();
        }}
      />
      {title.length > 30 && <p className={styles.long}>{formWords.tooLong(title.length, 30)}</p>}
      <span className={styles.moves}>
        <ActionIcon
          size={26}
          aria-label={words.up(title)}
          disabled={index === 0}
          onClick={() => move(index - 1)}
        >
          <ArrowUp size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size={26}
          aria-label={words.down(title)}
          disabled={index === count - 1}
          onClick={() => move(index + 1)}
        >
          <ArrowDown size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size={26}
          aria-label={words.remove(title)}
          onClick={() =>
            edit(formWords.component.edits.removeChoice, (draft) => {
              optionsAt(draft, path).splice(index, 1);
              return undefined;
            })
          }
        >
          <X size={14} aria-hidden />
        </ActionIcon>
      </span>
      <TextInput
        className={styles.description ?? ''}
        size="xs"
        aria-label={words.description(index + 1)}
        placeholder={words.explanation}
        value={description}
        maxLength={1_000}
        onChange={(event) => write(event.currentTarget.value, 'description')}
      />
    </li>
  );
}

function optionsAt(draft: JsonObject, path: Path): Json[] {
  return listIn(objectAt(draft, path) ?? {}, 'data-source');
}
