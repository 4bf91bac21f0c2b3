const levelsMax = 60;
const valuesMax = 100_000;
/** Of a path, enough to find the place. */
const shownNamesMax = 5;

export interface OutOfBounds {
  /** Where it is: `['payload', 'content', 'order']`. */
  readonly path: readonly string[];
  /** What is wrong there, in a sentence that names it. */
  readonly message: string;
}

/**
 * Why JSON that somebody sent cannot be kept: nested so deep that writing it out again would fail,
 * or of so many values that everybody else would wait. Null: it can be.
 */
export function outOfBounds(json: unknown): OutOfBounds | null {
  const names: string[] = [];
  let valuesLeft = valuesMax;

  function look(value: unknown): string | null {
    if (typeof value !== 'object' || value === null) return null;
    if (names.length >= levelsMax) return tooDeep;
    valuesLeft -= Array.isArray(value) ? value.length : Object.keys(value).length;
    if (valuesLeft < 0) return tooMany;
    for (const [name, inside] of Object.entries(value)) {
      names.push(name);
      const complaint = look(inside);
      if (complaint !== null) return complaint;
      names.pop();
    }
    return null;
  }

  const complaint = look(json);
  if (complaint === null) return null;
  const path = shown(names);
  const last = path.at(-1);
  return { path, message: `${last === undefined ? 'The body' : `“${last}”`} ${complaint}` };
}

const tooDeep = `is nested too deep: at most ${levelsMax} levels are read.`;
const tooMany = `holds too much: at most ${valuesMax} values are read.`;

/** The beginning of a path, up to a name that says something. */
function shown(names: readonly string[]): string[] {
  const beginning = names.slice(0, shownNamesMax);
  return beginning.slice(0, 1 + beginning.findLastIndex((name) => !/^\d+$/.test(name)));
}
