import { useState } from 'react';
import type { JsonObject } from '../../engine/index.ts';
import { useInspected } from '../inspector/inspected.ts';
import { inspectorWords } from '../inspector/inspector-words.ts';
import type { Path } from '../inspector/json-value.ts';
import { useRowDrag } from '../look/use-row-drag.ts';
import { movedChoice } from './moved-choice.ts';

const words = inspectorWords.choices;

/** How choices are given other places, by dragging or otherwise, and what is told of it. */
export function useMovedChoices(path: Path, rows: readonly JsonObject[]) {
  const { write } = useInspected();
  const [said, say] = useState('');
  const nameOf = (index: number) => String(rows[index]?.['title'] || words.choice(index + 1));

  /** Whether it could be moved. */
  function move(from: number, to: number): boolean {
    if (rows[to] === undefined) return false;
    const moved = movedChoice(rows, from, to);
    write(path, moved, { title: words.title, does: 'move' });
    const { section } = moved[to] ?? {};
    const place = words.moved(nameOf(from), to + 1, rows.length);
    say(
      section && section !== rows[from]?.['section']
        ? `${place} ${words.nowIn(String(section))}`
        : place,
    );
    return true;
  }

  const drag = useRowDrag({
    drop: (id, onto) => move(Number(id), Number(onto)),
    putBack: (id) => say(words.putBack(nameOf(Number(id)))),
  });
  const held = drag.drag;
  const told = held
    ? words.lands(nameOf(Number(held.id)), Number(held.onto) + 1, rows.length)
    : said;
  return { move, drag, told };
}
