import type { Json } from '../../json.ts';
import { boundValue } from '../bound-value.ts';
import { defineStep, type Finding } from '../step.ts';
import { type SetValuesConfig, setValuesConfig } from './config.ts';

/** Gives names to values, for later steps. */
export const setValues = defineStep({
  type: 'set-values',
  title: 'Remember values',
  description: 'Gives names to texts, numbers and answers, so that later steps can use them.',
  icon: 'variable',
  group: 'decide',
  config: setValuesConfig,
  exits: ({ config }) => [
    { id: 'next', label: 'Next', keeps: config.values.map(({ name }) => name) },
  ],
  enter(context) {
    const values = context.step.config.values.map(({ name, value }): [string, Json] => [
      name,
      boundValue(context.fill(value), `“${name}”`, context),
    ]);
    return { do: 'leave', exit: 'next', keep: Object.fromEntries(values) };
  },
  check: ({ config }) => repeatedNames(config),
});

function repeatedNames({ values }: SetValuesConfig): Finding[] {
  return values.flatMap(({ name }, index) =>
    values.findIndex((each) => each.name === name) < index
      ? [{ path: `values.${index}.name`, message: `“${name}” is taken. Use another name.` }]
      : [],
  );
}
