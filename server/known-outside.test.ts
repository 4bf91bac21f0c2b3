import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../db/open.ts';
import { saveRequestTest } from '../db/request-tests.ts';
import { writeSetting } from '../db/settings.ts';
import { requestFingerprint, unknownBusiness } from '../engine/index.ts';
import { say } from '../test/support/draw-workflow.ts';
import { visitSteps, visitWorkflow } from '../test/support/try-workflow.ts';
import { createFeed } from './feed.ts';
import { createKeptBusiness } from './kept-business.ts';
import { knownOutside } from './known-outside.ts';
import type { KnownTemplates } from './templates/account-templates.ts';
import { createWorkflow, problemsOf } from './workflows.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.sqlite.close());

const now = () => 1;
const reminds = {
  ...say('x'),
  config: { message: { kind: 'template', template: { name: 'reminder_v1', language: 'en' } } },
};
const tells = say('We are {{business.name}}');
const draft = visitWorkflow({ ...visitSteps, later: reminds, tells } as typeof visitSteps);

async function told(known: Promise<KnownTemplates>, signal = new AbortController().signal) {
  const business = createKeptBusiness(db, { timeZone: 'UTC', language: 'en', country: 'GB' });
  const deps = { db, now, business, accountTemplates: { list: () => known } };
  return problemsOf(draft, await knownOutside(deps, draft.id, signal)).map(({ code }) => code);
}

const nothing = { templates: null, message: 'No account.' };

test('a request that nobody has tested is told, until somebody does', async () => {
  createWorkflow({ db, now, feed: createFeed() }, draft);
  expect(await told(Promise.resolve(nothing))).toContain('untested-request');
  const { times } = draft.steps;
  if (times?.type !== 'http-request') throw new Error('It asks for times.');
  const fingerprint = requestFingerprint(times.config);
  const tested = { workflowId: draft.id, stepId: 'times', samples: {}, result: null, testedAt: 1 };
  saveRequestTest(db, { ...tested, fingerprint });
  expect(await told(Promise.resolve(nothing))).not.toContain('untested-request');
});

test('a template that the account does not have is told, where the account is known', async () => {
  expect(await told(Promise.resolve(nothing))).not.toContain('lost-template');
  expect(await told(Promise.resolve({ templates: [], message: null }))).toContain('lost-template');
});

test('what nobody has said of the business is told, until the owner does', async () => {
  expect(await told(Promise.resolve(nothing))).toContain('untold-fact');
  writeSetting(db, 'business', { ...unknownBusiness, name: 'Oak' });
  expect(await told(Promise.resolve(nothing))).not.toContain('untold-fact');
});

test('whoever does not wait for the templates is told the rest', async () => {
  const leaving = new AbortController();
  const answer = told(new Promise(() => {}), leaving.signal);
  leaving.abort(new Error('gone'));
  expect(await answer).toContain('untested-request');
});
