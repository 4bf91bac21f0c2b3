import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertVersion, insertWorkflow } from '../../db/workflows.ts';
import { starterFlow } from '../flows/starter-flow.ts';
import { flowApp } from './flows.fixture.ts';

let app: ReturnType<typeof flowApp>;
beforeEach(() => {
  app = flowApp();
});
afterEach(() => app.db.sqlite.close());

const starter = starterFlow();
const other = { ...starter, version: '7.2' };
const broken = { ...starter, screens: [] };

async function created(given: object = { name: 'Book a visit' }) {
  const answer = await app.ask('POST', '', given);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}

function save(document: unknown, revision: number | string, id = 'book-a-visit') {
  return app.ask('PUT', `/${id}/draft`, document, { 'if-match': String(revision) });
}

function publish(id = 'book-a-visit') {
  return app.ask('POST', `/${id}/publish`, {});
}

describe('a new form', () => {
  it('begins with a screen that could be published as it is', async () => {
    expect(await created()).toMatchObject({
      id: 'book-a-visit',
      name: 'Book a visit',
      categories: ['OTHER'],
      revision: 1,
      version: null,
      state: 'draft',
      problems: [],
      versions: [],
      at8x8: [],
      usedBy: [],
      document: starter,
    });
  });

  it('is one from elsewhere, with what is wrong with it', async () => {
    const imported = await created({ name: 'Größe', document: broken, categories: ['SURVEY'] });
    expect(imported).toMatchObject({
      id: 'gro-e',
      categories: ['SURVEY'],
      document: broken,
      state: 'problems',
      problems: [{ severity: 'error', path: 'screens', code: expect.any(String) }],
    });
  });

  it('is a copy of another, under an id of its own', async () => {
    await created({ name: 'Form', document: other });
    expect(await created({ copyOf: 'form' })).toMatchObject({
      id: 'form-copy',
      name: 'Form (copy)',
      document: other,
    });
    expect(await created({ name: 'Form', copyOf: 'form' })).toMatchObject({ id: 'form-2' });
    expect(await created({ name: '表单' })).toMatchObject({ id: 'form-3' });
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ categories: ['FUN'] }, 'categories.0'],
    [{ categories: [] }, 'categories'],
    [{ document: 'text' }, 'document'],
  ])('is refused where it is wrong: %j', async (given, path) => {
    const answer = await app.ask('POST', '', given);
    expect(answer).toMatchObject({ status: 422, body: { error: { path } } });
  });

  it('is no copy of what is not there', async () => {
    const answer = await app.ask('POST', '', { copyOf: 'nothing' });
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
  });
});

