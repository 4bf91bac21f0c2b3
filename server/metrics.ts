import { listInstanceCounts } from '../db/instance-counts.ts';
import type { Database } from '../db/open.ts';
import { instanceStatuses } from '../db/schema/runtime.ts';
import type { Metric } from './routes/health.ts';

/** What `/metrics` says, from counters that are kept; nothing is counted here. */
export function readMetrics(db: Database): Metric[] {
  const counts = listInstanceCounts(db);
  return instanceStatuses.map((status) => ({
    name: `journeyman_instances_${status}`,
    type: status === 'waiting' ? 'gauge' : 'counter',
    help: `Instances that are ${status}.`,
    value: counts
      .filter((each) => each.status === status)
      .reduce((sum, each) => sum + each.count, 0),
  }));
}
