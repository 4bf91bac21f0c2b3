/**
 * Everything a rule can do: a closed list. What is not in it does not run. The operations are
 * JSON Logic's and our own; the functions are those an author can call by name in an expression.
 */
import { dateComparisons } from './date-comparisons.ts';
import { dateOperations } from './date-operations.ts';
import { choosingForms, standardForms } from './forms.ts';
import { listForms, reduce } from './list-forms.ts';
import { listOperations } from './list-operations.ts';
import { numberOperations } from './number-operations.ts';
import type { Form, FunctionHelp, Operation } from './operation.ts';
import { reads } from './operation.ts';
import { phoneOperations } from './phone-operations.ts';
import { scriptOperations } from './script-operations.ts';
import { standardFunctions, standardOperations } from './standard-operations.ts';
import { add, textOperations } from './text-operations.ts';
import { uuid } from './uuid.ts';

const functionOperations = [
  ...textOperations,
  ...phoneOperations,
  ...dateOperations,
  ...dateComparisons,
  ...numberOperations,
  ...listOperations,
  ...standardFunctions,
];
const functionForms = [...choosingForms, ...listForms, uuid];

export const operations: ReadonlyMap<string, Operation> = new Map([
  ...standardOperations,
  ...scriptOperations,
  ['add', { apply: add, cost: reads(1) }],
  ...functionOperations.map((each): [string, Operation] => [each.name, each]),
]);

export const forms: ReadonlyMap<string, Form> = new Map([
  ...standardForms,
  ['reduce', reduce],
  ...functionForms.map((each): [string, Form] => [each.name, each]),
]);

/** Whether the second value of this operation is worked out for each item of its first. */
export function isPerItem(name: string): boolean {
  return forms.get(name)?.perItem === true;
}

/** For the editor's help and for whoever asks which functions there are. */
export const functions: readonly FunctionHelp[] = [...functionOperations, ...functionForms].map(
  ({ name, description, parameters, example, result }) => ({
    name,
    description,
    parameters,
    example,
    result,
  }),
);

/** `upper(text)`, `round(number, digits?)` */
export function signature(each: Pick<FunctionHelp, 'name' | 'parameters'>): string {
  const parameters = each.parameters.map((parameter) => {
    if (parameter.repeats) return `${parameter.name}, …`;
    return parameter.optional ? `${parameter.name}?` : parameter.name;
  });
  return `${each.name}(${parameters.join(', ')})`;
}
