/** The net under every test here: what a browser complains about is seen, and fails the test. */
import { expect, it } from 'vitest';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();

it.each([
  ['a script in the page', /script-src/, '<script>globalThis.ran = true</script>'],
  ['a style in the page', /style-src/, '<style>body { color: red }</style>'],
])('the policy of the page refuses %s', async (_what, complaint, html) => {
  const page = await stage.visit('/');
  stage.forgive(complaint);
  await page.evaluate((text) => {
    const range = document.createRange();
    range.selectNode(document.body);
    document.body.append(range.createContextualFragment(text));
  }, html);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  await expect.poll(() => stage.complaints(), patience).toEqual([expect.stringMatching(complaint)]);
});

it('an error that nobody caught is seen', async () => {
  const page = await stage.visit('/');
  stage.forgive(/planted/);
  await page.evaluate(() => {
    void Promise.reject(new Error('planted'));
  });
  await expect.poll(() => stage.complaints(), patience).toEqual([expect.stringMatching('planted')]);
});
