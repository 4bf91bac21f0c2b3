import { inLanguage } from '../words/language.ts';

/** How waits are set, in sentences. */
export const waitWords = inLanguage('waits', {
  expected: {
    title: 'What you wait for',
    lead: 'They answer with',
    choices: (titles: readonly string[]) => `They choose between: ${titles.join(', ')}.`,
    fields: (labels: readonly string[]) => `Then you know: ${labels.join(', ')}.`,
  },

  patience: {
    title: 'How long',
    lead: 'Wait',
    atMost: 'at most',
    forEver: 'as long as it takes',
    often: 'Often used',
  },
  /** Where it goes on by an exit. */
  next: {
    noReply: (exit: string) => `If nobody answers by then, “${exit}” is taken:`,
    notUnderstood: (exit: string) => `If the answer still does not fit, “${exit}” is taken:`,
    to: (step: string) => `it goes on to “${step}”.`,
    ends: 'it ends there.',
    open: 'nothing follows yet. Choose below where it goes.',
  },

  reminders: {
    title: 'Until then, remind them',
    none: 'Nobody is reminded.',
    add: 'Add a reminder',
    after: 'After',
    say: 'without an answer, say:',
    one: (number: number) => `Reminder ${number}`,
  },

  unfitting: {
    title: 'When an answer does not fit',
    lead: 'Ask again',
    times: (count: number) =>
      count === 0 ? 'not at all' : count === 1 ? 'once' : `up to ${count} times`,
    all: 'Whatever they send is taken, so every answer fits.',
    say: 'and say:',
  },

  more: 'More settings',

  pause: {
    title: 'How long it waits',
    lead: 'Wait',
    kinds: {
      duration: 'for some time',
      moment: 'until a moment',
      'time-of-day': 'until a time of day',
    } as Readonly<Record<string, string>>,
    when: 'Until when',
    shift: 'It goes on',
    shifts: { exactly: 'exactly then', before: 'before it, by', after: 'after it, by' },
    at: 'at',
    on: 'on these days:',
    anyDay: 'No day is chosen: it is any day.',
    passed: 'What has passed already is not waited for.',
  },
});
