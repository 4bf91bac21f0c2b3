/** What all runs share: the program, built once; where it runs; and the other side. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleProgram, createBundleFolder } from '../support/bundle-program.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { workflowsWith } from './scripts.ts';
import { webhookAuthorization } from './town.ts';

export interface Stage {
  /** Where runs may keep their files. */
  readonly folder: string;
  readonly program: { readonly runner: string; readonly bundle: string };
  /** Migrations and workflows, as the program expects them. */
  readonly root: string;
  readonly receiver: Receiver;
  close(): Promise<void>;
}

const projectRoot = resolve(import.meta.dirname, '../..');

export async function createStage(): Promise<Stage> {
  const built = createBundleFolder('crash');
  const child = join(import.meta.dirname, 'child.ts');
  const bundle = await bundleProgram(child, built, { format: 'cjs' }).catch((error) => {
    rmSync(built, { recursive: true });
    throw error;
  });
  const folder = mkdtempSync(join(quickFolder(), 'journeyman-crash-'));
  const receiver = await startReceiver();
  return {
    folder,
    program: { runner: join(import.meta.dirname, 'run-compiled.mjs'), bundle },
    root: makeRoot(built, receiver.url),
    receiver,
    async close() {
      await receiver.stop();
      for (const each of [folder, built]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** What the program is told about where it runs; its files are in `folder`. */
export function environmentIn({ receiver }: Stage, folder: string): Record<string, string> {
  return {
    PORT: '0',
    DATA_DIR: folder,
    TIME_ZONE: 'Europe/London',
    WEBHOOK_AUTHORIZATION: webhookAuthorization,
    CHATAPPS_BASE_URL: receiver.url,
    CHATAPPS_API_KEY: 'crash',
    ALLOW_PRIVATE_NETWORK: receiver.host,
  };
}

/** In memory where there is such a folder: who is killed keeps what was written, wherever it is. */
function quickFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

/** A checkout as far as the program needs one: migrations, workflows, an editor without files. */
function makeRoot(folder: string, receiverUrl: string): string {
  for (const path of ['db/migrations', 'workflows/booking-by-list']) {
    cpSync(join(projectRoot, path), join(folder, path), { recursive: true });
  }
  mkdirSync(join(folder, '.build/editor'), { recursive: true });
  for (const workflow of workflowsWith(receiverUrl)) {
    const place = join(folder, 'workflows', workflow.id);
    mkdirSync(place);
    writeFileSync(join(place, 'workflow.json'), JSON.stringify(workflow));
  }
  return folder;
}
