import { type ChildProcess, fork } from 'node:child_process';
import type { ChildAnswer, ChildOrder, ChildRequest } from './child.ts';
import type { Stage } from './stage.ts';

/** One life of the program: it ends at the point it was told, or in peace. */
export interface Life {
  /** What it says when it listens; null: it did not live to say it. */
  readonly born: Promise<ChildAnswer | null>;
  /** Lets so much time pass when it has nothing to do; null: it did not survive that. */
  pass(passMs: number): Promise<ChildAnswer | null>;
  /** Asks it to end. */
  end(): void;
  /** Ends it now. */
  kill(): void;
  isOver(): boolean;
  /** At the end, how it died. */
  readonly death: Promise<Death>;
}

export interface Death {
  /** Null: it died of something else. */
  readonly kill: Kill | null;
  /** What it complained of. */
  readonly complaints: readonly string[];
}

/** The point at which a life ended as it was told: which one it was, and what happens there. */
export interface Kill {
  readonly point: number;
  readonly place: string;
}

export function startLife(
  { program, root }: Pick<Stage, 'program' | 'root'>,
  order: Omit<ChildOrder, 'root'>,
): Life {
  const args = [program.bundle, JSON.stringify({ ...order, root })];
  // In a group of its own: what stops the parent by a key stops it after the run.
  const child = fork(program.runner, args, { silent: true, execArgv: [], detached: true });
  const lastWords = textOf(child.stdout);
  const complaints = textOf(child.stderr);
  let isOver = false;
  const death = new Promise<Death>((resolve) => {
    child.once('close', (code, signal) => {
      isOver = true;
      const lines = complaints().split('\n').slice(0, -1);
      if (code !== 0 && signal !== 'SIGKILL') lines.push(`It ended with ${code ?? signal}.`);
      resolve({ kill: readKill(lastWords()), complaints: lines });
    });
  });

  // Who says where it dies may go on: then it is killed in the middle of what it does.
  child.stdout?.once('data', () => child.kill('SIGKILL'));

  function answer(): Promise<ChildAnswer | null> {
    const said = new Promise<ChildAnswer>((resolve) => child.once('message', resolve));
    return Promise.race([said, death.then(() => null)]);
  }

  return {
    born: answer(),
    pass(passMs) {
      if (isOver) return Promise.resolve(null);
      const answered = answer();
      ask(child, { passMs });
      return answered;
    },
    end: () => ask(child, 'end'),
    kill: () => child.kill('SIGKILL'),
    isOver: () => isOver,
    death,
  };
}

/** Nobody hears it when the child has just died; then its death says so. */
function ask(child: ChildProcess, request: ChildRequest): void {
  if (child.connected) child.send(request, () => {});
}

function readKill(text: string): Kill | null {
  const [, point, place = ''] = /^(\d+) (.+)$/.exec(text) ?? [];
  return point === undefined ? null : { point: Number(point), place };
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}
