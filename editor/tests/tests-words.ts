import { inLanguage } from '../words/language.ts';

/** What the saved tests of a workflow say: the list, why one fails, accepting, and untested ways. */
export const testsWords = inLanguage('tests', {
  title: 'Tests',
  intro:
    'Conversations that this workflow is held to. They are tried again whenever you change it.',
  count: (count: number) => (count === 1 ? '1 test' : `${count} tests`),
  noTests: 'Tests',
  failing: (failing: number) => (failing === 1 ? '1 test fails' : `${failing} tests fail`),
  close: 'Close tests',
  again: 'Try all again',
  none: 'No tests yet',
  noneHelp:
    'Try the conversation on the phone, then save it as a test there. From then on you see at once when a change breaks it.',
  announced: (failing: number, count: number) =>
    failing === 0
      ? count === 1
        ? 'The test passes.'
        : `All ${count} tests pass.`
      : failing === 1
        ? `1 of ${count} tests fails.`
        : `${failing} of ${count} tests fail.`,

  passed: 'Passes',
  failed: 'Fails',
  notRun: 'Not tried yet',
  turns: (count: number) => (count === 1 ? '1 turn' : `${count} turns`),
  beginsAt: (step: string) => `begins at “${step}”`,
  more: (name: string) => `What can be done with “${name}”`,
  run: 'Try it again',
  rename: 'Rename',
  accept: 'Accept what it does now',
  remove: 'Delete',

  renameTitle: 'Rename the test',
  name: 'Name',
  cancel: 'Cancel',
  save: 'Save',
  needsName: 'Give the test a name.',
  removeTitle: (name: string) => `Delete “${name}”?`,
  removeText: 'The workflow is not held to it any more.',
  keep: 'Keep it',

  acceptTitle: 'Accept what it does now?',
  acceptText: 'The test expects this from now on:',
  acceptAll: 'Accept',
  accepted: (name: string) => `“${name}” expects what the workflow does now.`,
  cannotAccept:
    'This test cannot be tried to its end any more. Try the conversation on the phone again, save it, and delete this one.',
  nothingToAccept: 'It does just what is expected.',
  turn: (turn: number, count: number) => `Turn ${turn} of ${count}`,
  expected: 'Expected',
  now: 'Now',
  nothing: 'Nothing is sent.',
  takes: (step: string, exit: string) => `“${step}” is left by “${exit}”.`,
  goneStep: 'A step that is gone is left.',

  did: {
    says: (text: string) => `The customer writes “${text}”`,
    taps: (title: string) => `The customer taps “${title}”`,
    fillsIn: 'The customer fills in the form',
    place: 'The customer sends where they are',
    file: 'The customer sends a picture or a file',
    contact: 'The customer sends somebody’s details',
    other: 'The customer answers',
    starts: 'The workflow is started',
    startsAt: (step: string) => `The conversation begins at “${step}”`,
    startsAtGone: 'The conversation begins in the middle',
    passes: (time: string) => `Time goes by: ${time}`,
    nextDue: 'Nobody answers until something happens by itself',
    presses: (keys: string) => `The customer presses ${keys}`,
    handsBack: 'A person hands the conversation back',
    sets: 'An answer is changed by hand',
  },
  differs: {
    notTaken: (step: string, exit: string) => `“${step}” is not left by “${exit}” any more.`,
    goneStep: 'A step that the conversation came by is gone.',
    noAnswer: (step: string) =>
      `“${step}” asks another system, and this test knows no answer. Try the conversation on the phone again, and save it anew.`,
    noStep:
      'The step at which it begins is gone. Try the conversation from another step on the phone, save that, and delete this test.',
    notShown: (title: string) => `“${title}” cannot be tapped any more.`,
    noForm: 'There is no form to fill in any more.',
    tooLong: 'It does not come to an end.',
  },

  untested: 'Ways that no test takes',
  allTested: 'Every way is taken by a test.',
  walked: (walked: number, count: number) => `${walked} of ${count} ways are taken`,

  publishPass: (count: number) => (count === 1 ? 'Its test passes.' : `All ${count} tests pass.`),
  publishFail: (failing: number, count: number) =>
    count === 1
      ? 'Its test fails. It cannot be published until that passes.'
      : failing === 1
        ? `1 of ${count} tests fails. It cannot be published until that passes.`
        : `${failing} of ${count} tests fail. It cannot be published until they pass.`,
  look: 'See what is different',
  lookAt: (name: string) => `See what is different: “${name}”`,
});
