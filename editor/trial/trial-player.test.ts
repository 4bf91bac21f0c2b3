import { expect, it } from 'vitest';
import {
  createProgram,
  type HttpRequest,
  type HttpResult,
  parseWorkflow,
  type Workflow,
} from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import type { Answering } from './answer-request.ts';
import type { KeptTrial } from './kept-trials.ts';
import { forgetRecordedAnswers } from './recorded-answers.ts';
import { createTrialPlayer, type TrialPlayer } from './trial-player.ts';
import { trialWords } from './trial-words.ts';

const settings = { timeZone: 'UTC', language: 'en', country: 'GB' };
const monday = Date.parse('2026-05-04T09:00:00Z');

it('does what the draft asks for, and goes on with the answer', async () => {
  const { player, asked } = setUp();
  await say(player, 'book');
  await say(player, 'Plumbing');
  expect(asked).toEqual(['GET /booking/v1/slots']);
  await settled(player);
  expect(sentBy(player).at(-1)).toContain('Here are the next free times for');
  await say(player, 'Mon 10:00');
  await settled(player);
  expect(sentBy(player).at(-1)).toContain('confirmed');
  expect(notesOf(player)).toContain(trialWords.reallyBooked);
});

it('books anew in every conversation: no request is taken for that of another', async () => {
  const { player, keys } = setUp();
  for (const _conversation of [1, 2]) {
    await say(player, 'book');
    await say(player, 'Plumbing');
    await settled(player);
    await say(player, 'Mon 10:00');
    await settled(player);
    player.startOver();
  }
  expect(new Set(keys).size).toBe(2);
});

it('says in the conversation why a step could not do what it is for', async () => {
  const { player, answer } = setUp();
  answer({ by: 'failing', failure: 'silent' });
  await say(player, 'book');
  await say(player, 'Plumbing');
  await settled(player);
  expect(sentBy(player).at(-1)).toContain('A colleague will call you.');
  const [note] = player.state.getState().played?.notes ?? [];
  expect(note).toMatchObject({ stepId: 'findTimes', isProblem: true });
  expect(note?.text).toContain(trialWords.silentMessage);
});

it('goes on with answers that are made up, asks nobody, and keeps them in a test', async () => {
  forgetRecordedAnswers();
  const { player, asked, answer } = setUp();
  answer({ by: 'madeUp' });
  await say(player, 'book');
  await say(player, 'Plumbing');
  await settled(player);
  await say(player, '1');
  await settled(player);
  expect(asked).toEqual([]);
  expect(sentBy(player).at(-1)).toContain('confirmed');
  const answers = player.test('A test')?.turns.flatMap((turn) => turn.answers) ?? [];
  expect(answers.map(({ stepId }) => stepId)).toEqual(['findTimes', 'book']);
});

it('skips a wait, and jumps to a time over all that is due until then', async () => {
  const { player } = setUp();
  await say(player, 'book');
  player.skip();
  expect(sentBy(player).at(-1)).toContain('Still there?');
  expect(player.state.getState().played?.trial.at).toBe(monday + 3_600_000);
  player.startOver();
  await say(player, 'book');
  await player.jumpTo(monday + 5 * 3_600_000);
  expect(player.state.getState().played?.trial.at).toBe(monday + 5 * 3_600_000);
  expect(notesOf(player)).toEqual([expect.stringMatching(/^It is .* now/), trialWords.ended]);
});

it('begins at the time that was chosen before anything was said', async () => {
  const { player } = setUp();
  await player.jumpTo(monday + 60_000);
  await say(player, 'book');
  const { trial, notes } = player.state.getState().played ?? {};
  expect(trial?.messages[0]?.at).toBe(monday + 60_000);
  expect(notes).toEqual([]);
});

it('plays again what led to a step, with the draft as it is now and the answers there were', async () => {
  const { player, asked, draw } = setUp();
  await say(player, 'book');
  await say(player, 'Plumbing');
  await settled(player);
  await say(player, 'Mon 10:00');
  await settled(player);
  draw(withText('offerTimes', 'These are free:'));
  await player.tryFrom('offerTimes');
  expect(asked).toEqual(['GET /booking/v1/slots', 'POST /booking/v1/bookings']);
  expect(sentBy(player).at(-1)).toContain('These are free:');
  expect(notesOf(player).at(-1)).toBe(trialWords.replayed('Offer free times'));
  expect(player.test('A test')?.turns).toHaveLength(2);
  await player.tryFrom('askService');
  expect(sentBy(player)).toHaveLength(1);
});

it('begins at a step that nothing led to, and names what is not known there', async () => {
  const { player } = setUp();
  await player.tryFrom('confirm');
  expect(sentBy(player)).toHaveLength(1);
  expect(notesOf(player)).toEqual([
    trialWords.fromHere('Confirm'),
    trialWords.fromHereMissing('Booking'),
  ]);
  const test = player.test('It began in the middle');
  expect(test?.turns).toMatchObject([
    { do: { starts: {}, from: 'confirm' }, exits: ['confirm:next'] },
  ]);
});

