import type { Chance } from './chance.ts';

/** What goes wrong in a schedule: some of it, often nothing of a kind, so that no kind hides another. */
export interface Weather {
  /** What the machine's clock says at the beginning. */
  readonly startAt: number;
  /** From here on nothing new goes wrong, so that all that was begun can end. */
  readonly calmFromMs: number;
  /** At which commits the process dies, and when in them. */
  readonly crashes: ReadonlyMap<number, CrashMoment>;
  /** The process dies between two commits, at which steps of the schedule. */
  readonly crashSteps: ReadonlySet<number>;
  /** How likely each of these is, each time. */
  readonly lostOnTheWay: number;
  readonly answerLost: number;
  readonly slow: number;
  readonly busy: number;
  readonly refused: number;
  readonly webhookLost: number;
  readonly webhookDoubled: number;
  readonly webhookLate: number;
  readonly statusLost: number;
  /** Statuses carry only the channel's name of a message, not ours. */
  readonly statusNameless: boolean;
  /** Nothing can be stored for a while: from when, until when. */
  readonly diskFull: readonly [fromMs: number, untilMs: number] | null;
  /** When somebody sets the clock, and by how much. */
  readonly jumps: readonly (readonly [atMs: number, byMs: number])[];
  /** Somebody holds, ends and starts conversations. */
  readonly operator: boolean;
}

/** Before anything is written, in the middle of it, or when it is written and nobody knows. */
export type CrashMoment = 'before' | 'middle' | 'written' | 'told';

const second = 1_000;
const hour = 3_600 * second;

export function drawWeather(chance: Chance): Weather {
  const { happens, between, spread } = chance;
  const sometimes = (most: number) => (happens(0.35) ? chance.next() * most : 0);
  const calmFromMs = spread(20 * second, 30 * 60 * second);
  const fullFromMs = spread(second, 60 * second);
  return {
    startAt: drawStart(chance),
    calmFromMs,
    crashes: happens(0.75) ? drawCrashes(chance) : new Map(),
    crashSteps: new Set(happens(0.25) ? [between(1, 60)] : []),
    lostOnTheWay: sometimes(0.4),
    answerLost: sometimes(0.5),
    slow: sometimes(0.4),
    busy: sometimes(0.6),
    refused: sometimes(0.3),
    webhookLost: sometimes(0.5),
    webhookDoubled: sometimes(0.6),
    webhookLate: sometimes(0.3),
    statusLost: sometimes(0.7),
    statusNameless: happens(0.1),
    diskFull: happens(0.1) ? [fullFromMs, fullFromMs + spread(100, 5 * second)] : null,
    jumps: happens(0.1) ? [[spread(second, hour), drawJump(chance)]] : [],
    operator: happens(0.25),
  };
}

/** A day in spring on which the clocks go forward, one in autumn, or any other. */
function drawStart({ one, between }: Chance): number {
  const day = one(Date.UTC(2026, 4, 4, 20), Date.UTC(2026, 2, 28, 20), Date.UTC(2026, 9, 24, 20));
  return day + between(0, 5 * hour);
}

function drawCrashes({ between, one }: Chance): Map<number, CrashMoment> {
  const draw = (): [number, CrashMoment] => [
    between(1, 24),
    one('before', 'middle', 'written', 'told'),
  ];
  return new Map(Array.from({ length: between(1, 4) }, draw));
}

function drawJump({ one, between }: Chance): number {
  return one(-24 * hour, -hour, hour, 24 * hour, between(-30, 30) * second);
}
