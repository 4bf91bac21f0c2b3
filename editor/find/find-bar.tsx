import { ActionIcon } from '@mantine/core';
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import styles from './find-bar.module.css';
import type { FindPlace } from './find-entries.ts';
import { useFind } from './find-store.ts';
import { findWords as words } from './find-words.ts';
import { ranked } from './rank.ts';

/** From hit to hit in the workflow that is open; the canvas goes along. */
export function FindBar() {
  const { source, open } = useFind();
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [index, setIndex] = useState(0);
  const places = useMemo(() => source?.places() ?? [], [source]);
  const cards = useMemo(() => cardsOf(places, search), [places, search]);

  // It was asked for by its key, so here is where one types next.
  useEffect(() => field.current?.focus(), []);

  function goTo(next: number, among = cards) {
    const to = (next + among.length) % Math.max(1, among.length);
    setIndex(to);
    const cardId = among[to];
    if (cardId !== undefined) source?.show(cardId);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)) goTo(index + 1);
    else if (event.key === 'ArrowUp' || event.key === 'Enter') goTo(index - 1);
    else if (event.key === 'Escape') open(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const place = cards.length === 0 ? words.none : words.at(index + 1, cards.length);
  return (
    <search className={styles.bar}>
      <Search size={16} aria-hidden />
      <input
        ref={field}
        aria-label={words.here}
        placeholder={words.here}
        className={styles.field}
        value={search}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setSearch(typed);
          goTo(0, cardsOf(places, typed));
        }}
      />
      <span className={styles.count} role="status">
        {search === '' ? '' : place}
      </span>
      <ActionIcon size={28} aria-label={words.previous} onClick={() => goTo(index - 1)}>
        <ChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon size={28} aria-label={words.next} onClick={() => goTo(index + 1)}>
        <ChevronDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon size={28} aria-label={words.close} onClick={() => open(null)}>
        <X size={16} aria-hidden />
      </ActionIcon>
    </search>
  );
}

/** Each card once, in the order in which it is read; none before something is typed. */
function cardsOf(places: readonly FindPlace[], search: string): string[] {
  if (search.trim() === '') return [];
  const fitting = new Set(ranked(places, search));
  return [...new Set(places.flatMap((each) => (fitting.has(each) ? [each.cardId] : [])))];
}
