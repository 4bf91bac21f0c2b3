import { inLanguage } from '../words/language.ts';

/** What the gallery says. Names and sentences of journeys stand in their own documents. */
export const galleryWords = inLanguage('gallery', {
  title: 'Gallery',
  intro:
    'Journeys that are whole: play one, take it, and change the words. What you take is a draft; nobody gets it before you publish it.',
  groups: {
    bookings: 'Bookings',
    customers: 'Customers',
    visits: 'Before and after the visit',
  } as Readonly<Record<string, string>>,
  scratch: 'Start from scratch',
  scratchTitle: 'An empty workflow',
  scratchText: 'What starts it, and a place for the first step. Draw the rest yourself.',
  scratchButton: 'Start empty',
  open: (name: string) => `Look at “${name}”`,
  steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  drawing: (name: string) => `How “${name}” goes`,
  use: 'Use this journey',
  couldNotUse: 'This journey could not be taken',
  back: 'All journeys',
  ways: 'How to see it',
  play: 'Play it',
  playText:
    'You are the customer. Nobody is written to; only what you book stands in the calendar here.',
  watch: 'Watch it',
  watchText: 'Recorded conversations. Each one shows another way that it can go.',
  which: 'Which conversation',
  again: 'Play again',
  faster: 'Show all of it',
  form: 'The form is filled in',
  later: (minutes: number) => {
    if (minutes < 120) return minutes === 1 ? '1 minute later' : `${minutes} minutes later`;
    const hours = Math.round(minutes / 60);
    if (hours < 48) return `${hours} hours later`;
    return `${Math.round(hours / 24)} days later`;
  },
  customer: 'Customer:',
  business: 'Business:',
  copyNumber: (name: string, number: number) => `${name} ${number}`,
});
