/** A phone in the hand: one part of the page at a time, and fingers. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { partsOf, tabOf } from './support/parts.ts';
import { phoneOn } from './support/phone.ts';
import { narrow, patience, setUpStage } from './support/stage.ts';

const stage = setUpStage();
const inTheHand = { viewport: narrow, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

it('leads to a booking by taps, from tab to tab', async () => {
  const page = await stage.enter('/workflows', inTheHand);
  await page.getByRole('link', { name: 'Book an appointment', exact: true }).tap();
  const phone = phoneOn(page, (target) => target.tap());
  const { trace, bookings, canvas } = partsOf(page);
  await canvas.waitFor();
  expect(await phone.log.isVisible()).toBe(false);

  await tabOf(page, 'phone').tap();
  expect(await canvas.isVisible()).toBe(false);
  await phone.write('book appointment');
  await phone.choose('Choose a service', 'Leak repair');
  await phone.choose('Pick a time', 'Mon 4 May, 12:00');
  await phone.message(/Reference: BK-/).waitFor();

  await tabOf(page, 'trace').tap();
  await trace.getByText('The end was reached.').waitFor();
  await tabOf(page, 'bookings').tap();
  await bookings.getByText('Leak repair').waitFor();

  await tabOf(page, 'trace').tap();
  await trace.getByRole('button', { name: 'Book the appointment' }).tap();
  expect(await tabOf(page, 'canvas').getAttribute('aria-current')).toBe('true');
  await canvas.getByRole('button', { name: /Book the appointment/, pressed: true }).waitFor();
});

it('moves the canvas with a finger', async () => {
  const page = await stage.enter('/workflows/booking-by-list?view=canvas', inTheHand);
  const trigger = page.getByRole('group', { name: /^Start: / });
  await trigger.waitFor();
  const top = async () => (await trigger.boundingBox())?.y ?? Number.NaN;
  const before = await top();
  await drag(page, { x: 300, y: 600 }, { x: 300, y: 450 });
  await expect.poll(top, patience).toBeLessThan(before - 100);
});

it.each(['/workflows', '/workflows/booking-by-list', '/bookings', '/nowhere'])(
  'needs no sideways scrolling at %s',
  async (path) => {
    for (const viewport of [narrow, { width: 320, height: 640 }]) {
      const page = await stage.enter(path, { ...inTheHand, viewport });
      await page.getByRole('main').getByRole('heading').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    }
  },
);

/** One finger, from here to there. */
async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const fingers = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const between = (a: number, b: number) => a + (b - a) * part;
    await touch('touchMove', [{ x: between(from.x, to.x), y: between(from.y, to.y) }]);
  }
  await touch('touchEnd', []);
}

interface Point {
  readonly x: number;
  readonly y: number;
}
