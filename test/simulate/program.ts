import type { Channel } from '../../server/channels/channel.ts';
import type { Feed } from '../../server/feed.ts';
import type { PerformRequest } from '../../server/runtime/perform-request.ts';
import type { Runtime } from '../../server/runtime/runtime.ts';
import { createStoreRuntime } from '../../server/runtime/store-runtime.ts';
import { CrashError, createDisk, type Disk } from './disk.ts';
import { createMemoryStore } from './memory-store.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { programs, published, settings } from './published.ts';
import type { Scene } from './scene.ts';

/** The program that is simulated: it runs, dies, and is started again over what was durable. */
export interface Program {
  /** Null while nothing runs. */
  runtime(): Runtime | null;
  /** Which life it is in, counted from 1. */
  life(): number;
  /** When this life began. */
  bornAt(): number;
  start(): void;
  crash(): void;
  /** It died of what a commit did: to be called when all else of that moment has happened. */
  crashIfDoomed(): void;
  /** Called once when this life ends, unless it has. */
  onDeath(life: number, then: () => void): void;
  isWriting(): boolean;
}

/** How it reaches the world. */
export interface Ways {
  readonly channel: Channel;
  readonly request: PerformRequest;
  readonly feed: Feed;
}

const restartMsMost = 20_000;

export function createProgram(
  scene: Scene,
  { bug, ways }: { bug: PlantedBug | null; ways: () => Ways },
): Program {
  const { chance, weather, agenda, clock, tables, verdict, tell } = scene;
  let runtime: Runtime | null = null;
  let disk: Disk | null = null;
  let processClock: ReturnType<typeof clock.forProcess> | null = null;
  let mourners: (() => void)[] = [];
  let life = 0;
  let bornAt = 0;
  let commits = 0;
  let ids = 0;
  let isDoomed = false;

  function start(): void {
    life += 1;
    bornAt = agenda.now();
    tell(`program starts, life ${life}`);
    const born = createDisk(tables, () => agenda.plan(chance.between(1, 4), () => write(born)), {
      ...(bug?.undo ? { undo: bug.undo } : {}),
    });
    disk = born;
    processClock = clock.forProcess();
    const store = createMemoryStore(tables, published, born.commit);
    const { channel, request, feed } = ways();
    const around = { life, tables };
    const made = createStoreRuntime({
      store: { ...store, ...bug?.store?.(store, around) },
      feed,
      clock: bug?.clock?.(processClock) ?? processClock,
      settings: () => settings,
      programs,
      randomId: () => `i${(ids++).toString(36).padStart(7, '0')}`,
      random: chance.next,
      log: { info() {}, warn() {}, error: complain },
      channels: [bug?.channel?.(channel) ?? channel],
      performRequest: bug?.request?.(request) ?? request,
    });
    runtime = bug?.runtime?.(made) ?? made;
    runtime.start();
  }

  /** What it may complain of is only what the weather explains. */
  function complain(message: string, error: unknown): void {
    tell(`program complains: ${message} ${error}`);
    if (weather.diskFull && String(error).includes('full')) return;
    verdict.fail('complains of nothing', `${message} ${error}`);
  }

  function write(of: Disk): void {
    if (of !== disk || !of.isWaiting()) return;
    commits += 1;
    const doom = agenda.now() < weather.calmFromMs ? weather.crashes.get(commits) : undefined;
    if (doom === 'before') {
      crash('before a commit');
      return;
    }
    if (isFull()) {
      tell('commit refused: the disk is full');
      of.refuse();
      return;
    }
    if (doom === 'middle') dieAfterWrites(chance.between(0, 6));
    let settle = () => {};
    try {
      settle = of.write();
    } catch (error) {
      if (!(error instanceof CrashError)) throw error;
      crash('in the middle of a commit');
      return;
    } finally {
      tables.hooks.onWrite = () => {};
    }
    tell(`commit ${commits}`);
    if (doom === 'written' || doom === 'middle') {
      crash('after a commit');
      return;
    }
    isDoomed = doom === 'told';
    settle();
  }

  function isFull(): boolean {
    const [from, until] = weather.diskFull ?? [0, 0];
    return agenda.now() >= from && agenda.now() < until;
  }

  function dieAfterWrites(most: number): void {
    let left = most;
    tables.hooks.onWrite = () => {
      if (left === 0) throw new CrashError();
      left -= 1;
    };
  }

  function crash(when: string): void {
    tell(`program dies ${when}`);
    isDoomed = false;
    runtime = null;
    disk = null;
    processClock?.die();
    const told = mourners;
    mourners = [];
    for (const tellOfIt of told) tellOfIt();
    agenda.plan(chance.spread(50, restartMsMost), start);
  }

  return {
    runtime: () => runtime,
    life: () => life,
    bornAt: () => bornAt,
    start,
    crash: () => crash('suddenly'),
    crashIfDoomed() {
      if (isDoomed) crash('after a commit was told of');
    },
    onDeath(of, then) {
      if (of === life && runtime) mourners.push(then);
    },
    isWriting: () => disk?.isWaiting() ?? false,
  };
}
