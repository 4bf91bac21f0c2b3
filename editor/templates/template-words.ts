import { inLanguage } from '../words/language.ts';

/** What is said about the templates of a WhatsApp account. */
export const templateWords = inLanguage('templates', {
  choose: 'Choose a template',
  change: 'Choose another template',
  title: 'Templates of your WhatsApp account',
  find: 'Find a template',
  none: 'No template is called like this.',
  empty: 'Your WhatsApp account has no template yet.',
  refresh: 'Look again',
  byHand: 'Everything, by hand',
  edit: 'the template',
  list: 'Templates',
  values: 'What it is filled with',
  cards: 'This template has cards. WhatsApp does not tell what is on them: fill them in by hand.',
  header: {
    text: 'In the heading',
    image: 'Address of the picture',
    video: 'Address of the video',
    document: 'Address of the document',
  },
  value: (number: number, around: string) => `Blank ${number}: “${around}”`,
  named: (name: string, around: string) => `${name}: “${around}”`,
  blank: '▢',
  button: (title: string) => `End of the address behind “${title}”`,
  code: (title: string) => `Code that “${title}” copies`,
  /** Why it cannot be sent now, by its status. */
  reasons: {
    PENDING: 'WhatsApp has not looked at it yet.',
    IN_REVIEW: 'WhatsApp has not looked at it yet.',
    SUBMITTED: 'WhatsApp has not looked at it yet.',
    REJECTED: 'WhatsApp rejected it.',
    PAUSED: 'WhatsApp has paused it, since people blocked or reported it.',
    DISABLED: 'WhatsApp has turned it off for good.',
    IN_APPEAL: 'WhatsApp rejected it, and looks at it again.',
    DELETED: 'It was deleted.',
    PENDING_DELETION: 'It is being deleted.',
    LIMIT_EXCEEDED: 'Your account has too many templates.',
  } as Readonly<Record<string, string>>,
  otherReason: (status: string) => `It cannot be sent now: ${status}.`,
});
