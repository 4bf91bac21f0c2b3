import { inLanguage } from '../words/language.ts';

/** What the editor of a web request says. */
export const requestWords = inLanguage('httpRequest', {
  beginWith: 'Begin with',
  presets: {
    'find-times': 'Find free times',
    book: 'Book a time',
    cancel: 'Cancel',
  },
  patience: 'If it is slow or fails',
  advanced: 'More: ways out by status',
  credential: 'Signs in with',
  credentialHint: 'A secret that is stored once, and never shown again.',
  addCredential: 'Store another secret',

  patienceText(seconds: number, tries: number): string {
    const wait = seconds === 1 ? '1 second' : `${seconds} seconds`;
    if (tries === 0) return `Waits ${wait} for an answer, and tries once.`;
    const again = tries === 1 ? 'once more' : `${tries} more times`;
    return `Waits ${wait} for an answer, and tries ${again} if there is none.`;
  },

  curl: {
    open: 'Paste curl',
    title: 'Paste a curl command',
    text: 'Manuals and browsers give requests as curl commands. Paste one, and this step makes the same request.',
    label: 'curl command',
    found: 'It will ask',
    use: 'Use this request',
    edit: 'Paste a request',
    cancel: 'Cancel',
    secretTitle: 'It holds a secret',
    secretText: (where: string) =>
      `What it signs in with (${where}) is not put into the workflow, where others read it. It can be stored under a name, and never shown again.`,
    store: 'Store the secret and sign in with it',
    secretName: 'Name of the secret',
    nameTaken: (name: string) => `“${name}” is stored already. Choose another name.`,
    emptyName: 'Give it a name.',
    unfit: 'This does not fit a step',
  },

  test: {
    title: 'Test this step',
    text: 'See what really comes back, and keep what you need of it.',
    really: 'It is really sent: it may book, change or delete something.',
    needs: 'With these answers',
    run: 'Test',
    again: 'Test again',
    working: 'Waiting for the answer …',
    noAddress: 'The address is not one that can be called. Look at it, and at the answers above.',
    unfinished: 'Something in this step has to be put right first.',
    testedAt: (ago: string) => `Tested ${ago}`,
    changed: 'It has changed since.',
    took: (seconds: string) => (seconds === '0.0' ? 'At once.' : `After ${seconds} s.`),
    leavesBy: (exit: string) => `The conversation would go on by “${exit}”.`,
    notSaved: 'That you tested it could not be kept.',
    empty: 'The answer is empty.',
    plain: 'The answer is a text',
    answer: 'The answer',
    tooLong: 'The answer was too long to be kept. Test again to see it.',
    more: (count: number) => `… and ${count} more`,
  },

  /** By what a status begins with, or the status itself. */
  statuses: {
    '2': 'It worked.',
    '3': 'It wants to send us elsewhere.',
    '4': 'It does not accept this.',
    '5': 'The other system is in trouble.',
    '201': 'It worked: something was made.',
    '204': 'It worked, and says nothing.',
    '400': 'It does not understand this request.',
    '401': 'It wants us to sign in, or does not know who we are.',
    '403': 'We may not do this there.',
    '404': 'There is nothing at this address.',
    '405': 'It cannot be asked in this way. Choose another method.',
    '409': 'It conflicts with something there.',
    '415': 'It does not take what we send along.',
    '422': 'Something in what we send is wrong.',
    '429': 'It was asked too often.',
    '503': 'The other system has no time now.',
  } as Readonly<Record<string, string>>,
  failed: 'There was no answer.',

  tree: {
    label: 'What came back. Choose a value to keep it.',
    list: (count: number) => (count === 1 ? '1 thing' : `${count} things`),
    nothing: 'nothing',
    yes: 'yes',
    no: 'no',
    item: (number: number) => `No. ${number}`,
    open: (name: string) => `Open ${name}`,
    close: (name: string) => `Close ${name}`,
  },

  keep: {
    title: (name: string) => `What to do with “${name}”`,
    name: 'Its name from now on',
    keep: 'Keep this as an answer',
    kept: (name: string) => `Kept as “${name}”. Later steps can use it.`,
    already: (name: string) => `It is kept as “${name}”.`,
    wrongName: 'Use letters, digits and _, starting with a letter.',
    taken: (name: string) => `“${name}” is kept already. Use another name.`,
    edit: 'an answer to keep',
  },

  choices: {
    open: 'Use as choices',
    title: 'Let the customer choose',
    text: 'Each thing in this list becomes a choice. Say what the customer sees of it.',
    fields: {
      title: 'In bold',
      description: 'Small, below it',
      id: 'What tells one from another',
    },
    none: 'Nothing',
    use: 'Use as choices',
    cancel: 'Cancel',
    edit: 'Offer a list as choices',
    question: 'Please choose:',
    button: 'Choose',
  },
});
