/** Photos that customers send: kept by the running server, and shown by links that expire. */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { WorkflowInput } from '../engine/index.ts';
import { say, way } from './support/draw-workflow.ts';
import { eventually } from './support/eventually.ts';
import { createManualClock } from './support/manual-clock.ts';
import { publishWorkflow } from './support/publish-workflow.ts';
import { apiKey, startTestServer, type TestServer } from './support/test-server.ts';

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5_000_000, 7)]);
const pdf = Buffer.from('%PDF-1.7\n%%EOF');
const kept = z.looseObject({ status: z.literal('ok'), id: z.string(), url: z.string() });

const weekMs = 7 * 24 * 60 * 60 * 1_000;
const clock = createManualClock(Date.parse('2026-10-02T06:00:00Z'));
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock });
});
afterAll(() => server.stop());

async function send(body: unknown) {
  const answer = await server.request('POST', '/booking/v1/media', body);
  return { ...answer, body: z.looseObject({ status: z.string() }).parse(answer.body) };
}

async function upload(...files: File[]) {
  const form = new FormData();
  for (const file of files) form.append('file', file);
  const answer = await fetch(`${server.url}/booking/v1/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}` },
    body: form,
  });
  return { status: answer.status, body: await answer.json() };
}

const maria = '+447700900613';

async function write(type: string, content: unknown): Promise<void> {
  const message = { contact: maria, type, content };
  const said = await server.request('POST', '/api/simulator/messages', message);
  expect(said).toMatchObject({ status: 200 });
}

const photoWorkflow: WorkflowInput['steps'] = {
  wait: {
    type: 'wait-for-reply',
    name: 'Wait',
    config: { expect: { kind: 'flow' } },
    exits: [way('replied', 'keep'), way('no-reply', null), way('not-understood', null)],
  },
  keep: {
    type: 'http-request',
    name: 'Keep',
    config: {
      method: 'POST',
      url: '/booking/v1/media',
      body: { kind: 'json', value: { media: '{{steps.wait.value.problem_photo}}' } },
    },
    exits: [way('ok', 'tell'), way('failed', null)],
  },
  tell: say('Here: {{steps.keep.body.url}}'),
};

/** The link as it leads to this server. */
function here(url: string): string {
  const { pathname, search } = new URL(url);
  return `${server.url}${pathname}${search}`;
}

