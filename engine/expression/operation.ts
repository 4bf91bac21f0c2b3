import type { Json } from '../json.ts';
import { type Evaluation, spendOn } from './evaluation.ts';
import type { Value } from './value.ts';

/** Paid before an operation looks into its values. */
export type Cost = (evaluation: Evaluation, ...values: Value[]) => void;

/** An operation of JSON Logic: given values, gives a value. Pure. */
export interface Operation {
  readonly apply: (...values: Value[]) => Value;
  /** Absent: it takes the same time whatever it is given. */
  readonly cost?: Cost;
  /** Absent: JSON Logic's own, which takes any number of values. */
  readonly parameters?: readonly FunctionParameter[];
}

/** A rule made ready to run. The scope is what `var` reads. */
export type Run<Result = Value> = (scope: Value, evaluation: Evaluation) => Result;
export type Compile = (rule: Json | undefined) => Run;

/** An operation that decides itself which of its values are worked out, how often and in which scope. */
export interface Form {
  readonly compile: (args: readonly Json[], compile: Compile) => Run;
  /** Its second value is worked out once for each item of its first, with the item as the scope. */
  readonly perItem?: true;
  readonly parameters?: readonly FunctionParameter[];
}

export interface FunctionParameter {
  readonly name: string;
  readonly type: 'text' | 'number' | 'true or false' | 'list' | 'date' | 'any';
  readonly description: string;
  readonly optional?: true;
  /**
   * When left out, the workflow's own: `settings.timeZone`, `settings.language` or `settings.country` of
   * the scope; or its `now`.
   */
  readonly setting?: 'timeZone' | 'language' | 'country' | 'now';
  /** May be given any number of times. */
  readonly repeats?: true;
}

/** A function that authors call by name: what the editor's help and the list of functions show. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  readonly example: string;
  /** What the example gives. */
  readonly result: Json;
}

export type FunctionOperation = Operation & FunctionHelp;
export type FunctionForm = Form & FunctionHelp;

/** Every item, and each character this many times. */
export function reads(weight: number): Cost {
  return (evaluation, ...values) => {
    for (const value of values) spendOn(evaluation, value, weight);
  };
}
