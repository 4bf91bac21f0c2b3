import { createRoute, z } from '@hono/zod-openapi';
import type { Database } from '../../db/open.ts';
import { listOutcomes } from '../../db/results.ts';
import type { Workflow } from '../../engine/index.ts';
import { keepCounts } from '../results/keep-counts.ts';
import { instancesMax, type Period, readPages } from '../results/read-pages.ts';
import { csvHead, csvLine } from '../results/results-csv.ts';
import { createTally, questionsOf, type Results } from '../results/tally.ts';
import { needs } from '../security/access.ts';
import { documentOf, existing, readWorkflow } from '../workflows.ts';
import { answers, createRouter } from './router.ts';

const dayMs = 86_400_000;

const request = {
  params: z.object({ id: z.string().min(1).max(64) }),
  query: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }),
};

const step = z.object({
  id: z.string(),
  name: z.string(),
  came: z.number(),
  waiting: z.number(),
  silent: z.number(),
  failed: z.number(),
});

const question = z.object({
  id: z.string(),
  name: z.string(),
  answered: z.number(),
  answers: z.array(z.object({ text: z.string(), count: z.number() })),
  average: z.number().nullable(),
  texts: z.array(z.string()),
});

const results = z.object({
  from: z.number(),
  until: z.number(),
  started: z.number(),
  /** There were more: only the newest were looked at. */
  isCut: z.boolean(),
  statuses: z.object({
    waiting: z.number(),
    completed: z.number(),
    failed: z.number(),
    cancelled: z.number(),
  }),
  steps: z.array(step),
  questions: z.array(question),
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/workflows/{id}/results',
  summary: 'What became of its conversations: how many came to each step, and what they answered',
  description: `Of the newest ${instancesMax.toLocaleString('en')} that started in the last \`days\`.`,
  middleware: needs('viewer'),
  request,
  responses: answers(results, 'The results'),
});

const csvRoute = createRoute({
  method: 'get',
  path: '/api/workflows/{id}/results.csv',
  summary: 'The same conversations as a file for a spreadsheet, one in a line',
  middleware: needs('operator'),
  request,
  responses: {
    200: { description: 'The file', content: { 'text/csv': { schema: z.string() } } },
    '4XX': answers(results, '')['4XX'],
  },
});

/** What customers answered, and where they stopped. */
export function resultsRoutes({ db, now }: { db: Database; now: () => number }) {
  const resultsOf = keepCounts(countResults, { now, restMsMin: 0 });

  return createRouter()
    .openapi(readRoute, async (c) => {
      const { period, workflow } = asked(c.req.valid('param').id, c.req.valid('query').days);
      const counted = await resultsOf(period, workflow);
      const { from, until } = period;
      return c.json({ from, until, isCut: counted.started >= instancesMax, ...counted }, 200);
    })
    .openapi(csvRoute, async (c) => {
      const { period, workflow } = asked(c.req.valid('param').id, c.req.valid('query').days);
      const lines = [csvHead(workflow)];
      for await (const page of outcomes(period, workflow)) {
        lines.push(...page.map((each) => csvLine(workflow, each)));
      }
      return c.text(lines.join(''), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${period.workflowId}.csv"`,
      });
    });

  async function countResults(period: Period, workflow: Workflow): Promise<Results> {
    const tally = createTally(workflow);
    for await (const page of outcomes(period, workflow)) page.forEach(tally.add);
    return tally.end();
  }

  function outcomes(period: Period, workflow: Workflow) {
    const asking = questionsOf(workflow).map(([stepId]) => stepId);
    return readPages(period, (page) => listOutcomes(db, page, asking));
  }

  /** As it is live, or else as it is drawn. */
  function asked(id: string, days: number): { period: Period; workflow: Workflow } {
    const row = existing(db, id);
    const until = now() + 1;
    const period = { workflowId: id, from: until - days * dayMs, until };
    return { period, workflow: readWorkflow(documentOf(db, row, row.version ?? undefined)) };
  }
}
