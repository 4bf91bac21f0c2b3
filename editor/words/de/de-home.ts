import type { homeWords } from '../../home/home-words.ts';

/** What the first page says, in German. */
export const home: typeof homeWords = {
  title: 'Ihre ersten fünf Minuten',
  intro:
    'Auf diesem Rechner geht von Anfang an alles. Zum Ausprobieren braucht es nirgends ein Konto.',
  progress: (done, all) => `${done} von ${all} getan`,
  done: 'Getan',
  dismiss: 'Ich kenne mich aus',
  workflows: 'Zu den Abläufen',
  try: {
    title: 'Den Beispielablauf ausprobieren',
    text: 'Schreiben Sie „book appointment“ auf dem Telefon daneben, wählen Sie Leistung und Zeit, und sehen Sie die Buchung erscheinen.',
    button: 'Ausprobieren',
    again: 'Noch einmal ansehen',
  },
  make: {
    title: 'Einen eigenen machen',
    text: 'Nehmen Sie einen Ablauf aus der Galerie, ändern Sie die Worte, probieren Sie ihn aus, und drücken Sie „Veröffentlichen“.',
    button: 'Zur Galerie',
    again: 'Zur Galerie',
  },
  channel: {
    title: 'WhatsApp verbinden',
    text: 'Mit einem Schlüssel von 8x8 wird hier Kunden geantwortet, die Ihrer Nummer schreiben. Bis dahin ist das Telefon auf der Seite der Kanal.',
    button: 'So wird verbunden',
    again: 'Verbindung ansehen',
  },
  calendar: {
    title: 'Einen Kalender verbinden',
    text: 'Google, iCloud, Nextcloud und andere: Was dort belegt ist, wird nicht angeboten; was hier gebucht wird, erscheint dort.',
    button: 'Kalender verbinden',
    again: 'Kalender ansehen',
  },
  fromGallery: 'Oder beginnen Sie mit einem fertigen Ablauf',
  fromGalleryText:
    'Buchungen, Erinnerungen, Umfragen, Bestellauskunft und mehr: erst durchspielen, dann zu Ihrem machen.',
  seeGallery: 'Zur Galerie',
};
