import { expect, it } from 'vitest';
import { triggerTitle } from './trigger-title.ts';

const schedule = (cron: string) => triggerTitle({ type: 'schedule', cron, contacts: [] });

it('says a schedule in words', () => {
  expect(schedule('0 9 * * 1')).toBe('At 09:00, only on Monday');
});

it('shows a schedule that cannot be read as it was written', () => {
  expect(schedule('whenever')).toBe('whenever');
});
