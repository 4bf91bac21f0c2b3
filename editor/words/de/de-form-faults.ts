import type { faultWords } from '../en-form-faults.ts';

/** What is wrong with a form, in German. */
export const formFaults: typeof faultWords = {
  unknownKey: (field) => `„${field}“ ist eine Einstellung, die WhatsApp hier nicht kennt.`,
  requiredFile:
    'So kann WhatsApp kein Foto oder Dokument verlangen: „Muss beantwortet werden“ gibt es dafür nicht.',
  passedFile:
    'Ein Foto oder Dokument lässt sich nicht von Seite zu Seite weitergeben. Es kann gleich von der Seite gesendet werden, die danach fragt.',
  tooManyFiles:
    'Es könnten mehr Fotos und Dokumente zusammen gesendet werden, als WhatsApp annimmt.',
  passed: (day) => `${day} ist vorbei, darum können Kunden gar keinen Tag wählen.`,
  empty: (field) => `„${field}“ ist leer.`,
  missing: (field) => `„${field}“ fehlt.`,
  blank: (field) => `„${field}“ braucht einen Text.`,
  badAddress: 'Die Adresse der Seite ist nicht vollständig. Sie beginnt mit https://.',
  tooLong: (count, max) => `Der Text hat ${count} Zeichen. WhatsApp zeigt etwa ${max}.`,
  unreached:
    'Kein Knopf führt zu dieser Seite. Lassen Sie einen dorthin führen, oder löschen Sie die Seite.',
  routing: 'Die Liste der Wege zwischen den Seiten passt nicht zu ihren Knöpfen.',
  noEnd: 'Kein Knopf sendet das Formular.',
  noButton: 'Diese Seite hat keinen Knopf, darum kommt niemand weiter.',
  tooMany: (max, kind) =>
    max === 1
      ? `„${kind}“ kann nur einmal auf einer Seite stehen.`
      : `„${kind}“ kann nur ${max} Mal auf einer Seite stehen.`,
  tooManyButtons: 'Eine Seite hat einen Knopf an ihrem Ende. Löschen Sie die anderen.',
  oneKindOfFile: 'Eine Seite fragt entweder nach Fotos oder nach Dokumenten, einmal.',
  lost: 'Das benutzt eine Antwort oder einen Wert, den es nicht mehr gibt.',
  lostScreen: 'Der Knopf führt zu einer Seite, die es nicht mehr gibt.',
  samePlace: 'Der Knopf führt zu seiner eigenen Seite.',
  repeated: 'Zwei Optionen sind für WhatsApp gleich; dann öffnet es die Seite nicht.',
  fewChoices: 'Fügen Sie Optionen hinzu: WhatsApp will hier mehr davon.',
  manyChoices: 'Das sind mehr Optionen, als WhatsApp zeigt.',
  neverEnabled:
    'Das muss beantwortet werden, kann es aber nicht: Es ist verborgen oder ausgeschaltet.',
  literal: 'Kunden sehen hier das Zeichen eines Wertes statt des Wertes.',
  sameName: 'Zwei Fragen dieser Seite haben innen denselben Namen.',
  beside: 'Eine Frage steht neben den anderen, wo WhatsApp sie nicht nimmt.',
  minMax: 'Die kleinste Zahl ist größer als die größte.',
  manyThings: 'Auf dieser Seite steht mehr, als WhatsApp gut zeigt. Nehmen Sie eine weitere Seite.',
  notPassed: 'Die nächste Seite bekommt nicht, was sie braucht.',
  noVersion: 'Das Formular nennt keine Version, oder eine, die WhatsApp nicht mehr nimmt.',
  dateRange: 'Die Tage passen nicht zusammen, oder sind nicht als Jahr, Monat und Tag geschrieben.',
};
