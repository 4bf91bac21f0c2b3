import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFlow, publishedFlow } from '../../db/flows.ts';
import { openDatabase } from '../../db/open.ts';
import { createFeed } from '../feed.ts';
import { changeFlow, createFlow, type FlowDeps, removeFlow, saveFlowDraft } from './flows.ts';
import { loadShippedFlows } from './shipped-flows.ts';
import { starterFlow } from './starter-flow.ts';

let deps: FlowDeps;
let folder = '';
beforeEach(async () => {
  deps = { db: openDatabase(':memory:'), feed: createFeed(), now: () => 1 };
  folder = await mkdtemp(join(tmpdir(), 'journeyman-shipped-'));
  await mkdir(join(folder, 'by-list'));
  await writeFile(join(folder, 'workflow.schema.json'), '{}');
});
afterEach(async () => {
  deps.db.sqlite.close();
  await rm(folder, { recursive: true });
});

const first = starterFlow();
const second = { ...first, version: '7.2' };
const own = { ...first, version: '7.1' };

/** A start of a product that comes with this form. */
async function start(document: unknown = first): Promise<void> {
  await mkdir(join(folder, 'by-form'), { recursive: true });
  await writeFile(join(folder, 'by-form', 'flow.json'), JSON.stringify(document));
  await loadShippedFlows(deps, folder);
}

const stands = () => publishedFlow(deps.db, 'by-form');

describe('a form that ships with a workflow', () => {
  it('is there and published after the first start', async () => {
    await start();
    expect(findFlow(deps.db, 'by-form')).toMatchObject({
      name: 'Your details',
      version: 1,
      revision: 1,
    });
    expect(stands()?.document).toEqual(first);
    await start();
    expect(stands()?.version).toBe(1);
  });

  it('follows the product, as long as nobody has changed it', async () => {
    await start();
    changeFlow(deps, 'by-form', { name: 'Visits' });
    await start(second);
    expect(stands()).toMatchObject({ version: 2, document: second });
    expect(findFlow(deps.db, 'by-form')).toMatchObject({ name: 'Visits', draft: second });
  });

  it('stays as its owner wants it', async () => {
    await start();
    saveFlowDraft(deps, 'by-form', own, 1);
    await start(second);
    expect(findFlow(deps.db, 'by-form')?.draft).toEqual(own);
    expect(stands()).toMatchObject({ version: 1, document: first });
  });

  it('stays away when it was deleted', async () => {
    await start();
    removeFlow(deps, 'by-form');
    await start();
    await start(second);
    expect(findFlow(deps.db, 'by-form')).toBeNull();
  });

  it('takes the place of no other form', async () => {
    createFlow(deps, { id: 'by-form', name: 'Mine', categories: ['OTHER'], document: own });
    await start();
    expect(findFlow(deps.db, 'by-form')).toMatchObject({ name: 'Mine', draft: own, version: null });
  });

  it('must be one', async () => {
    await expect(start([])).rejects.toThrow('not a JSON object');
    await expect(start({})).rejects.toThrow('must be fixed');
    expect(findFlow(deps.db, 'by-form')).toBeNull();
  });
});
