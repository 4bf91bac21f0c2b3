import { inLanguage } from '../words/language.ts';

/** What answers are called, wherever they stand: on cards, in texts, in rules and in lists. */
export const answerWords = inLanguage('answers', {
  /** What everybody has. */
  known: {
    'contact.name': 'Customer name',
    'contact.phone': 'Customer phone',
    'contact.userId': 'Customer address on the channel',
    'contact.channel': 'Channel',
    'contact.id': 'Customer number',
    'business.name': 'Name of your business',
    'business.phone': 'Phone of your business',
    'business.email': 'E-mail of your business',
    'business.address': 'Address of your business',
    'business.website': 'Website of your business',
    'workflow.name': 'Workflow name',
    'workflow.id': 'Workflow id',
    'instance.id': 'Conversation number',
    'settings.language': 'Language',
    'settings.timeZone': 'Time zone',
    'settings.country': 'Country',
    now: 'Now',
    'today()': 'Today',
    'today(1)': 'Tomorrow',
    item: 'The row',
  },
  inDays: (days: number) => `In ${days} days`,
  lost: 'Answer that is gone',

  /** What was answered with, as a rule: “Service they chose”. */
  chose: (thing: string) => `${thing} they chose`,
  gave: (thing: string) => `${thing} they gave`,
  wrote: (thing: string) => `${thing} they wrote`,
  shared: (thing: string) => `${thing} they shared`,
  sent: (thing: string) => `${thing} they sent`,
  pressed: (thing: string) => `${thing} they keyed in`,
  replyTo: (question: string) => `Reply to “${question}”`,

  /** Where nobody said what it is about. */
  plain: {
    any: 'Their reply',
    choice: 'Their choice',
    text: 'What they wrote',
    number: 'Number they gave',
    email: 'E-mail address they gave',
    phone: 'Phone number they gave',
    date: 'Date they gave',
    time: 'Time they gave',
    location: 'Place they shared',
    media: 'Photo or file they sent',
    flow: 'Filled-in form',
    keys: 'Keys they pressed',
  },

  /** Parts of an answer. */
  ownWords: (label: string) => `${label}, in their words`,
  internal: (label: string) => `${label}, by its short name`,
  part: (label: string, part: string) => `${label}: ${part}`,
  of: (label: string, step: string) => `${label} (${step})`,
  again: (label: string, number: number) => `${label} (${number})`,

  /** Of a request. */
  whole: (step: string) => `Everything “${step}” answered`,
  status: (step: string) => `Status of “${step}”`,
  worked: (step: string) => `“${step}” worked`,

  /** Parts of a booking, by where they stand in it. */
  booking: {
    label: 'time',
    start: 'start',
    end: 'end',
    reference: 'reference',
    'service.title': 'service',
    'resource.name': 'technician',
    'technician.name': 'technician',
    'customer.name': 'customer',
    'customer.phone': 'customer’s phone',
  } as Readonly<Record<string, string>>,
});
