import { inLanguage } from '../words/language.ts';

/** What is said where one conversation is looked at on the drawing. */
export const conversationWords = inLanguage('conversation', {
  title: (name: string) => `Conversation with ${name}`,
  somebody: 'a customer',
  back: 'Back to how it goes',
  canvas: 'The workflow as it ran',
  ranOn: (version: number, now: number | null) =>
    now === null || now === version ? `Version ${version}` : `Version ${version}, now ${now}`,
  ranOnHelp: 'This is the version that this conversation runs on.',
  current: 'This version is live.',
  see: 'See it on the version that ran',
  moment: 'Moment of the conversation',
  previous: 'One step back (key: [)',
  next: 'One step on (key: ])',
  of: (index: number, count: number) => `${index} of ${count}`,
  toError: 'Go to where it went wrong',
  begins: 'It begins',
  heard: 'They write',
  ends: 'It ends',
  badge: (time: string, what: string) => (what === '' ? time : `${time} · ${what}`),
  unreadable: 'This version cannot be drawn any more',
  unreadableText: 'What happened in it stands beside.',
});
