/** The journeys that ship with the product, on the first start. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTransaction } from '../db/booking/in-transaction.ts';
import { listWorkflows } from '../db/workflows.ts';
import { readGallery, readShippedTests } from './gallery.ts';
import { keepTests, type WorkflowTestDeps } from './workflow-tests.ts';
import { createWorkflow, publishAsItIs, setEnabled } from './workflows.ts';

type Deps = Pick<WorkflowTestDeps, 'db' | 'feed' | 'now' | 'randomId'>;

/** Published and enabled, with their saved tests, when there is no workflow yet. */
export async function loadShippedWorkflows(deps: Deps, folder: string): Promise<number> {
  if (listWorkflows(deps.db).length > 0) return 0;
  const entries = await readdir(folder, { withFileTypes: true });
  const { notPreloaded } = await readGallery(folder);
  const names = entries
    .filter((each) => each.isDirectory() && !notPreloaded.includes(each.name))
    .map((each) => each.name);
  const shipped = await Promise.all(names.sort().map((name) => readShipped(join(folder, name))));
  inTransaction(deps.db, () => {
    for (const { text, tests } of shipped) {
      const { id } = createWorkflow(deps, JSON.parse(text));
      keepTests(deps, id, tests);
      publishAsItIs(deps, id);
      setEnabled(deps, id, true);
    }
  });
  return names.length;
}

async function readShipped(folder: string) {
  const [text, tests] = await Promise.all([
    readFile(join(folder, 'workflow.json'), 'utf8'),
    readShippedTests(folder),
  ]);
  return { text, tests };
}
