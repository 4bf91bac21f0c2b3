import { expect, it } from 'vitest';
import { startInWords } from './start-in-words.ts';

it.each([
  [{ type: 'inbound-chatapps', keywords: ['book'] }, 'Someone writes “book”'],
  [
    { type: 'inbound-chatapps', keywords: ['a', 'b', 'c', 'd', 'e'] },
    'Someone writes “a”, “b”, “c”, 2 more',
  ],
  [{ type: 'inbound-chatapps' }, 'Someone writes anything'],
  [{ type: 'http-request' }, 'You or another system start it'],
  [{ type: 'booking-event', events: ['survey'] }, 'A while after a visit'],
  [
    { type: 'booking-event', events: ['booked', 'rescheduled'] },
    'A booking is made, or: A booking is moved',
  ],
  [{ type: 'booking-event', events: ['a', 'b', 'c'] }, 'Something happens to a booking'],
  [{ type: 'unknown' }, 'Something else'],
])('says what starts a workflow', (trigger, expected) => {
  expect(startInWords(trigger)).toBe(expected);
});
