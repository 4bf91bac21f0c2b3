import { describe, expect, it } from 'vitest';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { bookingWorkflow } from './booking-workflow.fixture.ts';
import { readingOrder } from './reading-order.ts';
import { type Direction, walk } from './walk.ts';

const order = readingOrder(bookingWorkflow);
const from = (id: string, direction: Direction) => walk(bookingWorkflow, order, id, direction);

describe('walking with the arrow keys', () => {
  it('goes down the first exit, from the trigger on', () => {
    expect(from(triggerId, 'down')).toBe('askService');
    expect(from('waitService', 'down')).toBe('findTimes');
  });

  it('goes up to the step before, and from the start to the trigger', () => {
    expect(from('findTimes', 'up')).toBe('waitService');
    expect(from('handOver', 'up')).toBe('findTimes');
    expect(from('askService', 'up')).toBe(triggerId);
  });

  it('goes sideways along the exits of the step before', () => {
    expect(from('findTimes', 'right')).toBe('askAgain');
    expect(from('askAgain', 'right')).toBe('reminder');
    expect(from('reminder', 'left')).toBe('askAgain');
  });

  it('stays where there is nothing in that direction', () => {
    expect(from('confirm', 'down')).toBeNull();
    expect(from('reminder', 'right')).toBeNull();
    expect(from(triggerId, 'up')).toBeNull();
    expect(from(triggerId, 'left')).toBeNull();
  });

  it('goes home to the trigger', () => {
    expect(from('confirm', 'home')).toBe(triggerId);
  });
});
