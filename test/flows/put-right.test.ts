/**
 * Real Flows, put right by a press and changed in the form builder. They are not part of this
 * project; where they are absent this says so and passes over.
 */
import { produce } from 'immer';
import { expect, it } from 'vitest';
import { settle } from '../../editor/forms/model/settle.ts';
import { flowFaults, type JsonObject, validateFlow } from '../../engine/index.ts';
import { realFlows } from '../support/real-flows.ts';
import { walkFlow } from './walk-flow.ts';

const today = '2026-11-21';

it('the documented service appointment has three faults, and none after one press', (context) => {
  const documented = realFlows().find(({ name }) => name === 'service-appointment-booking.json');
  if (!documented) context.skip('The documented Flow is not on this machine.');
  const { faults, repaired } = flowFaults(documented?.json, { today });
  expect(faults.map(({ code, isRepairable }) => [code, isRepairable])).toEqual([
    ['INVALID_PROPERTY_KEY', true],
    ['INVALID_ON_CLICK_ACTION_PAYLOAD', true],
    ['date-passed', true],
  ]);
  expect(validateFlow(repaired, { today })).toEqual({ valid: true, errors: [], warnings: [] });
  expect(Object.keys(walkFlow(repaired ?? {}))).toContain('problem_photo');
});

it('no repair makes a real Flow worse', () => {
  const worse = realFlows().flatMap(({ name, json }) => {
    const { repaired } = flowFaults(json, { today });
    if (!repaired) return [];
    const after = validateFlow(repaired, { today }).errors.length;
    return after <= validateFlow(json, { today }).errors.length ? [] : [name];
  });
  expect(worse).toEqual([]);
});

it('a real Flow that is valid stays so, and is played to its end, once it is changed', () => {
  const broken = realFlows().flatMap(({ name, json }) => {
    if (!validateFlow(json).valid) return [];
    const changed = produce(json, (draft: JsonObject) => settle(draft));
    const { errors } = validateFlow(changed);
    const isPlayed = errors.length === 0 && walkFlow(changed)['flow_token'] === 'walk';
    return isPlayed
      ? []
      : [`${name}: ${errors.map(({ code, path }) => `${code} ${path}`).join(', ')}`];
  });
  expect(broken).toEqual([]);
});
