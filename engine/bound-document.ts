import { limits } from './limits.ts';
import type { Problem } from './problem.ts';

interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Place | null;
  readonly depth: number;
}

/**
 * Why this document is refused before anyone looks at it closely: too large, nested too deep, or
 * with a name that JavaScript would take for something else. Looks at no more than is allowed.
 */
export function boundDocument(document: unknown): Problem | null {
  const left: Place[] = [{ value: document, key: '', parent: null, depth: 0 }];
  let chars = 0;
  for (let place = left.pop(); place; place = left.pop()) {
    chars += sizeOf(place);
    if (chars > limits.documentCharsMax) return tooLarge();
    if (place.depth > limits.documentDepthMax) return tooDeep(place);
    if (place.key === '__proto__') return badName(place);
    for (const inside of placesIn(place)) left.push(inside);
  }
  return null;
}

/** About what it takes as JSON text. */
function sizeOf({ key, value }: Place): number {
  return key.length + 2 + (typeof value === 'string' ? value.length : 0);
}

function placesIn(parent: Place): Place[] {
  const { value, depth } = parent;
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, each]) => ({
    value: each,
    key,
    parent,
    depth: depth + 1,
  }));
}

function pathOf(place: Place): string {
  const keys: string[] = [];
  for (let each = place; each.parent; each = each.parent) keys.unshift(each.key);
  return keys.join('.');
}

function tooLarge(): Problem {
  return {
    code: 'too-large',
    severity: 'error',
    path: '',
    message: `The document is too large: at most ${limits.documentCharsMax} characters are read.`,
  };
}

function tooDeep(place: Place): Problem {
  return {
    code: 'too-deep',
    severity: 'error',
    path: pathOf(place),
    message: `The document is nested too deep here: at most ${limits.documentDepthMax} levels are read.`,
  };
}

function badName(place: Place): Problem {
  return {
    code: 'unknown-field',
    severity: 'error',
    path: pathOf(place),
    message: 'Nothing can be called “__proto__”. Leave it out.',
  };
}
