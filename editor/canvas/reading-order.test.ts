import { describe, expect, it } from 'vitest';
import { bookingWorkflow } from './booking-workflow.fixture.ts';
import { readingOrder } from './reading-order.ts';

describe('the reading order', () => {
  const order = readingOrder(bookingWorkflow);

  it('is the way through the first exits, then the ways beside it from the top', () => {
    expect(order.steps).toEqual([
      'askService',
      'waitService',
      'findTimes',
      'anyFree',
      'offerTimes',
      'waitTime',
      'book',
      'confirm',
      'askAgain',
      'reminder',
      'handOver',
    ]);
  });

  it('puts every step below the first one that leads to it', () => {
    expect(order.depths.get('askService')).toBe(0);
    expect(order.depths.get('confirm')).toBe(7);
    expect(order.depths.get('reminder')).toBe(2);
    expect(order.depths.get('handOver')).toBe(3);
  });

  it('knows which exits lead back, and which across to a step that stands elsewhere', () => {
    expect(Object.fromEntries(order.jumps)).toEqual({
      'askAgain:next': 'back',
      'waitTime:not-understood': 'back',
      'book:taken': 'back',
      'anyFree:otherwise': 'across',
      'waitTime:no-reply': 'across',
      'book:failed': 'across',
    });
  });

  it('has steps that nothing leads to, at the end', () => {
    const { exits, ...confirm } = bookingWorkflow.steps['confirm'] ?? { exits: [] };
    const steps = { lonely: { ...confirm, exits }, ...bookingWorkflow.steps };
    const lonely = readingOrder({ ...bookingWorkflow, steps } as typeof bookingWorkflow);
    expect(lonely.steps.at(-1)).toBe('lonely');
    expect(lonely.depths.get('lonely')).toBe(0);
  });

  it('is empty for a workflow without steps', () => {
    expect(readingOrder({ ...bookingWorkflow, start: null, steps: {} }).steps).toEqual([]);
  });
});
