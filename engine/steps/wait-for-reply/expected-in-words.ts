import type { Expectation } from './config.ts';

/** What a wait waits for, for the trace. */
export const expectedInWords: Record<Expectation['kind'], string> = {
  any: 'a reply',
  choice: 'a choice',
  text: 'a text',
  number: 'a number',
  email: 'an e-mail address',
  phone: 'a phone number',
  date: 'a date',
  time: 'a time of day',
  location: 'a location',
  media: 'a photo or file',
  flow: 'a filled-in form',
};
