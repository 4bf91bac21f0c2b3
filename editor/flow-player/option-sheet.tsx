import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import buttons from './buttons.module.css';
import choice from './choice-group.module.css';
import { flowWords } from './flow-player-words.ts';
import styles from './option-sheet.module.css';
import { OptionWords } from './option-words.tsx';
import type { Option } from './read-properties.ts';
import { Sheet } from './sheet.tsx';
import tick from './tick.module.css';

interface OptionSheetProps {
  readonly title: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly mayClear: boolean;
  readonly close: () => void;
  /** Undefined: none of them. */
  readonly choose: (id: string | undefined) => void;
}

/** As many options as one sees at a glance; over more of them, a search is of use. */
const searchFrom = 9;

export function OptionSheet(props: OptionSheetProps) {
  const { title, options, chosen, mayClear, close, choose } = props;
  const name = useId();
  const [picked, setPicked] = useState(chosen);
  const [search, setSearch] = useState('');
  const shown = options.filter((option) => isFound(option, search));
  return (
    <Sheet
      title={title}
      close={close}
      foot={
        <>
          {mayClear && chosen !== '' && (
            <button type="button" className={buttons.quiet} onClick={() => choose(undefined)}>
              {flowWords.clear}
            </button>
          )}
          <button
            type="button"
            className={buttons.filled}
            disabled={picked === ''}
            onClick={() => choose(picked)}
          >
            {flowWords.done}
          </button>
        </>
      }
    >
      {options.length >= searchFrom && (
        <label className={styles.search}>
          <Search size={18} aria-hidden />
          <input
            type="search"
            aria-label={flowWords.search}
            placeholder={flowWords.search}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </label>
      )}
      {shown.length === 0 && <p className={styles.none}>{flowWords.noneFound}</p>}
      {shown.map((option) => (
        <label key={option.id} className={choice.option}>
          <OptionWords option={option} />
          <input
            type="radio"
            name={name}
            className={tick.tick}
            checked={picked === option.id}
            disabled={!option.isEnabled}
            onChange={() => setPicked(option.id)}
          />
        </label>
      ))}
    </Sheet>
  );
}

function isFound({ title, description, metadata }: Option, search: string): boolean {
  const sought = search.trim().toLocaleLowerCase();
  return [title, description, metadata].some((each) => each.toLocaleLowerCase().includes(sought));
}
