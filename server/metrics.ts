import { listInstanceCounts, listUsage } from '../db/instance-counts.ts';
import type { Database } from '../db/open.ts';
import { countEffects } from '../db/outbox.ts';
import { instanceStatuses } from '../db/schema/runtime.ts';
import type { Metric } from './routes/health.ts';

/** What `/metrics` says: from counters that are kept, and from the outbox, which is short. */
export function readMetrics(db: Database): Metric[] {
  return [started(db), ...instances(db), ...effects(db)];
}

function started(db: Database): Metric {
  return {
    name: 'journeyman_instances_started_total',
    type: 'counter',
    help: 'Instances started since the beginning.',
    value: sum(listUsage(db).map((month) => month.started)),
  };
}

function instances(db: Database): Metric[] {
  const counts = listInstanceCounts(db);
  return instanceStatuses.map((status) => ({
    name: `journeyman_instances_${status}`,
    type: status === 'waiting' ? 'gauge' : 'counter',
    help: `Instances that are ${status}.`,
    value: sum(counts.filter((each) => each.status === status).map((each) => each.count)),
  }));
}

function effects(db: Database): Metric[] {
  const counts = countEffects(db);
  return (['pending', 'claimed', 'stuck'] as const).map((status) => ({
    name: `journeyman_effects_${status}`,
    type: 'gauge',
    help: `Messages and requests in the outbox that are ${status}.`,
    value: sum(counts.filter((each) => each.status === status).map((each) => each.count)),
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
