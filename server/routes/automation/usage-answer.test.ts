import { describe, expect, it } from 'vitest';
import { historyAnswer, usageAnswer } from './usage-answer.ts';

const usage = [
  { month: '2026-04', started: 2_800 },
  { month: '2026-05', started: 12 },
];

describe('usage', () => {
  it('is what was started this month', () => {
    expect(usageAnswer('acme', usage, Date.UTC(2026, 4, 31, 23, 59))).toMatchObject({
      accountId: 'acme',
      executedWorkflowCount: 12,
      countStartedMonth: 5,
      countStartedYear: 2026,
    });
    expect(usageAnswer('acme', usage, Date.UTC(2026, 5, 1))).toMatchObject({
      executedWorkflowCount: 0,
      countStartedMonth: 6,
    });
  });

  it('of the past is there month by month, newest first', () => {
    expect(historyAnswer('acme', usage)).toEqual([
      { id: '2026-05', accountId: 'acme', executedWorkflowCount: 12, month: 5, year: 2026 },
      { id: '2026-04', accountId: 'acme', executedWorkflowCount: 2_800, month: 4, year: 2026 },
    ]);
  });
});
