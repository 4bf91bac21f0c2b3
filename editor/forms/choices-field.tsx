import { Button, Input, NativeSelect } from '@mantine/core';
import { Plus } from 'lucide-react';
import { isJsonObject, type Json, type JsonObject } from '../../engine/index.ts';
import { formWords } from '../words/en-forms.ts';
import { useBuilder } from './builder.ts';
import { ChoiceRow } from './choice-row.tsx';
import styles from './choices-field.module.css';
import { focusLater } from './focus-later.ts';
import inspector from './inspector.module.css';
import { addChoice } from './model/choices.ts';
import { listIn, objectAt, type Path, textIn } from './model/form-document.ts';
import { dropUnread, letBeGiven, sourceOf } from './model/given-values.ts';

const words = formWords.choices;
const key = 'data-source';

/** What can be chosen: written here, or given by the workflow when it sends the form. */
export function ChoicesField({ path, component }: { path: Path; component: JsonObject }) {
  const { edit } = useBuilder();
  const isGiven = sourceOf(component[key]) === 'given';

  function choose(chosen: string) {
    edit(words.edits.source, (draft) => {
      const target = objectAt(draft, path);
      if (!target) return undefined;
      const examples = formWords.newChoices.map((title, index) => ({
        id: `choice_${index + 1}`,
        title,
      }));
      if (chosen === 'written') target[key] = examples;
      else {
        const text = { type: 'string' };
        const items = { type: 'object', properties: { id: text, title: { ...text } } };
        const written = plainOptions(listIn(target, key));
        const schema = {
          type: 'array',
          items,
          __example__: written.length > 0 ? written : examples,
        };
        letBeGiven(draft, path, key, { name: textIn(target, 'name') || 'choices', schema });
      }
      dropUnread(draft);
      return undefined;
    });
  }

  return (
    <div className={styles.choices}>
      <Input.Label component="h3">{formWords.fields[key]}</Input.Label>
      {!isGiven && <Options path={path} component={component} />}
      <NativeSelect
        label={words.source}
        value={isGiven ? 'given' : 'written'}
        data={[
          { value: 'written', label: words.written },
          { value: 'given', label: words.given },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {isGiven && <p className={inspector.hint}>{words.givenText}</p>}
    </div>
  );
}

function plainOptions(options: readonly Json[]): JsonObject[] {
  return options.flatMap((option) =>
    isJsonObject(option) ? [{ id: textIn(option, 'id'), title: textIn(option, 'title') }] : [],
  );
}

function Options({ path, component }: { path: Path; component: JsonObject }) {
  const { edit } = useBuilder();
  const options = listIn(component, key).filter(isJsonObject);
  // Their ids change once, when they get a title: only their place tells them apart.
  const placed = options.map((option, index) => ({ option, index }));

  function add() {
    edit(formWords.component.edits.addChoice, (draft) => {
      addChoice(draft, path, formWords.newChoice);
      return undefined;
    });
    focusLater(`[data-choice="${options.length}"] input`);
  }

  return (
    <>
      <ol className={styles.list}>
        {placed.map(({ option, index }) => (
          <ChoiceRow
            key={index}
            path={path}
            option={option}
            index={index}
            count={options.length}
            add={add}
          />
        ))}
      </ol>
      <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={add}>
        {words.add}
      </Button>
    </>
  );
}
