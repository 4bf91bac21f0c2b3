import { afterEach, expect } from 'vitest';
import type { JsonObject } from '../../engine/index.ts';
import { eventually } from '../support/eventually.ts';
import { type Host, type MakeHost, type ReadModel, type World, wrote } from './host.ts';

export const anna = '15550000001';
export const bert = '15550000002';

/** One test's host at a time, and what the tests do with it and see of it. */
export interface Stage<H extends Host = Host> {
  readonly host: H;
  begin(...workflows: readonly JsonObject[]): Promise<void>;
  /** The host dies, and another goes on with what was durable. */
  crash(): Promise<void>;
  /** Somebody writes; durable when this resolves. */
  writes(user: string, text: string, id?: string): ReturnType<Host['runtime']['deliver']>;
  /** Waits until exactly these texts have left for somebody. */
  hears(user: string, ...texts: string[]): Promise<void>;
  /** Lets everything happen that happens without time passing. */
  settle(): Promise<void>;
  /** Lets time pass, and everything that happens in it. */
  pass(ms: number): Promise<void>;
  contactOf(user: string): ReturnType<ReadModel['findContact']>;
  /** What is kept of a conversation, oldest first. */
  conversation(user: string): ReturnType<ReadModel['listMessages']>;
  /** Newest first. */
  instancesOf(user: string): ReturnType<ReadModel['listInstances']>;
  /** What the newest instance did, each line as `kind: text`. */
  traceOf(user: string): string[];
}

export function createStage<H extends Host>(makeHost: MakeHost<H>): Stage<H> {
  let host: H | null = null;
  afterEach(async () => {
    await host?.close();
    host = null;
  });

  function current(): H {
    if (!host) throw new Error('The test has not begun.');
    return host;
  }

  async function settle(): Promise<void> {
    for (let round = 0; round < 20; round += 1) await new Promise(setImmediate);
  }

  function contactOf(user: string) {
    return current().readModel.findContact(user);
  }

  function instancesOf(user: string) {
    return current().readModel.listInstances(contactOf(user)?.id ?? '');
  }

  return {
    get host() {
      return current();
    },
    async begin(...workflows) {
      host = await makeHost(workflows);
    },
    async crash() {
      host = await current().crash();
    },
    writes: (user, text, id) =>
      current().runtime.deliver(wrote(user, text, current().clock.now(), id)),
    hears: (user, ...texts) =>
      eventually(() => expect(textsTo(current().world, user)).toEqual(texts)),
    settle,
    async pass(ms) {
      await settle();
      current().clock.pass(ms);
      await settle();
    },
    contactOf,
    conversation: (user) => current().readModel.listMessages(contactOf(user)?.id ?? ''),
    instancesOf,
    traceOf(user) {
      const [newest] = instancesOf(user);
      const trace = newest ? current().readModel.listTrace(newest.id) : [];
      return trace.map(({ kind, text }) => `${kind}: ${text}`);
    },
  };
}

/** The texts that left for a contact, in order. */
export function textsTo(world: World, user: string): string[] {
  return world.sent
    .filter(({ contact }) => contact.userId === user)
    .map(({ message }) => (message.type === 'text' ? message.content.text : message.type));
}
