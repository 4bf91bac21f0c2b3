/** A backup is made by the command while customers write, and put back where everything was lost. */
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { openDatabase } from '../db/open.ts';
import { projectRoot, startTestServer, type TestServer } from './support/test-server.ts';

const messages = z.object({
  messages: z.array(z.object({ direction: z.string(), text: z.string() })),
});
const phone = '+447700900611';
let folder = '';
let backup = '';
const acknowledged: string[] = [];
let acknowledgedBefore = 0;
let printed = '';
const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
/** The path by which the photo is shown. */
let photoLink = '';

/** Runs one of our commands for a data folder; resolves with what it said, and its exit code. */
async function command(name: string, file: string[], dataDir: string) {
  const child = spawn(process.execPath, [join(projectRoot, `scripts/${name}.mjs`), ...file], {
    env: { ...process.env, DATA_DIR: dataDir },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const code = await new Promise((exited) => child.once('close', exited));
  return { code, said };
}

function startOver(dataDir: string): Promise<TestServer> {
  return startTestServer({ environment: { DATA_DIR: dataDir } });
}

async function write(server: TestServer, text: string): Promise<void> {
  const message = { contact: phone, type: 'text', content: { text } };
  expect((await server.request('POST', '/api/simulator/messages', message)).status).toBe(200);
}

async function keepPhoto(server: TestServer): Promise<string> {
  const sent = { data: photo.toString('base64') };
  const { body } = await server.request('POST', '/booking/v1/media', sent);
  const { pathname, search } = new URL(z.object({ url: z.string() }).parse(body).url);
  return pathname + search;
}

async function texts(server: TestServer): Promise<string[]> {
  const path = `/api/simulator/contacts/${phone}/messages`;
  const { body } = await server.request('GET', path);
  return messages.parse(body).messages.map(({ text }) => text);
}

/** Somebody else writes without a pause until this is called. */
function keepWriting(server: TestServer): () => Promise<void> {
  let isOver = false;
  async function writeOn(): Promise<void> {
    for (let count = 0; !isOver; count += 1) {
      const text = `note ${count}`;
      const message = { contact: '+447700900612', type: 'text', content: { text } };
      await server.request('POST', '/api/simulator/messages', message);
      acknowledged.push(text);
    }
  }
  const writing = writeOn();
  return async () => {
    isOver = true;
    await writing;
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journeyman-backup-'));
  backup = join(folder, 'kept', 'monday.db');
  const server = await startOver(join(folder, 'first'));
  await server.request('PUT', '/api/credentials/crm', { kind: 'bearer', token: 'kept-sealed-1' });
  photoLink = await keepPhoto(server);
  await write(server, 'book appointment');
  const stopWriting = keepWriting(server);
  await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(50), { timeout: 10_000 });
  acknowledgedBefore = acknowledged.length;
  const { code, said } = await command('backup', [backup], join(folder, 'first'));
  printed = said;
  expect([code, said]).toEqual([0, said]);
  const acknowledgedAfter = acknowledged.length;
  await stopWriting();
  expect(acknowledgedAfter).toBeGreaterThan(acknowledgedBefore);
  await server.stop();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a backup made while customers write', () => {
  it('is one whole file and the photos, for its owner alone, and says what is not in it', async () => {
    expect(await readdir(join(folder, 'kept'))).toEqual(['monday.db', 'monday.db.media']);
    expect(await readdir(`${backup}.media`)).toHaveLength(1);
    expect((await stat(`${backup}.media`)).mode & 0o777).toBe(0o700);
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
    expect(printed).toContain(`The key is ${join(folder, 'first', 'secret.key')}`);
  });

  it('has all that was acknowledged before it, and is the store as it was at one moment', async () => {
    const copy = join(folder, 'looked-at.db');
    await copyFile(backup, copy);
    const { sqlite } = openDatabase(copy);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    const kept = sqlite
      .prepare("select text from message where direction = 'in' and text like 'note %' order by id")
      .pluck()
      .all();
    sqlite.close();
    expect(kept.length).toBeGreaterThanOrEqual(acknowledgedBefore);
    expect(kept).toEqual(acknowledged.slice(0, kept.length));
  });

  it('is not written over', async () => {
    const { code, said } = await command('backup', [backup], join(folder, 'first'));
    expect([code, said]).toEqual([1, expect.stringContaining('is there already')]);
  });
});

describe('a backup that is put back', () => {
  it('goes on where the conversation was, with the key that was kept elsewhere', async () => {
    const second = join(folder, 'second');
    const { code, said } = await command('restore', [backup], second);
    expect([code, said]).toEqual([0, expect.stringContaining('is as it was in the backup')]);
    await copyFile(join(folder, 'first', 'secret.key'), join(second, 'secret.key'));
    const server = await startOver(second);
    const credentials = await server.request('GET', '/api/credentials');
    expect(credentials.body).toMatchObject({ credentials: [{ name: 'crm' }] });
    const shown = await fetch(server.url + photoLink);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(photo);
    await write(server, 'leak repair');
    await expect.poll(async () => (await texts(server)).at(-1)).toContain('free times');
    await server.stop();
  });

  it('opens its secrets with no other key', async () => {
    const third = join(folder, 'third');
    await command('restore', [backup], third);
    await expect(startOver(third)).rejects.toThrow('sealed with another key');
  });

  it('takes the place of what is there, which stays beside it', async () => {
    const first = join(folder, 'first');
    expect(await command('restore', [backup], first)).toMatchObject({ code: 0 });
    expect(await command('restore', [backup], first)).toMatchObject({ code: 0 });
    expect(await readdir(first)).toEqual([
      'journeyman.db',
      expect.stringMatching(/^journeyman\.db\.20\d\d-[\w-]+$/),
      expect.stringMatching(/^journeyman\.db\.20\d\d-[\w-]+$/),
      'media',
      'secret.key',
    ]);
  });

  it('is refused while the server runs, and the server goes on', async () => {
    const first = join(folder, 'first');
    const server = await startOver(first);
    const { code, said } = await command('restore', [backup], first);
    expect([code, said]).toEqual([1, expect.stringContaining('Stop the server first.')]);
    await write(server, 'boiler service');
    await expect.poll(async () => (await texts(server)).at(-1)).toContain('free times');
    await server.stop();
  });

  it.each([
    ['there is none', [], 'Name the file'],
    ['it is not there', ['nowhere.db'], 'There is no file'],
    ['it is something else', ['notes.txt'], 'is not a backup of this program'],
  ])('is refused when %s', async (_why, file, sentence) => {
    await writeFile(join(folder, 'notes.txt'), 'Buy milk. '.repeat(100));
    const files = file.map((name) => join(folder, name));
    const { code, said } = await command('restore', files, join(folder, 'first'));
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)]);
  });
});