describe('a draft', () => {
  it('is kept, although it is wrong', async () => {
    await created();
    expect(await save(broken, 1)).toMatchObject({
      status: 200,
      body: { revision: 2, state: 'problems', problems: [{ path: 'screens' }] },
    });
    expect(await app.ask('GET', '/book-a-visit')).toMatchObject({ body: { document: broken } });
  });

  it('overwrites nothing that was saved in between, and shows it', async () => {
    await created();
    await save(other, '"1"');
    expect(await save(broken, 1)).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict', path: 'If-Match', revision: 2, document: other } },
    });
    expect(await app.ask('GET', '/book-a-visit')).toMatchObject({ body: { document: other } });
  });

  it('keeps its revision where nothing was changed', async () => {
    await created();
    expect(await save(starter, 1)).toMatchObject({ status: 200, body: { revision: 1 } });
  });

  it.each(['', 'W/"1"', '*', '-1'])('needs the revision that was changed: “%s”', async (given) => {
    await created();
    const answer = await save(other, given);
    expect(answer).toMatchObject({ status: 422, body: { error: { path: 'if-match' } } });
  });

  it('is no list, and not too deep to be kept', async () => {
    await created();
    expect(await save([starter], 1)).toMatchObject({ status: 422 });
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(70)}1${'}'.repeat(70)}`);
    expect(await save(deep, 1)).toMatchObject({
      status: 422,
      body: { error: { message: expect.stringContaining('too deep') } },
    });
  });
});

describe('publishing', () => {
  it('makes a version, once for one draft', async () => {
    await created();
    expect(await publish()).toMatchObject({
      status: 200,
      body: { version: 1, state: 'live', uploads: [], versions: [{ version: 1 }] },
    });
    expect(await publish()).toMatchObject({ body: { version: 1 } });
    expect(await save(other, 1)).toMatchObject({ body: { state: 'changed', version: 1 } });
    expect(await publish()).toMatchObject({ body: { version: 2, state: 'live' } });
    expect(await app.ask('GET', '/book-a-visit/versions')).toMatchObject({
      body: { versions: [{ version: 2 }, { version: 1 }] },
    });
  });

  it('is refused for what is wrong, at the place where it is', async () => {
    await created({ name: 'Book a visit', document: broken });
    expect(await publish()).toMatchObject({
      status: 422,
      body: { error: { path: 'screens', problems: [{ path: 'screens' }] } },
    });
    expect(await app.ask('GET', '/book-a-visit')).toMatchObject({ body: { version: null } });
  });

  it('keeps what was published: it is read, and made the draft again', async () => {
    await created();
    await publish();
    await save(other, 1);
    await publish();
    expect(await app.ask('GET', '/book-a-visit/versions/1')).toMatchObject({
      body: { version: 1, document: starter },
    });
    const restored = await app.ask('POST', '/book-a-visit/versions/1/restore', undefined, {
      'if-match': '2',
    });
    expect(restored).toMatchObject({
      status: 200,
      body: { revision: 3, document: starter, state: 'changed', version: 2 },
    });
    const late = await app.ask('POST', '/book-a-visit/versions/1/restore', undefined, {
      'if-match': '2',
    });
    expect(late).toMatchObject({ status: 409 });
    expect(await app.ask('GET', '/book-a-visit/versions/3')).toMatchObject({ status: 404 });
  });
});

describe('forms', () => {
  it('are listed by name, with how they stand', async () => {
    await created({ name: 'Survey', document: broken });
    await created();
    await publish();
    expect(await app.ask('GET', '')).toMatchObject({
      body: {
        flows: [
          { id: 'book-a-visit', state: 'live', version: 1 },
          { id: 'survey', state: 'problems', version: null },
        ],
      },
    });
  });

  it('get another name and other categories, and keep their id', async () => {
    await created();
    const change = { name: 'Visits', categories: ['APPOINTMENT_BOOKING'] };
    expect(await app.ask('PATCH', '/book-a-visit', change)).toMatchObject({
      status: 200,
      body: { id: 'book-a-visit', ...change, revision: 1 },
    });
    expect(await app.ask('PATCH', '/book-a-visit', {})).toMatchObject({ body: change });
  });

  it('stay while a published workflow opens them', async () => {
    await created();
    const sends = { type: 'send-flow', config: { form: 'book-a-visit' } };
    insertWorkflow(app.db, { id: 'visits', name: 'Visits', draft: {}, at: 1 });
    const document = { steps: { ask: sends, end: { type: 'wait', config: {} } } };
    insertVersion(app.db, { workflowId: 'visits', document, createdAt: 1 });
    expect(await app.ask('GET', '/book-a-visit')).toMatchObject({
      body: { usedBy: [{ id: 'visits', name: 'Visits' }] },
    });
    expect(await app.ask('DELETE', '/book-a-visit')).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('“Visits”') } },
    });
    insertVersion(app.db, { workflowId: 'visits', document: { steps: {} }, createdAt: 2 });
    expect(await app.ask('DELETE', '/book-a-visit')).toMatchObject({ status: 200 });
    expect(await app.ask('GET', '/book-a-visit')).toMatchObject({ status: 404 });
    expect(await app.ask('DELETE', '/book-a-visit')).toMatchObject({ status: 404 });
  });
});
