/**
 * How large workflows are on the canvas, in the real browser: how long until their cards are seen,
 * by somebody who was here before, and how evenly the frames come while a card is dragged, the
 * canvas is panned and zoomed. A task of more than 50 ms is long: meanwhile nothing moves. What the
 * page's own thread worked for it is counted too, since other programs slow the clock but not that.
 */
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { launchBrowser } from '../e2e/support/browser.ts';
import { largeWorkflow } from '../support/large-workflow.ts';
import { startTestServer } from '../support/test-server.ts';

const counts = [300, 1_000];
const openings = 3;
const openAimMs = 1_500;
const gestureMs = 2_000;

const seen = z.object({ times: z.array(z.number()), longTasks: z.number() });

/** In the page's own words: what is compiled for this process cannot be sent there. */
const watchFrames = `{
  const mine = { times: [], longTasks: 0 };
  globalThis.seen = mine;
  new PerformanceObserver((list) => { mine.longTasks += list.getEntries().length; })
    .observe({ type: 'longtask' });
  requestAnimationFrame(function note(at) {
    mine.times.push(at);
    if (globalThis.seen === mine) requestAnimationFrame(note);
  });
}`;

const server = await startTestServer();
const browser = await launchBrowser();
const page = await enter();
const inspector = await page.context().newCDPSession(page);
await inspector.send('Performance.enable', { timeDomain: 'threadTicks' });
const openingTimes = [];
const gestures = [];
for (const count of counts) {
  const id = `steps-${count}`;
  const { status } = await server.request('POST', '/api/workflows', largeWorkflow(id, count));
  if (status >= 300) throw new Error(`The workflow of ${count} steps was answered ${status}.`);
  const firstMs = await openingMs(`/workflows/${id}`);
  const againMs: number[] = [];
  for (let time = 0; time < openings; time += 1) againMs.push(await openingMs(`/workflows/${id}`));
  // It is counted anew for every page.
  const workMs = Math.round(await workedMs());
  openingTimes.push({ steps: count, firstMs, againMs: quantile(againMs, 0.5), workMs });
  gestures.push({ steps: count, gesture: 'drag a card', ...(await framesWhile(dragCard)) });
  gestures.push({ steps: count, gesture: 'pan', ...(await framesWhile(pan)) });
  gestures.push({ steps: count, gesture: 'zoom', ...(await framesWhile(zoom)) });
}
await browser.close();
await server.stop();

console.table(openingTimes);
console.table(gestures);
console.log(`The aim is ${openAimMs} ms for 300 steps, and a frame every 16.7 ms.`);
process.send?.({ openingTimes, gestures, openAimMs });

async function enter(): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1440, height: 900 },
  });
  const password = 'a garden of nine cats';
  const answer = await context.request.post('/api/setup', { data: { password } });
  if (!answer.ok()) throw new Error(`Could not sign in: ${await answer.text()}`);
  return context.newPage();
}

/** How long the page's thread has worked so far. */
async function workedMs(): Promise<number> {
  const { metrics } = await inspector.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** From the navigation until the cards are seen. */
async function openingMs(path: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator('[data-ready] .react-flow__node').first().waitFor();
  return page.evaluate(() => Math.round(performance.now()));
}

interface Frames {
  readonly frames: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly longestMs: number;
  readonly longTasks: number;
  readonly workMsPerFrame: number;
}

async function framesWhile(gesture: () => Promise<void>): Promise<Frames> {
  await page.waitForTimeout(1_000);
  await page.evaluate(watchFrames);
  const workedBefore = await workedMs();
  await gesture();
  const worked = (await workedMs()) - workedBefore;
  const { times, longTasks } = seen.parse(await page.evaluate('seen'));
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  return {
    frames: gaps.length,
    p50Ms: quantile(gaps, 0.5),
    p95Ms: quantile(gaps, 0.95),
    longestMs: quantile(gaps, 1),
    longTasks,
    workMsPerFrame: Math.round((10 * worked) / gaps.length) / 10,
  };
}

async function dragCard(): Promise<void> {
  const box = await page.locator('.react-flow__node-step').first().boundingBox();
  if (!box) throw new Error('The first step is not seen.');
  const from = { x: box.x + 120, y: box.y + 20 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await forAWhile(async (part) => {
    const turn = part * 6 * Math.PI;
    await page.mouse.move(from.x + 120 * Math.sin(turn), from.y + 60 + 60 * Math.cos(turn));
  });
  await page.mouse.up();
}

async function pan(): Promise<void> {
  await forAWhile((part) => page.mouse.wheel(0, part < 0.5 ? 40 : -40));
}

async function zoom(): Promise<void> {
  await page.keyboard.down('Control');
  await forAWhile((part) => page.mouse.wheel(0, part < 0.5 ? 20 : -20));
  await page.keyboard.up('Control');
}

/** A move for about every frame. */
async function forAWhile(move: (part: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  for (let part = 0; part < 1; part = (performance.now() - start) / gestureMs) {
    await move(part);
    await page.waitForTimeout(8);
  }
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.ceil(part * sorted.length) - 1] ?? sorted[0] ?? Number.NaN;
  return Math.round(value * 10) / 10;
}
