import { useEffect } from 'react';
import { parseWorkflow, playTest, type TestRun, type Workflow } from '../../engine/index.ts';
import { loadWorld } from '../trial/load-world.ts';
import type { KeptTest } from './tests-api.ts';
import { type TestRuns, useTests } from './tests-store.ts';

/** Nobody waits for the tests: they are run once nothing has changed for this long. */
const pauseMs = 500;
/** Shorter than a frame. */
const sliceMs = 8;

/** Runs the tests against the draft, in the page, whenever it or they change. */
export function useRunTests(workflow: Workflow, tests: readonly KeptTest[] = none): void {
  const { latest, setLatest } = useTests();
  useEffect(() => {
    if (latest?.workflow === workflow && latest.tests === tests) return;
    const calledOff = new AbortController();
    const timer = setTimeout(() => {
      runTests(workflow, tests, calledOff.signal).then(
        (ran) => calledOff.signal.aborted || setLatest(ran),
        () => calledOff.signal.aborted || setLatest(null),
      );
    }, pauseMs);
    return () => {
      calledOff.abort();
      clearTimeout(timer);
    };
  }, [workflow, tests, latest, setLatest]);
}

const none: readonly KeptTest[] = [];

/** Null: there is nothing to run, or nothing that could be. */
async function runTests(
  workflow: Workflow,
  tests: readonly KeptTest[],
  calledOff: AbortSignal,
): Promise<TestRuns | null> {
  const parsed = parseWorkflow(workflow);
  if (!parsed.ok || tests.length === 0) return null;
  const world = await loadWorld(parsed.workflow);
  const runs = new Map<string, TestRun>();
  for (const { id, test } of tests) {
    const run = await runGently(playTest(world, test), calledOff);
    if (!run) return null;
    runs.set(id, run);
  }
  return { workflow, tests, world, runs };
}

/** The page goes on in between. Null: it was called off. */
async function runGently(
  playing: ReturnType<typeof playTest>,
  calledOff: AbortSignal,
): Promise<TestRun | null> {
  let sliceEndsAt = 0;
  for (let step = playing.next(); ; step = playing.next()) {
    if (step.done) return step.value;
    if (performance.now() < sliceEndsAt) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (calledOff.aborted) return null;
    sliceEndsAt = performance.now() + sliceMs;
  }
}
