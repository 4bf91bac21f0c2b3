import { type KeyboardEvent, useId, useState } from 'react';

interface OptionList<Option> {
  readonly options: readonly Option[];
  readonly choose: (option: Option) => void;
  /** More than one: they stand in lines of as many, and the arrows go sideways too. */
  readonly columns?: number;
  /** Escape; where whatever is around it listens for that itself, there is none. */
  readonly close?: () => void;
}

/** A list below a search field: the arrows go through it while one goes on typing, Enter chooses. */
export function useOptionList<Option>({ options, choose, columns = 1, close }: OptionList<Option>) {
  const id = useId();
  const [index, setIndex] = useState(0);
  const active = options[Math.min(index, options.length - 1)];
  const idOf = (option: Option) => `${id}-${options.indexOf(option)}`;

  function goTo(next: number) {
    const { length } = options;
    const to = length === 0 ? 0 : ((next % length) + length) % length;
    setIndex(to);
    const option = options[to];
    if (option === undefined) return;
    document.getElementById(idOf(option))?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    const sideways = columns > 1 ? event.key : '';
    if (event.key === 'ArrowDown') goTo(index + columns);
    else if (event.key === 'ArrowUp') goTo(index - columns);
    else if (sideways === 'ArrowRight') goTo(index + 1);
    else if (sideways === 'ArrowLeft') goTo(index - 1);
    else if (event.key === 'Enter' && active !== undefined) choose(active);
    else if (event.key === 'Escape' && close) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    active,
    /** From the first one again, when something else was typed. */
    restart: () => setIndex(0),
    field: {
      role: 'combobox',
      'aria-expanded': true,
      'aria-controls': id,
      'aria-activedescendant': active === undefined ? undefined : idOf(active),
      'aria-autocomplete': 'list',
      onKeyDown,
    } as const,
    listId: id,
    option: (option: Option) =>
      ({
        id: idOf(option),
        role: 'option',
        tabIndex: -1,
        'aria-selected': option === active,
        onClick: () => choose(option),
        onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && choose(option),
      }) as const,
  };
}
