import { limits } from './limits.ts';
import type { Problem } from './problem.ts';

/**
 * Why this document is refused before anyone looks at it closely: too large, nested too deep, or
 * with a name that JavaScript would take for something else. Looks at no more than is allowed.
 */
export function boundDocument(document: unknown, bounds: Bounds = usual): Problem | null {
  return look(document, { path: [], charsLeft: bounds.charsMax, bounds });
}

export interface Bounds {
  readonly charsMax: number;
  readonly depthMax: number;
}

const usual: Bounds = { charsMax: limits.documentCharsMax, depthMax: limits.documentDepthMax };

interface Look {
  /** Where it is now. */
  readonly path: PropertyKey[];
  charsLeft: number;
  readonly bounds: Bounds;
}

function look(value: unknown, at: Look): Problem | null {
  at.charsLeft -= 2 + (typeof value === 'string' ? value.length : 0);
  if (at.charsLeft < 0) return tooLarge(at);
  if (typeof value !== 'object' || value === null) return null;
  if (at.path.length >= at.bounds.depthMax) return tooDeep(at);
  for (const [key, inside] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    at.path.push(key);
    if (typeof key === 'string') at.charsLeft -= key.length;
    const problem = key === '__proto__' ? badName(at) : look(inside, at);
    if (problem) return problem;
    at.path.pop();
  }
  return null;
}

function tooLarge({ bounds }: Look): Problem {
  return {
    code: 'too-large',
    severity: 'error',
    path: '',
    message: `The document is too large: at most ${bounds.charsMax} characters are read.`,
  };
}

function tooDeep({ path, bounds }: Look): Problem {
  return {
    code: 'too-deep',
    severity: 'error',
    path: path.join('.'),
    message: `The document is nested too deep here: at most ${bounds.depthMax} levels are read.`,
  };
}

function badName({ path }: Look): Problem {
  return {
    code: 'unknown-field',
    severity: 'error',
    path: path.join('.'),
    message: 'Nothing can be called “__proto__”. Leave it out.',
  };
}
