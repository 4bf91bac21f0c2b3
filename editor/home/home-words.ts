import { inLanguage } from '../words/language.ts';

/** What the first page says, and the ways from elsewhere into the gallery. */
export const homeWords = inLanguage('home', {
  title: 'Your first five minutes',
  intro:
    'Everything works on this machine from the start. No account anywhere is needed to try it.',
  progress: (done: number, all: number) => `${done} of ${all} done`,
  done: 'Done',
  dismiss: 'I know my way around',
  workflows: 'Go to the workflows',
  try: {
    title: 'Try the sample journey',
    text: 'Write “book appointment” on the phone beside it, pick a service and a time, and see the booking appear.',
    button: 'Try it',
    again: 'Look at it again',
  },
  make: {
    title: 'Make your own',
    text: 'Take a journey out of the gallery, change its words, try it, and press “Publish”.',
    button: 'See the gallery',
    again: 'See the gallery',
  },
  channel: {
    title: 'Connect WhatsApp',
    text: 'With a key from 8x8, customers who write to your number are answered here. Until then, the phone on the page is the channel.',
    button: 'How to connect',
    again: 'See the connection',
  },
  calendar: {
    title: 'Connect a calendar',
    text: 'Google, iCloud, Nextcloud and others: what is busy there is not offered, what is booked here appears there.',
    button: 'Connect one',
    again: 'See the calendars',
  },
  fromGallery: 'Or begin with a journey that is ready',
  fromGalleryText:
    'Bookings, reminders, surveys, order tracking and more: play it first, then make it yours.',
  seeGallery: 'See the gallery',
});
