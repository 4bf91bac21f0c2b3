import { inLanguage } from '../words/language.ts';

/** What the inspector says: the panel in which a step or the trigger is set. */
export const inspectorWords = inLanguage('inspector', {
  title: 'Details',
  close: 'Close the details',
  name: 'Name',
  moreSettings: 'More settings',
  exits: 'What happens next',
  noExits: 'The conversation ends with this step.',
  keep: 'Values to keep',

  add: (title: string) => `Add: ${title}`,
  addItem: 'Add another',
  addItemTo: (title: string) => `Add another: ${title}`,
  remove: (title: string) => `Remove: ${title}`,
  up: (title: string) => `Move up: ${title}`,
  down: (title: string) => `Move down: ${title}`,
  item: (title: string, number: number) => `${title} ${number}`,
  none: 'None',
  notHere: (id: string) => `${id} (not here)`,
  usual: 'As usual',
  counter: (count: number, max: number) => `${count} of ${max}`,

  amount: (title: string) => `${title}: how many`,
  unit: (title: string) => `${title}: unit`,
  units: {
    seconds: 'seconds',
    minutes: 'minutes',
    hours: 'hours',
    days: 'days',
    weeks: 'weeks',
  },

  json: {
    as: (title: string) => `${title}: what it is`,
    text: 'Text',
    number: 'Number',
    boolean: 'Yes or no',
    nothing: 'Nothing',
    json: 'JSON',
    yes: 'Yes',
    no: 'No',
    wrong: 'This is no JSON yet. What was there before still counts.',
  },
  record: { name: 'Name', value: 'Value', add: 'Add a value', row: 'Value' },
  kindOf: (title: string) => (title === '' ? 'Kind' : title),
  named: 'By name',
  plain: 'In their order',

  goesTo: 'Goes to',
  goesToAfter: (label: string) => `Goes to after “${label}”`,
  startsWith: 'First step',
  startedBy: 'What starts it',
  nowhere: 'Nothing yet',
  endsHere: 'Ends here',
  steps: 'Steps',
  wayLabel: 'Name of the way',
  addWay: 'Add a way',
  newWay: (number: number) => `Way ${number}`,
  way: (label: string) => `the way “${label}”`,

  answers: {
    insert: 'Insert an answer',
    insertInto: (title: string) => `Insert an answer: ${title}`,
    find: 'Find an answer',
    none: 'No answer is called like this.',
    groups: {
      customer: 'This customer',
      before: 'Answers so far',
      perhaps: 'Perhaps: only on some ways here',
      kept: 'Kept values',
      row: 'This choice',
      time: 'Time',
    },
    names: {
      'contact.name': 'Customer name',
      'contact.phone': 'Customer phone',
      'contact.channel': 'Channel',
      now: 'Now',
      'today()': 'Today',
      'today(1)': 'Tomorrow',
      item: 'The item',
    },
  },

  preview: {
    title: 'What the customer sees',
  },

  choices: {
    title: 'Choices',
    choice: (number: number) => `Choice ${number}`,
    description: (number: number) => `Description of choice ${number}`,
    add: 'Add a choice',
    more: (number: number) => `More about choice ${number}`,
    rest: 'More',
    limit: (count: number, max: number) => `${count} of ${max} choices`,
  },

  rule: {
    when: 'When',
    all: 'all of these are true',
    any: 'any of these is true',
    join: 'How many must be true',
    answer: (number: number) => `Condition ${number}: what is looked at`,
    test: (number: number) => `Condition ${number}: test`,
    value: (number: number) => `Condition ${number}: value`,
    other: 'Something else …',
    path: (number: number) => `Condition ${number}: name of the value`,
    add: 'Add a condition',
    addRule: 'Say when this way is taken',
    condition: (number: number) => `condition ${number}`,
    advanced: 'Advanced rule',
    advancedText:
      'This rule says more than a sentence can. It stays as it is, unless you change its JSON.',
    json: 'Rule as JSON',
    tests: {
      is: 'is',
      'is-not': 'is not',
      contains: 'contains',
      'starts-with': 'starts with',
      'ends-with': 'ends with',
      says: 'says the keyword',
      more: 'is more than',
      'at-least': 'is at least',
      less: 'is less than',
      'at-most': 'is at most',
      empty: 'is empty',
      'not-empty': 'is not empty',
      there: 'is there',
      'not-there': 'is not there',
    },
  },

  /** What the choices of a field are called, where sentence case would not do. */
  options: {
    any: 'Any',
    first: 'The first that is true',
    all: 'Every one that is true',
    exact: 'Exactly this',
    word: 'As a word',
    phrase: 'Anywhere',
    sms: 'SMS',
    rcs: 'RCS',
    line: 'LINE',
    gif: 'GIF',
    json: 'JSON',
    url: 'Opens a page',
    audio: 'Voice message or sound',
    file: 'File',
    image: 'Picture',
    text: 'Words',
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  } as Readonly<Record<string, string>>,

  edits: {
    change: (title: string, place: string) => `Change ${title} in “${place}”`,
    rename: (place: string) => `Rename “${place}”`,
    add: (title: string, place: string) => `Add ${title} in “${place}”`,
    remove: (title: string, place: string) => `Remove ${title} in “${place}”`,
    move: (title: string, place: string) => `Move ${title} in “${place}”`,
    goesTo: (exit: string, place: string) => `Change where “${exit}” of “${place}” goes`,
    start: 'Change the first step',
    way: (place: string) => `Add a way in “${place}”`,
    removeWay: (exit: string, place: string) => `Remove the way “${exit}” in “${place}”`,
    trigger: 'the trigger',
  },
});

/** What an option is called. */
export function optionWord(option: string): string {
  const said = inspectorWords.options[option];
  if (said !== undefined || option === option.toUpperCase()) return said ?? option;
  const plain = option.replaceAll('-', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
