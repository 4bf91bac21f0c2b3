/** A workflow of which most is out of sight: only what is seen is drawn and measured. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findWords } from '../../editor/find/find-words.ts';
import { largeWorkflow } from '../support/large-workflow.ts';
import { partsOf } from './support/parts.ts';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();

it('draws the cards in sight, each clear of the others, wherever one goes', async () => {
  await stage.server.request('POST', '/api/workflows', largeWorkflow('large', 240));
  const page = await stage.enter('/workflows/large', { reducedMotion: 'reduce' });
  const { step } = partsOf(page);
  await step('Question 0').waitFor();
  expect(await page.locator('.react-flow__node').count()).toBeLessThan(60);
  expect(await overlaps(page)).toEqual([]);

  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 4_000);
  await step('Question 0').waitFor({ state: 'detached' });
  await expect.poll(() => overlaps(page), patience).toEqual([]);
  const there = await cardsOf(page);
  await page.mouse.wheel(400, 0);
  await page.mouse.wheel(-400, 0);
  expect(await cardsOf(page)).toEqual(there);

  await page.keyboard.press('Control+f');
  await page.getByLabel(findWords.here).fill('Question 237');
  await step('Question 237').waitFor();
  await expect.poll(() => overlaps(page), patience).toEqual([]);
});

interface Card {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every card that is drawn, where it is seen. */
function cardsOf(page: Page): Promise<Card[]> {
  return page.locator('.react-flow__node').evaluateAll((cards) =>
    cards.map((card) => {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      return { name: card.dataset['id'] ?? '', left, right, top, bottom };
    }),
  );
}

/** Pairs of cards of which one lies on the other. */
async function overlaps(page: Page): Promise<string[]> {
  const cards = await cardsOf(page);
  return cards.flatMap((one, index) =>
    cards
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right)
      .filter((other) => one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.name} on ${other.name}`),
  );
}
