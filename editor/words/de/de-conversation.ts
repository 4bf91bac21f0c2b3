import type { conversationWords } from '../../conversation/conversation-words.ts';

/** What is said where one conversation is looked at on the drawing, in German. */
export const conversation: typeof conversationWords = {
  title: (name) => `Gespräch mit ${name}`,
  somebody: 'einem Kunden',
  back: 'Zurück zu „Wie es läuft“',
  canvas: 'Der Ablauf, wie er lief',
  ranOn: (version, now) =>
    now === null || now === version ? `Version ${version}` : `Version ${version}, jetzt ${now}`,
  ranOnHelp: 'Auf dieser Version läuft dieses Gespräch.',
  current: 'Diese Version ist live.',
  see: 'Auf der Version ansehen, die lief',
  moment: 'Augenblick des Gesprächs',
  previous: 'Einen Schritt zurück (Taste: [)',
  next: 'Einen Schritt weiter (Taste: ])',
  of: (index, count) => `${index} von ${count}`,
  toError: 'Dorthin, wo es schiefging',
  begins: 'Es beginnt',
  heard: 'Der Kunde schreibt',
  ends: 'Es endet',
  badge: (time, what) => (what === '' ? time : `${time} · ${what}`),
  unreadable: 'Diese Version lässt sich nicht mehr zeichnen',
  unreadableText: 'Was in ihr geschah, steht daneben.',
};
