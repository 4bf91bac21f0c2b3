/** Whatever anybody types is shown as text: nothing in it runs, and nothing breaks the page. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { en as words } from '../../editor/words/en.ts';
import { partsOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import { patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();

const hostile = [
  '<img src=x onerror="globalThis.ran = true">',
  '<script>globalThis.ran = true</script>',
  '"><svg onload="globalThis.ran = true"><b>bold</b>',
  'javascript:globalThis.ran=true//https://example.org',
  'data:text/html,<script>globalThis.ran=true</script>',
  '{{settings.language}} {{contact.phone}} $(globalThis.ran = true)',
  '👩🏽‍🔧🚿 שלום, אני צריך אינסטלטור 🏳️‍🌈',
  'W'.repeat(4_096),
];

it('shows what a customer writes as it was written', async () => {
  const page = await stage.enter('/workflows/booking-by-list');
  const phone = phoneOn(page);
  for (const text of hostile) {
    await phone.write(text);
    await phone.log.getByText(text, { exact: true }).last().waitFor();
  }
  await expectNothingRan(page);
  expect(await addressesOfLinks(page)).not.toContainEqual(
    expect.stringMatching(/^(javascript|data):/),
  );
  expect(await widerThanItsFrame(page)).toEqual([]);
});

it('makes a link of a web address, and of nothing else', async () => {
  const page = await stage.enter('/workflows/booking-by-list');
  const phone = phoneOn(page);
  await phone.startOver();
  await phone.write(
    'see https://example.org/a?b=1&c="><b> or javascript:alert(1) or www.example.com.',
  );
  const links = phone.log.getByRole('link');
  await links.nth(1).waitFor();
  expect(
    await links.evaluateAll((found) => found.map((each) => each.getAttribute('href'))),
  ).toEqual(['https://example.org/a?b=1&c=', 'https://www.example.com/']);
  expect(await links.first().getAttribute('rel')).toContain('noopener');
});

it('reads a text from right to left where it is written so', async () => {
  const page = await stage.enter('/workflows/booking-by-list');
  const phone = phoneOn(page);
  await phone.write('שלום');
  const shown = phone.log.getByText('שלום', { exact: true }).last();
  const direction = () => shown.evaluate((element) => getComputedStyle(element).direction);
  await expect.poll(direction, patience).toBe('rtl');
});

it('sends nothing when nothing but spaces is written', async () => {
  const page = await stage.enter('/workflows/booking-by-list');
  const phone = phoneOn(page);
  await phone.startOver();
  for (const blank of ['', '   ', '\u00a0 \u2003']) await phone.write(blank);
  await phone.write('hello');
  await phone.tick(words.phone.read).waitFor();
  expect(await phone.log.locator('time').count()).toBe(1);
});

it('shows the name of a customer as text, wherever it goes', async () => {
  const name = '{{settings.language}} <b onclick="globalThis.ran=true">Eve</b>';
  const page = await stage.enter('/workflows/booking-by-list');
  const phone = phoneOn(page);
  const { bookings, trace } = partsOf(page);
  await page.getByRole('button', { name: new RegExp(words.phone.customer) }).click();
  await page.getByLabel(words.phone.customerName).fill(name);
  await page.getByLabel(words.phone.customerNumber).fill('+44 7700 900 666');
  await page.getByRole('button', { name: words.phone.useCustomer }).click();

  await phone.write('book appointment');
  await phone.message(`Hi ${name}! What can we help you with?`).waitFor();
  await phone.choose('Choose a service', 'Leak repair');
  await phone.choose('Pick a time', 'Mon 4 May, 12:00');
  await bookings.getByText(name).waitFor();
  await trace.getByText(`Hi ${name}!`).waitFor();
  await page.getByRole('link', { name: words.app.bookings }).click();
  await page.getByRole('article').getByText(name).waitFor();
  await expectNothingRan(page);
});

it('shows the name of a workflow as text, wherever it stands', async () => {
  const name = '<img src=x onerror="globalThis.ran=true"> & <i>Täst</i>';
  await renameWorkflow('booking-by-invitation', name);
  const page = await stage.enter('/workflows');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
  expect(await page.title()).toContain(name);
  await page.getByRole('button', { name: words.workflow.startIt }).click();
  await page.getByRole('dialog', { name: words.start.title(name), exact: true }).waitFor();
  await page.goto(`/workflows/${encodeURIComponent('<script>globalThis.ran=true</script>')}`);
  stage.forgive(/status of 404/);
  await page.getByRole('heading', { name: words.app.notFoundTitle }).waitFor();
  await expectNothingRan(page);
});

const storedWorkflow = z.looseObject({
  revision: z.number(),
  workflow: z.looseObject({ name: z.string() }),
});

async function renameWorkflow(id: string, name: string): Promise<void> {
  const path = `/api/workflows/${id}`;
  const { workflow, revision } = storedWorkflow.parse(
    (await stage.server.request('GET', path)).body,
  );
  const body = { workflow: { ...workflow, name }, revision };
  expect(await stage.server.request('PUT', path, body)).toMatchObject({ status: 200 });
}

async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(await page.locator('[onerror], [onload], [onclick], img[src=x]').count()).toBe(0);
}

function addressesOfLinks(page: Page): Promise<string[]> {
  return page
    .locator('a')
    .evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''));
}

/** What would have to be scrolled sideways. */
function widerThanItsFrame(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, [role=log], ol')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.ariaLabel ?? element.tagName),
  );
}
