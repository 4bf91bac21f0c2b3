import type { galleryWords } from '../../gallery/gallery-words.ts';

/** What the gallery says, in German. */
export const gallery: typeof galleryWords = {
  title: 'Galerie',
  intro:
    'Fertige Abläufe: spielen Sie einen durch, nehmen Sie ihn, und ändern Sie die Worte. Was Sie nehmen, ist ein Entwurf; niemand bekommt ihn, bevor Sie ihn veröffentlichen.',
  groups: {
    bookings: 'Buchungen',
    customers: 'Kunden',
    visits: 'Vor und nach dem Besuch',
  },
  scratch: 'Von Grund auf beginnen',
  scratchTitle: 'Ein leerer Ablauf',
  scratchText: 'Ein Auslöser und ein Platz für den ersten Schritt. Den Rest zeichnen Sie selbst.',
  scratchButton: 'Leer beginnen',
  open: (name) => `„${name}“ ansehen`,
  steps: (count) => (count === 1 ? '1 Schritt' : `${count} Schritte`),
  drawing: (name) => `Wie „${name}“ verläuft`,
  use: 'Diesen Ablauf nehmen',
  couldNotUse: 'Dieser Ablauf konnte nicht genommen werden',
  back: 'Alle Abläufe der Galerie',
  ways: 'Wie Sie ihn sehen',
  play: 'Spielen',
  playText: 'Sie sind der Kunde. Niemand wird angeschrieben, und die Uhr lässt sich vorstellen.',
  watch: 'Zusehen',
  watchText: 'Aufgezeichnete Gespräche. Jedes zeigt einen anderen Weg, den es nehmen kann.',
  which: 'Welches Gespräch',
  again: 'Noch einmal spielen',
  faster: 'Gleich alles zeigen',
  form: 'Das Formular wird ausgefüllt',
  later: (minutes) => {
    if (minutes < 120) return minutes === 1 ? '1 Minute später' : `${minutes} Minuten später`;
    const hours = Math.round(minutes / 60);
    if (hours < 48) return `${hours} Stunden später`;
    return `${Math.round(hours / 24)} Tage später`;
  },
  customer: 'Kunde:',
  business: 'Betrieb:',
  copyNumber: (name, number) => `${name} ${number}`,
};
