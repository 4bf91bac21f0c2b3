/**
 * Real Flows, played from the first screen to their submission by someone who fills in whatever is
 * asked. They are not part of this project; where they are absent this says so and passes over.
 */
import { expect, it } from 'vitest';
import { validateFlow } from '../../engine/index.ts';
import { realFlows } from '../support/real-flows.ts';
import { walkFlow } from './walk-flow.ts';

it('every real Flow that is valid is played to its end', (context) => {
  const documents = realFlows();
  if (documents.length === 0) context.skip('There are no Flows on this machine.');
  const playable = documents.filter(({ json }) => validateFlow(json).valid);
  const ends = playable.map(({ name, json }) => [name, walkFlow(json)] as const);
  console.info(
    `${playable.length} of ${documents.length} Flows are valid; all of them are played.`,
  );
  const unfinished = ends.filter(([, response]) => response['flow_token'] !== 'walk');
  expect(unfinished).toEqual([]);
  expect(playable.length).toBeGreaterThan(15);
});
