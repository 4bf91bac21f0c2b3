/**
 * The validator held against the verdicts of Meta's own. They are not part of this project; where
 * they are absent this says so and passes over.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { validateFlow } from '../../engine/index.ts';
import { sharedFile } from '../support/shared-data.ts';

const vector = z.object({
  id: z.string(),
  flow: z.unknown(),
  valid: z.boolean(),
  errors: z.array(z.object({ code: z.string(), paths: z.array(z.string()) })),
  metaCrash: z.boolean().optional(),
});

const file = sharedFile('whatsapp/validator-vectors.jsonl.gz');

it('what Meta accepts is accepted, and what it refuses is refused for the same reasons', (context) => {
  if (file === null) return context.skip('There are no vectors on this machine.');
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  const vectors = lines.map((line) => vector.parse(JSON.parse(line)));
  const crashes = vectors.filter(({ metaCrash }) => metaCrash);
  const compared = vectors.filter(({ metaCrash }) => !metaCrash).map(compare);
  const otherVerdict = compared.filter(({ isSameVerdict }) => !isSameVerdict).map(({ id }) => id);
  const same = compared.filter(({ isSameSet }) => isSameSet).length;
  const sharePercent = (100 * same) / compared.length;
  console.info(
    `${compared.length} vectors: ${compared.length - otherVerdict.length} with the same verdict, ` +
      `${same} (${sharePercent.toFixed(2)} %) with the same codes and paths. ` +
      `${crashes.length} where Meta's validator gives up.`,
  );
  expect(otherVerdict).toEqual([]);
  expect(sharePercent).toBeGreaterThan(99);
  expect(crashes.filter(({ flow }) => validateFlow(flow).valid)).toEqual([]);
});

function compare({ id, flow, valid, errors }: z.infer<typeof vector>) {
  const verdict = validateFlow(flow);
  const wanted = new Set(
    errors.flatMap(({ code, paths }) => paths.map((path) => `${code} ${path}`)),
  );
  const found = new Set(verdict.errors.map(({ code, path }) => `${code} ${path}`));
  const isSameSet = wanted.size === found.size && [...wanted].every((each) => found.has(each));
  return { id, isSameVerdict: verdict.valid === valid, isSameSet };
}
