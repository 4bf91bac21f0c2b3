import { createFeed } from '../../server/feed.ts';
import { createAgenda } from './agenda.ts';
import { createChance } from './chance.ts';
import { createDesk } from './desk.ts';
import { createOperator } from './operator.ts';
import { createPeople } from './people.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { createProgram, type Program } from './program.ts';
import { createProvider } from './provider.ts';
import { judgeAtRest } from './rest-rules.ts';
import type { Scene } from './scene.ts';
import { createSendingRules } from './sending-rules.ts';
import { createSkewedClock } from './skewed-clock.ts';
import { createStoreRules } from './store-rules.ts';
import { createTables } from './tables.ts';
import { createVerdict, type Fault } from './verdict.ts';
import { drawWeather } from './weather.ts';
import { createWebhooks } from './webhooks.ts';

/** One schedule, from beginning to end. */
export interface Simulated {
  readonly seed: number;
  readonly fault: Fault | null;
  readonly steps: number;
  readonly crashes: number;
  readonly simulatedMs: number;
}

const stepsMax = 4_000;

/**
 * Plays the schedule of this seed: the real runtime and engine among people, channels and a store
 * that are simulated. The same seed is the same schedule, step by step; `tell` hears each.
 */
export async function simulate(
  seed: number,
  { bug = null, tell }: { bug?: PlantedBug | null; tell?: (line: string) => void } = {},
): Promise<Simulated> {
  const { scene, program, rules, witnessed } = setStage(seed, bug, tell);
  const { agenda, tables, verdict, weather } = scene;
  let steps = 0;
  while (verdict.fault() === null && !isAtRest(scene, program) && agenda.step()) {
    steps += 1;
    await settled();
    if (tables.journal.length > 0) rules.judge();
    if (weather.crashSteps.has(steps) && program.runtime()) program.crash();
    program.crashIfDoomed();
    if (steps > stepsMax) verdict.fail('comes to rest', `It goes on after ${steps} steps.`);
  }
  if (verdict.fault() === null) judgeAtRest(scene, witnessed);
  const [fault, crashes] = [verdict.fault(), program.life() - 1];
  return { seed, fault, steps, crashes, simulatedMs: agenda.now() };
}

function setStage(seed: number, bug: PlantedBug | null, tell?: (line: string) => void) {
  const chance = createChance(seed);
  const weather = drawWeather(chance);
  const agenda = createAgenda();
  const clock = createSkewedClock(agenda, weather.startAt);
  const tables = createTables();
  const scene: Scene = {
    chance,
    weather,
    agenda,
    clock,
    tables,
    verdict: createVerdict(),
    tell: (line) => tell?.(`${(agenda.now() / 1_000).toFixed(3).padStart(10)} s  ${line}`),
    isBad: (probability) => agenda.now() < weather.calmFromMs && chance.happens(probability),
  };
  const feed = createFeed();
  const ways = () => ({ channel, request: desk.request, feed });
  const program = createProgram(scene, { bug, ways });
  const rules = createStoreRules(scene);
  const sendingRules = createSendingRules(scene, () => program);
  const webhooks = createWebhooks(scene, program);
  const people = createPeople(scene, webhooks);
  const desk = createDesk(scene, program);
  const channel = createProvider(scene, { program, people, webhooks, rules: sendingRules });
  program.start();
  people.begin();
  createOperator(scene, { program, people, webhooks, rules: sendingRules }).begin();
  for (const [atMs, byMs] of weather.jumps) {
    agenda.plan(atMs, () => {
      scene.tell(`the clock is set by ${byMs} ms`);
      clock.jump(byMs);
    });
  }
  const { stored, refused } = webhooks;
  const witnessed = { stored, refused, orders: desk.orders, attempts: sendingRules.attempts };
  return { scene, program, rules, witnessed };
}

/** Nothing is planned, nothing is to be written, nothing is due: all that is left is to be spoken to. */
function isAtRest({ agenda, tables }: Scene, program: Program): boolean {
  if (agenda.count() > 0 || program.isWriting() || tables.timers.rows.size > 0) return false;
  for (const { status } of tables.outbox.rows.values()) if (status !== 'stuck') return false;
  return true;
}

/** Resolves when every promise that can go on has: ticks come after them. */
function settled(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
