import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { blankItem } from './blank-value.ts';
import type { Control } from './field.ts';
import type { ControlProps } from './field-props.ts';
import { Group } from './group.tsx';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import { inspectorWords as words } from './inspector-words.ts';
import { isPair } from './is-pair.ts';
import { ItemButtons } from './item-buttons.tsx';

type ListControl = Extract<Control, { kind: 'list' }>;
type ListProps = ControlProps & { readonly list: ListControl };

/** Things of a kind: added, taken away, and moved up and down. */
export function ListInput({ field, path, value, title, list }: ListProps) {
  const { write, FieldInput } = useInspected();
  const items = Array.isArray(value) ? value : [];
  const isFlat = list.item.control.kind === 'text' || isPair(list.item);
  // They have no ids of their own: only their place tells them apart.
  const placed = items.map((item, index) => ({ item, index }));
  return (
    <Group field={field} path={path} title={title}>
      {items.length > 0 && (
        <ol className={styles.items}>
          {placed.map(({ item, index }) => (
            <li key={index} className={isFlat ? styles.plainItem : styles.item}>
              <div className={styles.itemBody}>
                <FieldInput
                  field={list.item}
                  path={[...path, index]}
                  value={item}
                  title={words.item(list.item.title || title, index + 1)}
                  isBare
                />
              </div>
              <ItemButtons {...{ path, title, items, index }} isUnordered={isFlat} />
            </li>
          ))}
        </ol>
      )}
      <Button
        variant="subtle"
        size="compact-md"
        className={styles.add}
        leftSection={<Plus size={15} aria-hidden />}
        disabled={items.length >= list.max}
        {...(items.length > 0 && { 'aria-label': words.addItemTo(title) })}
        onClick={() =>
          write([...path, items.length], blankItem(list.item, items), { title, does: 'add' })
        }
      >
        {items.length > 0 ? words.addItem : words.add(title)}
      </Button>
    </Group>
  );
}
