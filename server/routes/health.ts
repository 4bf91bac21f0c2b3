import { Hono } from 'hono';
import type { Database } from '../../db/open.ts';

/** For whoever watches the process: it lives; it can read its database; what it has done. */
export function healthRoutes(deps: { db: Database; metrics: () => readonly Metric[] }) {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', (c) => {
      try {
        deps.db.sqlite.prepare('select 1').get();
        return c.json({ status: 'ok' });
      } catch {
        return c.json({ status: 'the database does not answer' }, 503);
      }
    })
    .get('/metrics', (c) => c.text(deps.metrics().map(prometheusText).join('')));
}

/** One number, or one for each value of a label. */
export type Metric = {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
} & (
  | { readonly value: number }
  | { readonly by: string; readonly values: ReadonlyMap<string | number, number> }
);

function prometheusText(metric: Metric): string {
  const { name, type, help } = metric;
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${samples(metric).join('')}`;
}

function samples(metric: Metric): string[] {
  const { name } = metric;
  if ('value' in metric) return [`${name} ${metric.value}\n`];
  return [...metric.values].map(([label, value]) => `${name}{${metric.by}="${label}"} ${value}\n`);
}
