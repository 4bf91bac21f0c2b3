import { listInstanceCounts, listUsage } from '../db/instance-counts.ts';
import type { Database } from '../db/open.ts';
import { countEffects } from '../db/outbox.ts';
import { instanceStatuses } from '../db/schema/runtime.ts';
import { countDueTimers } from '../db/timers.ts';
import type { Admission } from './admission.ts';
import type { Metric } from './routes/health.ts';
import type { CommitMeter } from './runtime/commit-meter.ts';
import type { Traffic } from './traffic.ts';

/** Where `/metrics` finds what it says: counters that are kept, and tables that are short. */
export interface MetricSources {
  readonly db: Database;
  readonly now: () => number;
  readonly webhooks: Traffic;
  readonly admission: Admission;
  readonly meter: CommitMeter;
}

export function readMetrics(sources: MetricSources): Metric[] {
  const { db } = sources;
  return [
    started(db),
    ...instances(db),
    ...effects(db),
    timersDue(sources),
    webhooks(sources),
    ...commits(sources),
    ...load(sources),
  ];
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

function timersDue({ db, now }: MetricSources): Metric {
  return {
    name: 'journeyman_timers_due',
    type: 'gauge',
    help: 'Timers whose time has come and that have not rung yet.',
    value: countDueTimers(db, now()),
  };
}

function webhooks({ webhooks }: MetricSources): Metric {
  return {
    name: 'journeyman_webhooks_total',
    type: 'counter',
    help: 'Webhooks answered since the start, by status.',
    by: 'status',
    values: webhooks.counts,
  };
}

function commits({ meter }: MetricSources): Metric[] {
  return [
    {
      name: 'journeyman_commits_total',
      type: 'counter',
      help: 'Transactions of the runtime since the start.',
      value: meter.commits,
    },
    {
      name: 'journeyman_commit_seconds_total',
      type: 'counter',
      help: 'How long those transactions took altogether.',
      value: meter.commitMs / 1_000,
    },
    {
      name: 'journeyman_events_stored_total',
      type: 'counter',
      help: 'What was stored in those transactions, one thing or many to each.',
      value: meter.stored,
    },
    {
      name: 'journeyman_commit_queue',
      type: 'gauge',
      help: 'What waits to be stored.',
      value: meter.waiting,
    },
  ];
}

function load({ admission }: MetricSources): Metric[] {
  return [
    {
      name: 'journeyman_requests_inside',
      type: 'gauge',
      help: 'Requests that are being answered.',
      value: admission.inside(),
    },
    {
      name: 'journeyman_loop_lag_seconds',
      type: 'gauge',
      help: 'How late the process gets to what it has to do.',
      value: admission.lagMs() / 1_000,
    },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
