import type { Usage } from '../../../db/instance-counts.ts';

/** Nobody counts here how much is allowed: as much as a client can hold in its whole number. */
const unlimited = 2_147_483_647;

/** What was started this month (UTC), in the words of 8x8's `usage`. */
export function usageAnswer(accountId: string, usage: readonly Usage[], now: number) {
  const thisMonth = new Date(now).toISOString().slice(0, 7);
  const { month, year } = monthAnswer(thisMonth);
  return {
    accountId,
    allowedWorkflowCount: unlimited,
    allowedOverage: true,
    overagePrice: 0,
    executedWorkflowCount: usage.find((each) => each.month === thisMonth)?.started ?? 0,
    countStartedMonth: month,
    countStartedYear: year,
  };
}

/** What was started in each month in which anything was, newest first. */
export function historyAnswer(accountId: string, usage: readonly Usage[]) {
  return usage.toReversed().map(({ month, started }) => ({
    id: month,
    accountId,
    executedWorkflowCount: started,
    ...monthAnswer(month),
  }));
}

function monthAnswer(month: string): { month: number; year: number } {
  const [year, number] = month.split('-').map(Number);
  return { month: number ?? 0, year: year ?? 0 };
}
