/**
 * Real Flows, played from the first screen to their submission by someone who fills in whatever is
 * asked. They are not part of this project; where they are absent this says so and passes over.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { isJsonObject, type JsonObject, validateFlow } from '../../engine/index.ts';
import { sharedFile } from '../support/shared-data.ts';
import { walkFlow } from './walk-flow.ts';

const marks = ['whatsapp/flows/INDEX.md', 'whatsapp/seed/original.json', '8x8/flows/INDEX.md'];
const folders = marks
  .map((mark) => sharedFile(mark))
  .flatMap((file) => (file ? [dirname(file)] : []));

it('every real Flow that is valid is played to its end', (context) => {
  if (folders.length === 0) context.skip('There are no Flows on this machine.');
  const documents = folders.flatMap(documentsIn);
  const playable = documents.filter(({ json }) => validateFlow(json).valid);
  const ends = playable.map(({ name, json }) => [name, walkFlow(json)] as const);
  console.info(
    `${playable.length} of ${documents.length} Flows are valid; all of them are played.`,
  );
  const unfinished = ends.filter(([, response]) => response['flow_token'] !== 'walk');
  expect(unfinished).toEqual([]);
  expect(playable.length).toBeGreaterThan(15);
});

/** As they are, and those of older versions as 7.2. */
function documentsIn(folder: string): { name: string; json: JsonObject }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const json: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (!isJsonObject(json) || !Array.isArray(json['screens'])) return [];
    const isExpired = validateFlow(json).errors.some(
      ({ code }) => code === 'INVALID_FLOW_JSON_VERSION',
    );
    return [{ name, json: isExpired ? { ...json, version: '7.2' } : json }];
  });
}
