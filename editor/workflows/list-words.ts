import { inLanguage } from '../words/language.ts';

/** What the list of workflows says of their order and of what starts them. */
export const listWords = inLanguage('workflowList', {
  order: 'Order',
  orderText: 'If two could answer the same message, the upper one does.',
  place: (place: number, count: number) => `${place} of ${count}`,
  up: (name: string) => `Move “${name}” up`,
  down: (name: string) => `Move “${name}” down`,
  drag: (name: string) => `Drag “${name}” to another place`,
  moved: (name: string, place: number, count: number) => `“${name}” is ${place} of ${count} now.`,
  notMoved: 'The order could not be changed',
  search: 'Find a workflow',
  nothing: (search: string) => `No workflow is called “${search}” or started by it.`,
  bookingEvents: {
    booked: 'A booking is made',
    rescheduled: 'A booking is moved',
    cancelled: 'A booking is cancelled',
    reminder: 'A visit comes near',
    'on-the-way': 'The technician sets off',
    arrived: 'The technician arrives',
    completed: 'A visit is done',
    'no-show': 'Nobody was there for a visit',
    survey: 'A while after a visit',
    'callback-due': 'A call-back is due',
    'waitlist-offer': 'A time becomes free for who waits',
  },
  pauseOf: (name: string) => `Pause “${name}”`,
  pause: {
    title: (name: string) => `Pause “${name}”?`,
    newOnly: 'New customers only',
    newOnlyText: 'Nobody starts it any more. Whoever is in the middle goes on to the end.',
    everyone: 'Everyone in the middle too',
    everyoneText: (count: number) =>
      count === 0
        ? 'Nobody is in the middle of it just now, so both are the same.'
        : `${count === 1 ? 'One person stays' : `${count} people stay`} where they are. What they write is kept, and answered when you turn it on again.`,
    confirm: 'Pause it',
    cancel: 'Leave it on',
  },
  held: 'Paused for everyone',
  or: (starts: readonly string[]) => starts.join(', or: '),
});