it('begins in the middle again after a reload, and goes on from there', async () => {
  const kept = keptForNow();
  const { player } = setUp(kept);
  await player.tryFrom('findTimes');
  await settled(player);

  const { player: next, asked, draw } = setUp(kept);
  await next.restore();
  expect(next.state.getState().played?.trial).toEqual(player.state.getState().played?.trial);
  expect(notesOf(next)).toEqual(notesOf(player));
  expect(next.test('A test')).toEqual(player.test('A test'));
  await say(next, 'Mon 10:00');
  await settled(next);
  expect(asked).toEqual(['POST /booking/v1/bookings']);

  draw(askingAnew());
  next.startOver();
  await player.tryFrom('findTimes');
  await settled(player);
  await next.restore();
  expect(next.state.getState().played).toBeNull();
});

it.each([
  ['words', 'what was tried'],
  ['an older shape', { at: monday, contact: { phone: '+1' }, turns: [{ did: 'say' }] }],
])('forgets what was kept as %s', async (_, kept) => {
  const store = keptForNow(kept);
  const { player } = setUp(store);
  await player.restore();
  expect(player.state.getState().played).toBeNull();
  expect(store.read()).toBeNull();
});

it('forgets what comes late for a conversation that is over', async () => {
  const { player } = setUp();
  await say(player, 'book');
  await say(player, 'Plumbing');
  player.startOver();
  await Promise.resolve();
  await say(player, 'book');
  expect(sentBy(player)).toHaveLength(1);
  expect(player.state.getState().asking).toBeNull();
});

it('does not play a draft that cannot be read, and says so', async () => {
  const { player, draw } = setUp();
  draw({ ...bookingWorkflow, start: 'nowhere', name: '' });
  await expect(say(player, 'book')).rejects.toThrow(trialWords.broken);
  draw(bookingWorkflow);
  await say(player, 'book');
  expect(sentBy(player)).toHaveLength(1);
});

it('outlives the page, while the draft can still be played so', async () => {
  const kept = keptForNow();
  const { player } = setUp(kept);
  await player.jumpTo(monday + 60_000);
  await say(player, 'book');
  await say(player, 'Plumbing');
  await settled(player);

  const { player: next, asked } = setUp(kept);
  await next.restore();
  expect(next.state.getState().played?.trial).toEqual(player.state.getState().played?.trial);
  expect(notesOf(next)).toEqual(notesOf(player));
  await say(next, 'Mon 10:00');
  await settled(next);
  expect(asked).toEqual(['POST /booking/v1/bookings']);
  expect(sentBy(next).at(-1)).toContain('confirmed');

  const { player: later, draw } = setUp(kept);
  draw(askingAnew());
  await later.restore();
  expect(later.state.getState().played).toBeNull();
  next.startOver();
  expect(kept.read()).toBeNull();
});

function setUp(kept = keptForNow()) {
  let draft: Workflow = bookingWorkflow;
  let answering: Answering = { by: 'real' };
  const asked: string[] = [];
  const keys: string[] = [];
  let ids = 0;
  const player = createTrialPlayer({
    customer: { contact: '+12025550143', name: 'Maria' },
    draft: () => draft,
    answering: () => answering,
    kept,
    loadWorld: async (workflow) => ({
      program: createProgram(workflow, 0, settings),
      find: () => null,
    }),
    ask(request) {
      asked.push(`${request.method} ${request.url.split('?')[0]}`);
      if (request.method === 'POST') keys.push(request.headers['Idempotency-Key'] ?? '');
      return Promise.resolve(answerTo(request));
    },
    sleep: () => Promise.resolve(),
    sources: () => Promise.resolve({ tests: new Map(), forms: new Map() }),
    now: () => monday,
    newId: () => {
      ids += 1;
      return String(ids);
    },
  });
  return {
    player,
    asked,
    keys,
    draw: (drawn: Workflow) => {
      draft = drawn;
    },
    answer: (given: Answering) => {
      answering = given;
    },
  };
}

/** A tab, without a browser. */
function keptForNow(script: unknown = null): KeptTrial {
  return {
    read: () => script,
    write(given) {
      script = JSON.parse(JSON.stringify(given));
    },
  };
}

function answerTo({ method }: HttpRequest): HttpResult {
  const body =
    method === 'GET'
      ? { available: true, slots: [{ id: 'ten', label: 'Mon 10:00', date: 'Monday' }] }
      : { label: 'Mon 10:00', reference: 'BK-1' };
  return { outcome: 'answered', status: 200, headers: {}, body, durationMs: 5, attempts: 1 };
}

/** With a request of which nobody knows what it was answered. */
function askingAnew(): Workflow {
  const text = JSON.stringify(bookingWorkflow).replaceAll('findTimes', 'findAnew');
  const parsed = parseWorkflow(JSON.parse(text));
  if (!parsed.ok) throw new Error('It is drawn otherwise.');
  return parsed.workflow;
}

function withText(stepId: string, body: string): Workflow {
  const drawn = structuredClone(bookingWorkflow);
  const step = drawn.steps[stepId];
  if (step?.type === 'chatapps-message' && step.config.message.kind === 'list') {
    step.config.message.body = body;
  }
  return drawn;
}

function say(player: TrialPlayer, text: string): Promise<void> {
  return player.send({ type: 'text', content: { text } });
}

async function settled(player: TrialPlayer): Promise<void> {
  await expect.poll(() => player.state.getState().asking).toBeNull();
}

function sentBy(player: TrialPlayer): string[] {
  const messages = player.state.getState().played?.trial.messages ?? [];
  return messages.flatMap((each) => (each.direction === 'out' ? [each.text] : []));
}

function notesOf(player: TrialPlayer): string[] {
  return player.state.getState().played?.notes.map(({ text }) => text) ?? [];
}
