import type { formsWords } from '../../forms-list/forms-words.ts';

/** What the list of forms says, in German. */
export const formsList: typeof formsWords = {
  title: 'Formulare',
  name: 'Name',
  state: 'Stand',
  version: 'Live',
  changed: 'Zuletzt geändert',
  more: 'Mehr',
  states: {
    live: 'Live',
    changed: 'Live, mit Änderungen',
    draft: 'Entwurf',
    problems: 'Hat Probleme',
  },
  versionNumber: (version) => `Version ${version}`,
  notLive: 'Noch nicht live',
  emptyTitle: 'Noch keine Formulare',
  emptyText:
    'Ein Formular ist eine Handvoll Seiten, die ein Kunde ausfüllt, ohne WhatsApp zu verlassen: Texte, Optionen, Daten, Fotos. Legen Sie eines an, oder lesen Sie eines aus einer Datei ein.',
  open: 'Öffnen',

  new: 'Neues Formular',
  newText: 'Es beginnt mit einer Seite. Niemand bekommt es, bevor ein Ablauf es sendet.',
  newName: 'Name',
  newNameHint: 'Nur Sie und Ihre Kollegen sehen ihn.',
  emptyName: 'Geben Sie ihm einen Namen.',
  create: 'Anlegen',

  import: 'Einlesen',
  importTitle: 'Ein Formular einlesen',
  importText:
    'Ein Formular, wie WhatsApp und 8x8 es kennen: ein Flow, als JSON. Es wird ein Entwurf, auch wenn es Probleme hat.',
  chooseFile: 'Datei wählen',
  paste: 'Oder hier einfügen',
  notJson:
    'Das ist kein JSON. Wählen Sie die Datei so, wie sie heruntergeladen wurde, oder fügen Sie alles ein.',
  notAForm: 'Das ist kein Formular: Ein Flow ist ein JSON-Objekt mit einer Version und Seiten.',
  imported: (name) => `„${name}“ ist als Entwurf da.`,
  noProblems: 'WhatsApp würde es nehmen, wie es ist.',
  problems: (count) =>
    count === 1 ? 'Ein Problem muss behoben werden:' : `${count} Probleme müssen behoben werden:`,
  moreProblems: (count) => (count === 1 ? 'und noch eines' : `und ${count} weitere`),
  importedName: 'Eingelesenes Formular',

  delete: (name) => `„${name}“ löschen`,
  deleteText:
    'Der Entwurf und alle Versionen sind dann weg. Kunden, die es offen haben, können es noch ausfüllen.',
  keep: 'Behalten',
  remove: 'Löschen',

  channels: 'Kanäle',
  channelsTitle: 'WhatsApp-Kanäle für Formulare',
  channelsText:
    'Auf diesen Kanälen bei 8x8 lassen sich Ihre Formulare veröffentlichen. Die Kennungen stehen in 8x8 Connect, bei Ihren WhatsApp-Nummern.',
  notConnected:
    'Es ist kein Schlüssel von 8x8 gesetzt, darum lassen sich Formulare nur auf dem Telefon hier ausprobieren. Setzen Sie CHATAPPS_API_KEY, um sie auf WhatsApp zu veröffentlichen.',
  channelId: 'Kennung des Kanals',
  channelName: 'Name',
  subAccount: 'Unterkonto',
  subAccountHint: 'Welches über diesen Kanal sendet. Leer: jedes andere.',
  addChannel: 'Kanal hinzufügen',
  removeChannel: (name) => (name === '' ? 'Diesen Kanal entfernen' : `„${name}“ entfernen`),
  surface: 'Wie 8x8 gefragt wird',
  surfaces: {
    auto: 'Von selbst',
    accounts: 'Nach Konto (API-Referenz)',
    channels: 'Nach Kanal (Anleitung)',
  },
  surfaceHint:
    '8x8 beschreibt zwei Wege. Wählen Sie den anderen, wenn 8x8 sagt, dass es keinen solchen Kanal kennt.',
  save: 'Speichern',

  at8x8: (name) => `Auf WhatsApp: „${name}“`,
  at8x8Text:
    'Hier kommt es auf Ihre WhatsApp-Nummern. Was dort veröffentlicht ist, ändert sich nie: Eine neuere Version wird dort ein anderes Formular, und Nachrichten öffnen das neueste.',
  noChannels:
    'Noch ist kein Kanal bekannt. Drücken Sie auf der Seite aller Formulare „Kanäle“, und fügen Sie einen hinzu.',
  nowhere: 'Dort ist es noch nicht.',
  there: {
    DRAFT: 'Dort ein Entwurf',
    PUBLISHED: 'Veröffentlicht',
    DEPRECATED: 'Aufgegeben',
    BLOCKED: 'Von WhatsApp gesperrt',
    THROTTLED: 'Von WhatsApp gebremst',
  },
  upload: 'Entwurf hochladen',
  publish: 'Veröffentlichen',
  refresh: 'Neu nachsehen',
  preview: 'Link zum Ausprobieren',
  tryIt: 'Auf WhatsApp ausprobieren',
  until: (when) => `bis ${when}`,
  deprecate: 'Aufgeben',
  deleteThere: 'Entwurf dort löschen',
  on: (channel) => `auf „${channel}“`,
};