describe('a photo', () => {
  it('of nearly 5 MB is kept, however it is sent, once', async () => {
    const written = await send({ data: jpeg.toString('base64'), fileName: 'leak ü.jpg' });
    const told = kept.parse(written.body);
    const again = kept.parse((await send({ media: [jpeg.toString('base64')] })).body);
    const uploaded = await upload(new File([jpeg], 'other.jpg', { type: 'image/jpeg' }));
    expect([again.id, kept.parse(uploaded.body).id]).toEqual([told.id, told.id]);
    const folder = join(dirname(server.databaseFile), 'media');
    expect(await readdir(folder)).toEqual([written.body['sha256']]);
  });

  it('is shown by its link to whoever has it, and can do nothing else', async () => {
    const { body } = await send({ data: jpeg.toString('base64') });
    const shown = await fetch(here(kept.parse(body).url));
    expect(shown.status).toBe(200);
    expect(Buffer.from(await shown.arrayBuffer()).equals(jpeg)).toBe(true);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': "inline; filename*=UTF-8''leak%20%C3%BC.jpg",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  it('is not shown by a link that somebody made up or changed', async () => {
    const { body } = await send({ data: jpeg.toString('base64') });
    const link = here(kept.parse(body).url);
    for (const forged of [
      link.replace(/token=./, 'token=_'),
      link.replace(/expires=\d+/, 'expires=99999999999'),
      link.replace(/\?.*/, ''),
      link.replace(/media\/\w+/, 'media/x'),
    ]) {
      const answer = await fetch(forged);
      expect([answer.status, await answer.json()]).toEqual([
        404,
        { error: { code: 'not_found', message: 'This link does not lead to a file.' } },
      ]);
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    }
  });

  it('with a document comes as a list, the first one flat', async () => {
    const files = [new File([pdf], 'plan.pdf'), new File([jpeg], 'leak.jpg')];
    const { status, body } = await upload(...files);
    expect([status, body]).toMatchObject([
      200,
      { mime: 'application/pdf', media: [{ fileName: 'plan.pdf' }, { mime: 'image/jpeg' }] },
    ]);
    const shown = await fetch(here(kept.parse(body).url));
    expect(shown.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('that is none is said to be none', async () => {
    const { status, body } = await send({ media: '' });
    expect([status, body]).toMatchObject([200, { status: 'none', id: null, url: null, media: [] }]);
  });
});

describe('a photo in a form', () => {
  it('is kept by the workflow that got it, and told of by its link', async () => {
    await publishWorkflow(server, 'photo', photoWorkflow, {
      type: 'inbound-chatapps',
      match: { kind: 'keywords', keywords: [{ text: 'photo please' }] },
    });
    await write('text', { text: 'photo please' });
    const data = `data:image/jpeg;base64,${jpeg.subarray(0, 1_000_000).toString('base64')}`;
    const responseJson = JSON.stringify({ problem_photo: data });
    const nfmReply = { name: 'flow', body: 'Sent', responseJson };
    await write('interactive', { interactive: { type: 'nfmReply', nfmReply } });
    const path = `/api/simulator/contacts/${maria}/messages`;
    const link = await eventually(async () => {
      const { body } = await server.request('GET', path);
      const [found] = /https?:[^"]*\/media\/[^"]*/.exec(JSON.stringify(body)) ?? [];
      return here(z.string().parse(found));
    });
    expect((await (await fetch(link)).arrayBuffer()).byteLength).toBe(1_000_000);
  });
});

describe('what is no photo', () => {
  it.each([
    [{ data: Buffer.from('<html>').toString('base64') }, 422, 'data'],
    [{ data: pdf.toString('base64'), mime: 'image/png' }, 422, 'data'],
    [{ url: 'http://127.0.0.1:22/' }, 422, 'url'],
    [{ media: [{ cdn_url: 'x', encryption_metadata: {} }] }, 422, 'media.0.encryption_metadata'],
    [{}, 422, 'body'],
    [{ data: '', url: '' }, 422, 'body'],
    [{ data: Buffer.alloc(5_242_881, 9).toString('base64') }, 413, 'data'],
  ])('is refused with the field it stands in', async (sent, status, path) => {
    const answer = await send(sent);
    expect(answer.status).toBe(status);
    expect(answer.body['error']).toMatchObject({ message: expect.stringContaining(path) });
    expect(JSON.stringify(answer.body['error'])).toContain(`"path":"${path}`);
  });

  it('is refused before it is read when it is too long for anything', async () => {
    const { status, body } = await send({ data: 'A'.repeat(8_000_000) });
    expect([status, body.status]).toEqual([413, 'too_large']);
  });

  it('is refused as an upload too', async () => {
    const script = new File(['<script>'], 'leak.jpg', { type: 'image/jpeg' });
    expect(await upload(script)).toMatchObject({
      status: 422,
      body: { error: { path: 'file.0' } },
    });
    expect(await upload()).toMatchObject({ status: 422, body: { error: { path: 'file' } } });
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const broken = await server.request('POST', '/booking/v1/media', 'nonsense', headers);
    expect(broken.status).toBe(400);
  });
});

describe('a link', () => {
  it('stops working after a week, and says so', async () => {
    const { body } = await send({ data: pdf.toString('base64') });
    const link = here(kept.parse(body).url);
    clock.jump(weekMs - 1_000);
    expect((await fetch(link)).status).toBe(200);
    clock.jump(1_000);
    const late = await fetch(link);
    expect(late.status).toBe(404);
    expect(await late.text()).toContain('This link has expired.');
  });
});
