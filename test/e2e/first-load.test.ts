/** What the first screens ask of somebody's connection. */
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { firstRunWords } from '../../editor/first-run/first-run-words.ts';
import { setUpStage } from './support/stage.ts';

const stage = setUpStage();
const scriptBytesMax = 300_000;

it('loads at most 300 kB of script for the first page', async () => {
  const page = await (await stage.enter('/nowhere')).context().newPage();
  const scripts = new Set<string>();
  page.on('request', (asked) => {
    if (new URL(asked.url()).pathname.endsWith('.js')) scripts.add(asked.url());
  });
  await page.goto('/');
  await page.getByRole('switch').first().waitFor();
  await page.getByRole('button', { name: firstRunWords.open }).waitFor();
  let bytes = 0;
  for (const script of scripts) {
    bytes += gzipSync(await (await page.request.get(script)).body()).length;
  }
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(scriptBytesMax);
});
