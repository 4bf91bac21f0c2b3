import { Button, TextInput } from '@mantine/core';
import { ListChecks, Pin } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { HttpRequestConfig } from '../../engine/index.ts';
import { useInspected } from '../inspector/inspected.ts';
import { answerName, isAnswerName, jsonPath } from './answer-path.ts';
import { requestWords } from './http-request-words.ts';
import styles from './request-test.module.css';
import { keyInWords } from './response-tree.tsx';
import type { TreeRow } from './tree-rows.ts';

const ChoicesDialog = lazy(async () => {
  const { ChoicesDialog: loaded } = await import('./choices-dialog.tsx');
  return { default: loaded };
});
const words = requestWords.keep;

interface ChosenValueProps {
  readonly row: TreeRow;
  readonly keep: HttpRequestConfig['keep'];
}

/** What can be done with a value of the answer. */
export function ChosenValue({ row, keep }: ChosenValueProps) {
  const [isOffering, setOffering] = useState(false);
  const { keys, value } = row;
  const path = jsonPath(keys);
  const known = keep.find((each) => each.path === path);
  const isList = Array.isArray(value) && value.length > 0;
  return (
    <section className={styles.chosen} aria-label={words.title(keyInWords(keys))}>
      {known ? (
        <p className={styles.kept} role="status">
          {words.already(known.name)}
        </p>
      ) : (
        <KeepForm key={path} row={row} keep={keep} />
      )}
      {isList && (
        <Button
          variant="default"
          leftSection={<ListChecks size={16} aria-hidden />}
          onClick={() => setOffering(true)}
        >
          {requestWords.choices.open}
        </Button>
      )}
      {isOffering && isList && (
        <Suspense fallback={null}>
          <ChoicesDialog keys={keys} items={value} close={() => setOffering(false)} />
        </Suspense>
      )}
    </section>
  );
}

function KeepForm({ row: { keys }, keep }: ChosenValueProps) {
  const { write } = useInspected();
  const taken = keep.map(({ name }) => name);
  const [name, setName] = useState(() => answerName(keys, taken));
  const problem = taken.includes(name) ? words.taken(name) : !isAnswerName(name) && words.wrongName;
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem) return;
        const kept = { name, path: jsonPath(keys) };
        write(['config', 'keep', keep.length], kept, { title: words.edit, does: 'add' });
      }}
    >
      <TextInput
        label={words.name}
        value={name}
        error={problem}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" leftSection={<Pin size={16} aria-hidden />}>
        {words.keep}
      </Button>
    </form>
  );
}
