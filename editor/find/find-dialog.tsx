import { Modal } from '@mantine/core';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useOptionList } from '../look/use-option-list.ts';
import styles from './find-dialog.module.css';
import type { FindEntry } from './find-entries.ts';
import { useFind } from './find-store.ts';
import { findWords as words } from './find-words.ts';
import { ranked } from './rank.ts';
import { useFindEntries } from './use-find-entries.ts';

const shownMax = 60;

/** Everything that can be found or done, by typing a few letters of it. */
export function FindDialog() {
  const open = useFind((find) => find.open);
  const close = () => open(null);
  return (
    <Modal
      opened
      onClose={close}
      title={words.title}
      size="lg"
      radius="lg"
      classNames={{ body: styles.dialog ?? '' }}
    >
      <Finder close={close} />
    </Modal>
  );
}

function Finder({ close }: { close: () => void }) {
  const entries = useFindEntries();
  const [search, setSearch] = useState('');
  const found = useMemo(
    () => grouped(ranked(entries, search).slice(0, shownMax)),
    [entries, search],
  );
  const list = useOptionList({ options: found, choose });

  function choose(entry: FindEntry) {
    close();
    entry.run();
  }

  return (
    <>
      <label className={styles.search}>
        <Search size={18} aria-hidden />
        <input
          className={styles.field}
          placeholder={words.placeholder}
          aria-label={words.title}
          {...list.field}
          data-autofocus
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            list.restart();
          }}
        />
      </label>
      <div id={list.listId} className={styles.options} role="listbox" aria-label={words.options}>
        {found.map((entry, at) => (
          <div key={entry.id} role="presentation">
            {found[at - 1]?.group !== entry.group && (
              <div className={styles.group} aria-hidden>
                {words.groups[entry.group]}
              </div>
            )}
            <div className={styles.option} {...list.option(entry)}>
              <span className={styles.title}>{entry.title}</span>
              <span className={styles.detail}>{entry.detail}</span>
            </div>
          </div>
        ))}
      </div>
      <p role="status" className={found.length === 0 ? styles.nothing : 'unseen'}>
        {found.length === 0 ? words.nothing : words.count(found.length)}
      </p>
    </>
  );
}

/** Together what belongs together, in the order in which the best of each was found. */
function grouped(entries: readonly FindEntry[]): FindEntry[] {
  const groups = new Map<string, FindEntry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups.values()].flat();
}
