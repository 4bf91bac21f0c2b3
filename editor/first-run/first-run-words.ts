import { inLanguage } from '../words/language.ts';

/** The three questions of the first run. */
export const firstRunWords = inLanguage('firstRun', {
  offer: 'Make it your own in three questions',
  offerText:
    'What you do, when you are open, what can be booked: the sample becomes your own booking journey.',
  open: 'Answer them',
  title: 'Three questions, and it is yours',
  intro:
    'Your answers fill in the booking journey, to be tried on the phone at once. All of it can be changed later.',
  trade: '1. What do you do?',
  tradeLabel: 'Kind of business',
  /** What is usually booked there; titles have at most 24 characters. */
  trades: {
    repairs: {
      name: 'Repairs and installations',
      services: ['Repair', 'Installation', 'Yearly service', 'Quote on site'],
    },
    hair: {
      name: 'Hair and beauty',
      services: ['Haircut', 'Cut and colour', 'Beard trim', 'Manicure'],
    },
    health: {
      name: 'Health and therapy',
      services: ['First appointment', 'Check-up', 'Treatment'],
    },
    garage: {
      name: 'Cars and bicycles',
      services: ['Check-over', 'Tyre change', 'Repair'],
    },
    lessons: {
      name: 'Lessons and advice',
      services: ['First talk', 'One hour', 'Double hour'],
    },
    other: {
      name: 'Something else',
      services: ['Appointment'],
    },
  },
  business: 'What is your business called?',
  businessHint: 'It stands under your messages. You can leave it empty.',
  hours: '2. When are you open?',
  from: 'From',
  until: 'Until',
  services: '3. What can be booked?',
  service: (number: number) => `Service ${number}`,
  minutes: (number: number) => `Minutes for service ${number}`,
  minutesLong: 'minutes',
  remove: (number: number) => `Remove service ${number}`,
  add: 'Add another',
  skip: 'Not now',
  finish: 'Fill it in',
  ownTeam: 'Our team',
  showAround: 'Show me around',
  stop: (number: number, count: number) => `${number} of ${count}`,
  next: 'Next',
  done: 'Got it',
  endTour: 'Skip the rest',
  stops: {
    phone: {
      title: 'Your customer’s phone',
      text: 'Write here as a customer would, or tap one of the suggestions. Nobody else hears of it.',
    },
    canvas: {
      title: 'What happens, step by step',
      text: 'Press a card to change what it says. A plus adds a step there.',
    },
    publish: {
      title: 'Customers get it when you publish',
      text: 'Until then, change and try whatever you like. Every version is kept.',
    },
  },
  wrong: {
    days: 'Choose at least one day.',
    times: 'Give when you open and when you close, the one before the other.',
    services: 'Name at least one service.',
    minutes: 'Say for each service how many minutes it takes, from 5 to 720.',
  },
});
