import type { transferWords } from '../../workflows/transfer-words.ts';

/** What importing, exporting and putting workflows right says, in German. */
export const transfer: typeof transferWords = {
  import: 'Einlesen',
  importTitle: 'Einen Ablauf einlesen',
  importText:
    'Ein Ablauf, der aus dem Automation Builder von 8x8 heruntergeladen oder aus einem Journeyman ausgegeben wurde. Er wird ein Entwurf; niemand bekommt ihn, bevor Sie ihn veröffentlichen.',
  chooseFile: 'Datei wählen',
  paste: 'Oder hier einfügen',
  notJson:
    'Das ist kein JSON. Wählen Sie die Datei so, wie sie heruntergeladen wurde, oder fügen Sie alles ein.',
  imported: (name) => `„${name}“ ist als Entwurf da.`,
  open: 'Öffnen',
  repair: 'Beheben',
  repairOf: (place, message) => `Beheben: ${place}: ${message}`,
  exportOf: (name) => `„${name}“ ausgeben`,
  exportText:
    'Der Entwurf als Datei; für ein anderes Journeyman mit seinen gespeicherten Tests. Was 8x8 nicht kann, wird hier gesagt.',
  forJourneyman: 'Für ein anderes Journeyman',
  for8x8: 'Für 8x8',
  exported: 'Die Datei ist heruntergeladen.',
  exportColumn: 'Ausgeben',
  report: {
    label: 'Was daraus geworden ist',
    counts: {
      kept: (count) => (count === 1 ? '1 Teil ist gleich' : `${count} Teile sind gleich`),
      approximated: (count) =>
        count === 1 ? '1 Teil ist fast gleich' : `${count} Teile sind fast gleich`,
      'needs-you': (count) => (count === 1 ? '1 Teil braucht Sie' : `${count} Teile brauchen Sie`),
    },
  },
};
