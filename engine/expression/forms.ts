/**
 * The operations of JSON Logic that read the scope and that choose. They see their rules before
 * these are worked out. Their meaning is that of json-logic-js.
 */
import type { Json } from '../json.ts';
import { spendOn } from './evaluation.ts';
import type { Compile, Form, FunctionForm, Run } from './operation.ts';
import { isTruthy } from './standard-operations.ts';
import { isNothing, readPath, toJson, toNumber, toPrimitive, type Value } from './value.ts';

export const standardForms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['var', { compile: compileVar }],
  ['missing', { compile: compileMissing }],
  ['missing_some', { compile: compileMissingSome }],
  ['?:', { compile: compileIf }],
  ['and', { compile: (args, compile) => firstThat((value) => !isTruthy(value), args, compile) }],
  ['or', { compile: (args, compile) => firstThat(isTruthy, args, compile) }],
]);

export const choosingForms: readonly FunctionForm[] = [
  {
    name: 'if',
    description: 'The second value when the first is true, else the third.',
    parameters: [
      { name: 'test', type: 'true or false', description: 'What decides' },
      { name: 'then', type: 'any', description: 'The value when it is true' },
      { name: 'else', type: 'any', description: 'Or more tests and values', repeats: true },
    ],
    example: "if(2 > 1, 'more', 'less')",
    result: 'more',
    compile: compileIf,
  },
  {
    name: 'coalesce',
    description: 'The first of some values that is there.',
    parameters: [{ name: 'value', type: 'any', description: 'A value', repeats: true }],
    example: "coalesce(null, 'friend')",
    result: 'friend',
    compile: (args, compile) => firstThat((value) => !isNothing(value), args, compile),
  },
];

/** The keys of a dotted path; none for '' and null, which mean the scope itself. */
export function pathKeys(path: Value): string[] {
  const text = isNothing(path) ? '' : String(toPrimitive(path));
  return text === '' ? [] : text.split('.');
}

function compileVar(args: readonly Json[], compile: Compile): Run {
  const keysOf = compileKeys(args[0] ?? '', compile);
  const otherwise = compile(args[1] ?? null);
  return (scope, evaluation) => {
    const found = readPath(scope, keysOf(scope, evaluation));
    return found === undefined ? otherwise(scope, evaluation) : found;
  };
}

/** The keys are known at once, unless a rule makes the path. */
function compileKeys(path: Json, compile: Compile): Run<readonly string[]> {
  if (typeof path !== 'object') {
    const keys = pathKeys(path);
    return () => keys;
  }
  const run = compile(path);
  return (scope, evaluation) => {
    const made = run(scope, evaluation);
    spendOn(evaluation, made);
    return pathKeys(made);
  };
}

function compileMissing(args: readonly Json[], compile: Compile): Run {
  const runs = args.map(compile);
  return (scope, evaluation) => {
    const names = runs.map((run) => toJson(run(scope, evaluation)));
    spendOn(evaluation, names);
    return missing(scope, names);
  };
}

function compileMissingSome(args: readonly Json[], compile: Compile): Run {
  const [needed, options] = [compile(args[0]), compile(args[1])];
  return (scope, evaluation) => {
    const names = options(scope, evaluation);
    if (!Array.isArray(names)) return [];
    spendOn(evaluation, names);
    const absent = missing(scope, names);
    const isEnough = names.length - absent.length >= toNumber(needed(scope, evaluation));
    return isEnough ? [] : absent;
  };
}

/** The names under which the scope has nothing, or an empty text. */
function missing(scope: Value, names: readonly Json[]): Json[] {
  const wanted = Array.isArray(names[0]) ? names[0] : names;
  return wanted.filter((name) => {
    const found = readPath(scope, pathKeys(name));
    return isNothing(found) || found === '';
  });
}

/** Test, value, test, value, and so on; what stands alone at the end is for when no test is true. */
function compileIf(args: readonly Json[], compile: Compile): Run {
  const [test = null, then, ...others] = args;
  if (then === undefined) return compile(test);
  const [isTrue, value, otherwise] = [compile(test), compile(then), compileIf(others, compile)];
  return (scope, evaluation) =>
    isTruthy(isTrue(scope, evaluation)) ? value(scope, evaluation) : otherwise(scope, evaluation);
}

/** The first value that fits, the others not being worked out; else the last. */
function firstThat(fits: (value: Value) => boolean, args: readonly Json[], compile: Compile): Run {
  const runs = args.map(compile);
  return (scope, evaluation) => {
    let value: Value;
    for (const run of runs) {
      value = run(scope, evaluation);
      if (fits(value)) break;
    }
    return value;
  };
}
