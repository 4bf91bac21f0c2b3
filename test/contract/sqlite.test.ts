/** What only this host has to fear: a full disk, and much of everything at once. */
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { wrote } from './host.ts';
import { echo, patient } from './journeys.ts';
import { makeSqliteHost } from './sqlite-host.ts';
import { anna, createStage } from './stage.ts';

const stage = createStage(makeSqliteHost);
const { begin, writes, hears, pass, conversation } = stage;

describe('a disk that is full', () => {
  it('refuses what cannot be stored, changes nothing, and goes on when there is room', async () => {
    await begin(echo);
    await writes(anna, 'echo');
    await hears(anna, 'Say something.');
    const { sqlite } = stage.host.db;
    const pages = sqlite.pragma('page_count', { simple: true });
    sqlite.pragma(`max_page_count = ${pages}`);
    const large = wrote(anna, 'x'.repeat(60_000), stage.host.clock.now());
    await expect(stage.host.runtime.deliver(large)).rejects.toThrow('full');
    sqlite.pragma('max_page_count = 1000000');
    expect(conversation(anna)).toHaveLength(2);
    expect(await stage.host.runtime.deliver(large)).toMatchObject({ outcome: 'accepted' });
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('keeps the result of an effect until there is room for it', async () => {
    await begin(echo);
    const { sqlite } = stage.host.db;
    const { world } = stage.host;
    const { send } = world;
    world.send = async (...args) => {
      const pages = sqlite.pragma('page_count', { simple: true });
      sqlite.pragma(`max_page_count = ${pages}`);
      const attempt = await send(...args);
      return { ...attempt, messageId: 'm'.repeat(60_000) };
    };
    await writes(anna, 'echo');
    await eventually(() => expect(world.errors[0]).toContain('tried again'));
    expect(conversation(anna)[1]).toMatchObject({ status: 'pending' });
    sqlite.pragma('max_page_count = 1000000');
    await pass(1_000);
    await eventually(() => expect(conversation(anna)[1]).toMatchObject({ status: 'queued' }));
    expect(world.sent).toHaveLength(1);
  });
});

describe('an instance that is ended while a person holds it', () => {
  it('leaves nothing of what waited for it', async () => {
    await begin(patient);
    await writes(anna, 'wait');
    await hears(anna, 'I wait an hour.');
    const [instance] = stage.instancesOf(anna);
    const id = instance?.id ?? '';
    const countWaiting = () =>
      stage.host.db.sqlite.prepare('select count(*) from mailbox').pluck().get();
    await stage.host.runtime.suspend(id);
    await pass(3_600_000);
    await eventually(() => expect(countWaiting()).toBe(1));
    await stage.host.runtime.cancel(id, 'Enough.');
    expect(countWaiting()).toBe(0);
  });
});

describe('many timers', () => {
  it('that are due at once all ring, each once', async () => {
    await begin(patient);
    const now = stage.host.clock.now();
    const users = Array.from(
      { length: 300 },
      (_, index) => `1777${String(index).padStart(6, '0')}`,
    );
    await Promise.all(users.map((user) => stage.host.runtime.deliver(wrote(user, 'wait', now))));
    // No more than so many leave in a second.
    for (let seconds = 0; seconds < 4; seconds += 1) await pass(1_000);
    await eventually(() => expect(stage.host.world.sent).toHaveLength(300));
    await pass(3_600_000);
    for (let seconds = 0; seconds < 4; seconds += 1) await pass(1_000);
    await eventually(() => expect(stage.host.world.sent).toHaveLength(600));
    expect(new Set(stage.host.world.sent.slice(300).map((each) => each.contact.userId)).size).toBe(
      300,
    );
  });
});
