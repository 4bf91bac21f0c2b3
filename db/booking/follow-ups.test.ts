import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../open.ts';
import { markFollowUpFired, nextDueFollowUpStart, planFollowUpStart } from './follow-up-starts.ts';
import {
  cancelFollowUps,
  listUnplannedFollowUps,
  markFollowUpPlanned,
  scheduleFollowUp,
} from './follow-ups.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.sqlite.close());

const reminder = { kind: 'reminder', bookingId: 'b', dueAt: 100, generation: 1 } as const;

/** Gives one workflow its time for all that has none yet. */
function plan(dueAt: number): void {
  for (const { id: followUpId } of listUnplannedFollowUps(db, 10)) {
    planFollowUpStart(db, { workflowId: 'w', followUpId, dueAt });
    markFollowUpPlanned(db, followUpId);
  }
}

function fire(now: number): string[] {
  const fired: string[] = [];
  for (let due = nextDueFollowUpStart(db, now); due; due = nextDueFollowUpStart(db, now)) {
    fired.push(`${due.followUp.kind} ${due.followUp.subjectId} ${due.followUp.generation}`);
    markFollowUpFired(db, due.start, now);
  }
  return fired;
}

describe('follow-ups', () => {
  it('are there once for a subject, a kind and a generation', () => {
    scheduleFollowUp(db, reminder);
    scheduleFollowUp(db, { ...reminder, dueAt: 200 });
    scheduleFollowUp(db, { ...reminder, generation: 2 });
    scheduleFollowUp(db, { kind: 'reminder', ticketId: 'b', dueAt: 100, generation: 1 });
    const found = listUnplannedFollowUps(db, 10);
    expect(found.map(({ subject, dueAt, generation }) => [subject, dueAt, generation])).toEqual([
      ['booking', 200, 1],
      ['booking', 100, 2],
      ['ticket', 100, 1],
    ]);
  });

  it('are told when their time has come, once, also when they are scheduled again', () => {
    scheduleFollowUp(db, reminder);
    plan(100);
    expect(fire(99)).toEqual([]);
    expect(fire(100)).toEqual(['reminder b 1']);
    scheduleFollowUp(db, { ...reminder, dueAt: 200 });
    plan(200);
    expect(fire(300)).toEqual([]);
  });

  it('that are scheduled again before they were told have only the new time', () => {
    scheduleFollowUp(db, reminder);
    plan(100);
    scheduleFollowUp(db, { ...reminder, dueAt: 200 });
    expect(fire(150)).toEqual([]);
    plan(200);
    expect(fire(200)).toEqual(['reminder b 1']);
  });

  it('die with what they are about, all or of some kinds', () => {
    scheduleFollowUp(db, reminder);
    scheduleFollowUp(db, { ...reminder, kind: 'survey' });
    scheduleFollowUp(db, { ...reminder, bookingId: 'other' });
    plan(100);
    cancelFollowUps(db, { bookingId: 'b' }, ['reminder']);
    cancelFollowUps(db, { ticketId: 'other' });
    expect(fire(100)).toEqual(['survey b 1', 'reminder other 1']);
    scheduleFollowUp(db, { ...reminder, generation: 2 });
    plan(100);
    cancelFollowUps(db, { bookingId: 'b' });
    expect(fire(100)).toEqual([]);
  });
});
