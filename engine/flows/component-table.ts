/**
 * The one table of Flow components: what each may say, since which version, where it may stand and
 * how often. The validator, the player and the form builder all read it. The facts are Meta's, from
 * its Flow JSON reference and from what its own validator accepts (5.1 to 7.4).
 */

import { writtenJson } from '../json.ts';
import { ownValue } from '../own-value.ts';
import { type FlowVersion, isAtLeast } from './flow-version.ts';
import { choiceComponents } from './schema/choice-components.ts';
import type { Component } from './schema/component.ts';
import { inputComponents } from './schema/input-components.ts';
import type { Place, Property } from './schema/shape.ts';
import { anything, binding, either, optional, required } from './schema/shapes.ts';
import { textComponents } from './schema/text-components.ts';

/** As pairs: an object that has a `then` of its own would pass for a promise. */
const branches: Readonly<Record<string, Property>> = Object.fromEntries([
  ['then', required({ kind: 'components', place: 'if' })],
  ['else', optional({ kind: 'components', place: 'if' })],
]);

const layoutComponents = {
  Form: {
    since: '5.1',
    places: { screen: '5.1' },
    perScreenMax: 1,
    properties: {
      name: required({ kind: 'text', charsMin: 1 }),
      children: required({ kind: 'components', place: 'form' }),
      'init-values': optional({ kind: 'map', of: anything, bound: true }),
      'error-messages': optional({ kind: 'map', of: anything, bound: true }),
    },
  },
  If: {
    since: '5.1',
    places: { screen: '5.1', form: '5.1', if: '5.1' },
    properties: {
      condition: required(either({ kind: 'flag' }, { kind: 'text', blank: true })),
      ...branches,
    },
  },
  Switch: {
    since: '5.1',
    places: { screen: '5.1', form: '5.1', if: '5.1' },
    properties: { value: required(binding), cases: required({ kind: 'cases' }) },
  },
} satisfies Record<string, Component>;

export const componentTable: Readonly<Record<string, Component>> = {
  ...textComponents,
  ...inputComponents,
  ...choiceComponents,
  ...layoutComponents,
};

/** The component of this name, if this version has it and it may stand there. */
export function componentAt(
  type: unknown,
  place: Place,
  version: FlowVersion,
): Component | undefined {
  const component = ownValue(componentTable, writtenJson(type));
  const since = component?.places[place];
  return since !== undefined && isAtLeast(version, since) ? component : undefined;
}
