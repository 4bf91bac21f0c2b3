import { inLanguage } from './language.ts';

/** What is wrong with a form, for somebody who has never seen its JSON. */
export const faultWords = inLanguage('formFaults', {
  unknownKey: (field: string) => `“${field}” is a setting that WhatsApp does not know here.`,
  requiredFile:
    'WhatsApp cannot demand a photo or document this way: “Must be answered” is no setting of it.',
  passedFile:
    'A photo or document cannot be handed on from screen to screen. It can be sent straight from the screen that asks for it.',
  tooManyFiles: 'More photos and documents could be sent together than WhatsApp takes.',
  passed: (day: string) => `${day} has passed, so customers can choose no day at all.`,
  empty: (field: string) => `“${field}” is empty.`,
  missing: (field: string) => `“${field}” is missing.`,
  blank: (field: string) => `“${field}” needs some text.`,
  badAddress: 'The address of the page is not complete. It begins with https://.',
  tooLong: (count: number, max: number) =>
    `The text has ${count} characters. WhatsApp shows about ${max}.`,
  unreached: 'No button leads to this screen. Let one lead to it, or delete the screen.',
  routing: 'The list of ways between the screens does not fit their buttons.',
  noEnd: 'No button sends the form.',
  noButton: 'This screen has no button, so nobody can go on.',
  tooMany: (max: number, kind: string) =>
    max === 1
      ? `Only one “${kind}” can stand on a screen.`
      : `Only ${max} of “${kind}” can stand on a screen.`,
  tooManyButtons: 'A screen has one button at its end. Delete the others.',
  oneKindOfFile: 'A screen asks either for photos or for documents, once.',
  lost: 'This uses an answer or a value that is not there any more.',
  lostScreen: 'The button leads to a screen that is not there any more.',
  samePlace: 'The button leads to its own screen.',
  repeated: 'Two choices are the same to WhatsApp, which then does not open the screen.',
  fewChoices: 'Add choices: WhatsApp wants more of them here.',
  manyChoices: 'These are more choices than WhatsApp shows.',
  neverEnabled: 'This must be answered, but cannot be: it is hidden or switched off.',
  literal: 'Customers see the sign of a value here instead of the value.',
  sameName: 'Two questions of this screen have the same name inside.',
  beside: 'A question stands beside the others, where WhatsApp does not take it.',
  minMax: 'The smallest number is larger than the largest.',
  manyThings: 'There is more on this screen than WhatsApp shows well. Use another screen.',
  notPassed: 'The next screen does not get what it needs.',
  noVersion: 'The form does not say its version, or one that WhatsApp takes no more.',
  dateRange: 'The days do not go together, or are not written as year, month and day.',
});
