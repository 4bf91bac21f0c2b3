import { inLanguage } from '../words/language.ts';

/** What is said where the problems of a workflow are listed, shown and put right. */
export const problemsWords = inLanguage('problems', {
  title: 'Problems',
  count: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  mustFix: 'Must fix',
  mustFixHelp: 'Until then it cannot be published.',
  worthChecking: 'Worth checking',
  none: 'Nothing is wrong',
  noneHelp: 'What customers would stumble over is listed here as you draw.',
  announced: (errors: number, warnings: number) =>
    errors + warnings === 0
      ? 'No problems any more.'
      : `${errors} to fix, ${warnings} worth checking.`,
  keys: 'The keys [ and ] go from one problem to the next.',
  close: 'Close the problems',
  next: 'Next problem',
  previous: 'Previous problem',
  start: 'Start',
  whole: 'The whole workflow',
  repair: 'Put right',
  repairOf: (place: string, message: string) => `Put right: ${place}: ${message}`,
  repairAll: (count: number) => `Put all ${count} right`,
  repairedAll: 'Put problems right',
  way: {
    label: 'The way to this problem',
    title: 'This way:',
    dismiss: 'Show the whole workflow again',
    more: '…',
  },
  /** Of a message: when the customer last wrote. */
  window: {
    inside: 'Always within 24 hours of their last message',
    maybe: 'Maybe more than 24 hours after their last message',
    outside: 'Always more than 24 hours after their last message',
  },
  mend: {
    title: 'This workflow cannot be drawn',
    text: 'Something in it is not as a workflow has it. Below is what is wrong, and the workflow as it is kept. Mend it there; nothing is changed before you save it.',
    crashed:
      'Something in this workflow cannot be shown. Nothing is lost: below it stands as it is kept.',
    document: 'The workflow as it is kept',
    notJson: 'This cannot be read: a bracket, a comma or a quotation mark is missing or too many.',
    problems: 'What is wrong',
    readable: 'What can be read of it',
    readableText: (unreadable: number) =>
      unreadable === 0
        ? 'Every step can be read.'
        : unreadable === 1
          ? 'One step cannot be read; only its name is shown.'
          : `${unreadable} steps cannot be read; only their names are shown.`,
    startUnknown: 'What starts it cannot be read.',
    unreadable: (name: string) => `Cannot be read: ${name}`,
    fine: 'Nothing keeps it from being drawn.',
    save: 'Save and draw it',
    back: 'Back to all workflows',
  },
});
