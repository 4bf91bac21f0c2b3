import type { FlowSummary } from '../api/flows.ts';
import { inLanguage } from '../words/language.ts';

const states: Readonly<Record<FlowSummary['state'], string>> = {
  live: 'Live',
  changed: 'Live, with changes',
  draft: 'Draft',
  problems: 'Has problems',
};

/** What the list of forms says. */
export const formsWords = inLanguage('formsList', {
  title: 'Forms',
  name: 'Name',
  state: 'State',
  version: 'Live',
  changed: 'Last change',
  more: 'More',
  states,
  versionNumber: (version: number) => `Version ${version}`,
  notLive: 'Not live yet',
  emptyTitle: 'No forms yet',
  emptyText:
    'A form is a few screens that a customer fills in without leaving WhatsApp: texts, choices, dates, photos. Make one, or import one that you have as a file.',
  open: 'Open it',

  new: 'New form',
  newText: 'It begins with one screen. Nobody gets it before a workflow sends it.',
  newName: 'Name',
  newNameHint: 'Only you and your colleagues see it.',
  emptyName: 'Give it a name.',
  create: 'Make it',

  import: 'Import',
  importTitle: 'Import a form',
  importText:
    'A form as WhatsApp and 8x8 know it: a Flow, as JSON. It becomes a draft, also with problems in it.',
  chooseFile: 'Choose a file',
  paste: 'Or paste it here',
  notJson: 'This is not JSON. Choose the file as it was downloaded, or paste all of it.',
  notAForm: 'This is no form: a Flow is a JSON object with a version and screens.',
  imported: (name: string) => `“${name}” is here as a draft.`,
  noProblems: 'WhatsApp would take it as it is.',
  problems: (count: number) =>
    count === 1 ? 'One problem must be fixed:' : `${count} problems must be fixed:`,
  moreProblems: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  importedName: 'Imported form',

  delete: (name: string) => `Delete “${name}”`,
  deleteText:
    'Its draft and all its versions are gone then. Customers who have it open can finish it.',
  keep: 'Keep it',
  remove: 'Delete it',

  channels: 'Channels',
  channelsTitle: 'WhatsApp channels for forms',
  channelsText:
    'On these channels of 8x8 your forms can be published. The ids are in 8x8 Connect, where your WhatsApp numbers are.',
  notConnected:
    'No key of 8x8 is set, so forms can be tried on the phone here and nowhere else. Set CHATAPPS_API_KEY to publish them on WhatsApp.',
  channelId: 'Channel ID',
  channelName: 'Name',
  subAccount: 'Subaccount',
  subAccountHint: 'Which one sends through this channel. Empty: every other.',
  addChannel: 'Add a channel',
  removeChannel: (name: string) => `Remove ${name === '' ? 'this channel' : `“${name}”`}`,
  surface: 'How 8x8 is asked',
  surfaces: {
    auto: 'By itself',
    accounts: 'By account (API reference)',
    channels: 'By channel (guide)',
  },
  surfaceHint:
    '8x8 documents two ways. Choose the other one when 8x8 says that it knows no such channel.',
  save: 'Save',

  at8x8: (name: string) => `On WhatsApp: “${name}”`,
  at8x8Text:
    'Here it is put on your WhatsApp numbers. What is published there never changes: a newer version becomes another form there, and messages open the newest.',
  noChannels: 'No channel is known yet. Press “Channels” on the page of all forms, and add one.',
  nowhere: 'It is not there yet.',
  there: {
    DRAFT: 'Draft there',
    PUBLISHED: 'Published',
    DEPRECATED: 'Given up',
    BLOCKED: 'Blocked by WhatsApp',
    THROTTLED: 'Slowed down by WhatsApp',
  },
  upload: 'Upload the draft',
  publish: 'Publish',
  refresh: 'Look again',
  preview: 'Make a link to try it',
  tryIt: 'Try it on WhatsApp',
  until: (when: string) => `until ${when}`,
  deprecate: 'Give it up',
  deleteThere: 'Delete the draft there',
  on: (channel: string) => `on “${channel}”`,
});
