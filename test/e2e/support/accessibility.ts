import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { atRest, changeLook } from './look.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const axe = readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * What axe finds wrong with the page by WCAG 2.2 AA, each with the first element it is about. It
 * waits for what moves: half faded in, a text has no contrast.
 */
export function accessibilityProblems(page: Page): Promise<string[]> {
  return problemsBy(page, { type: 'tag', values: standards });
}

/** Only of its colours: all that is another in another look. */
export function contrastProblems(page: Page): Promise<string[]> {
  return problemsBy(page, { type: 'rule', values: ['color-contrast'] });
}

/** In the dark look, where only colours are others, and in the light one, in which it is left. */
export async function problemsInBothLooks(page: Page): Promise<string[]> {
  await changeLook(page, 'dark');
  const dark = (await contrastProblems(page)).map((each) => `dark: ${each}`);
  await changeLook(page, 'light');
  return [...dark, ...(await accessibilityProblems(page))];
}

async function problemsBy(page: Page, runOnly: RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await axe);
  await atRest(page);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })`,
  );
  return results.violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id}, ${nodes.length} times: ${first?.target} ${first?.failureSummary}`;
  });
}
