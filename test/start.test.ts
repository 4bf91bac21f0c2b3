/** The program as people run it: `npm start` as a process of its own, killed without a warning, started again. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitOf, type RealProgram, startProgram } from './support/real-program.ts';
import { apiKey, projectRoot } from './support/test-server.ts';

const phone = '+447700900777';
let folder = '';
let started: RealProgram | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journeyman-start-'));
});
afterAll(async () => {
  await started?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function start(environment: Record<string, string> = {}): Promise<RealProgram> {
  started = await startProgram(folder, environment);
  return started;
}

async function call(url: string, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

function write(url: string, text: string): Promise<unknown> {
  const body = { contact: phone, name: 'Maria', type: 'text', content: { text } };
  return call(url, 'POST', '/api/simulator/messages', body);
}

async function conversation(url: string): Promise<string[]> {
  const path = `/api/simulator/contacts/${phone}/messages`;
  const { messages } = (await call(url, 'GET', path)) as { messages: { text: string }[] };
  return messages.map((message) => message.text);
}

describe('npm start', () => {
  it('prints the address and, the very first time, how to sign in', async () => {
    const server = await start();
    expect(server.printed()).toContain('choose a password');
    await server.kill('SIGKILL');
    const again = await start({ JOURNEYMAN_ADMIN_PASSWORD: 'correct horse' });
    expect(again.printed()).not.toContain('choose a password');
    expect(await again.kill('SIGTERM')).toBe(0);
  });

  it('lists the environment with --help, and starts nothing', async () => {
    const child = spawn(process.execPath, [join(projectRoot, 'scripts/start.mjs'), '--help']);
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    expect(await exitOf(child)).toBe(0);
    expect(printed).toContain('CHATAPPS_API_KEY');
  });

  it('says what is wrong with the environment, and ends', async () => {
    const child = spawn(process.execPath, [join(projectRoot, 'scripts/start.mjs')], {
      env: { ...process.env, PORT: 'eighty', DATA_DIR: folder },
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    expect(await exitOf(child)).toBe(1);
    expect(printed).toContain('PORT must be a number');
    expect(printed).not.toContain('    at ');
  });

  it('goes on where a conversation was after kill -9', async () => {
    const first = await start();
    await write(first.url, 'book appointment');
    await expect.poll(() => conversation(first.url)).toHaveLength(2);
    await first.kill('SIGKILL');

    const second = await start();
    await write(second.url, 'leak repair');
    await second.kill('SIGKILL');

    const third = await start();
    const isOffered = (texts: string[]) => texts.some((text) => text.includes('free times'));
    await expect
      .poll(async () => isOffered(await conversation(third.url)), { timeout: 30_000 })
      .toBe(true);
    await write(third.url, '1');
    await expect
      .poll(async () => (await conversation(third.url)).at(-1), { timeout: 30_000 })
      .toContain('Your appointment is confirmed');
    const texts = await conversation(third.url);
    expect(texts.filter((text) => text.includes('free times'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('confirmed'))).toHaveLength(1);
    await third.kill('SIGTERM');
  }, 120_000);
});
