import type { Agenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import type { SkewedClock } from './skewed-clock.ts';
import type { Tables } from './tables.ts';
import type { Verdict } from './verdict.ts';
import type { Weather } from './weather.ts';

/** What everything in one schedule shares. */
export interface Scene {
  readonly chance: Chance;
  readonly weather: Weather;
  readonly agenda: Agenda;
  readonly clock: SkewedClock;
  /** What is durable: read by everybody who judges, written only by commits. */
  readonly tables: Tables;
  readonly verdict: Verdict;
  /** For whoever reads the schedule. */
  tell(line: string): void;
  /** Something of this kind goes wrong now. */
  isBad(probability: number): boolean;
}
