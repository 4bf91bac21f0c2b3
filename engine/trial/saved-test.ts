import * as z from 'zod';
import { httpResult } from '../event.ts';
import { limits } from '../limits.ts';
import { settings } from '../settings.ts';
import { epochMs } from '../time.ts';
import { customerMessage } from './customer-message.ts';

/** It started the workflow although its trigger does not listen for it. */
const anyway = { anyway: z.literal(true).optional() };
const back = { back: z.number().int().min(1).optional() };

/**
 * What was done. A tap is kept by what was read on it, and a form by what was filled in: ids change
 * with every conversation, and titles are what a person means. `back` counts from the latest
 * message on which it could be tapped.
 */
const saying = z.union([
  z.strictObject({ says: z.string(), ...anyway }),
  z.strictObject({ taps: z.string(), ...back, ...anyway }),
  z.strictObject({ fillsIn: z.record(z.string(), z.json()), ...back, ...anyway }),
  /** The customer sends something else. */
  z.strictObject({ sends: customerMessage, ...anyway }),
]);

export const testAction = z.union([
  ...saying.options,
  /** Whatever the trigger waits for happens, and brings this; or it begins at another step than its first. */
  z.strictObject({ starts: z.record(z.string(), z.json()), from: z.string().optional() }),
  /** Milliseconds; or until the next thing happens by itself, whenever that is. */
  z.strictObject({ passes: z.union([z.number().int().min(0), z.literal('next-due')]) }),
  /** Keys are pressed in the latest call. */
  z.strictObject({ presses: z.string() }),
  /** A person gives the conversation back. */
  z.strictObject({ handsBack: z.json() }),
  /** What was found out is changed by hand: `['data', 'town']`, or `['steps', 'ask', 'text']`. */
  z.strictObject({ sets: z.array(z.string()).min(2).max(16), to: z.json() }),
]);

/** What another system answered a step, or that it did not. */
const recordedAnswer = z.strictObject({ stepId: z.string(), result: httpResult });

export const testTurn = z.strictObject({
  do: testAction,
  answers: z.array(recordedAnswer).max(limits.answersPerTurnMax),
  /** What was sent, as people read it. */
  sent: z.array(z.string()).max(limits.sentPerTurnMax),
  /** The exits of the workflow that were taken, as `step:exit`. */
  exits: z.array(z.string()).max(limits.exitsPerTurnMax),
});

/** A tried conversation, and what is expected of the workflow in it. */
export const savedTest = z.strictObject({
  name: z.string().trim().min(1, 'Give the test a name.').max(120),
  /** When it begins. */
  at: epochMs,
  contact: z.strictObject({
    phone: z.string().min(1).max(64),
    name: z.string().max(200),
    channel: z.string().min(1).max(32),
  }),
  /** So that it goes the same way elsewhere; where left out, those of whoever runs it count. */
  settings: settings.optional(),
  turns: z
    .array(testTurn)
    .min(1, 'A test needs something that is done.')
    .max(limits.turnsPerTestMax, `A test has at most ${limits.turnsPerTestMax} turns.`),
});

/** What the customer does. */
export type TestSaying = z.infer<typeof saying>;
export type TestAction = z.infer<typeof testAction>;
export type TestTurn = z.infer<typeof testTurn>;
export type SavedTest = z.infer<typeof savedTest>;
