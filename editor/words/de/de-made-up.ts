import type { madeUpWords } from '../../made-up/made-up-words.ts';

/** What is said where answers of other systems are made up, in German. */
export const madeUp: typeof madeUpWords = {
  title: 'Ausgedachte Antworten',
  text: 'Was jedes System antworten würde. Niemand wird gefragt, und nichts wird gebucht.',
  open: 'Antworten ansehen und ändern',
  example: 'Ein Beispiel',
  status: 'Was es antwortet',
  statuses: {
    worked: 'Es hat geklappt',
    refused: 'Es lehnt ab',
    notFound: 'Es findet nichts',
    broken: 'Es hat Schwierigkeiten',
    silent: 'Es kommt keine Antwort',
  },
  goesOnBy: (exit) => `Das Gespräch geht über „${exit}“ weiter.`,
  fields: 'Als Felder',
  json: 'Als JSON',
  jsonLabel: (step) => `Was „${step}“ als Antwort bekommt, als JSON`,
  tooMuch: 'Es ist zu viel, um es als Felder zu zeigen.',
  unread: 'Das lässt sich noch nicht als JSON lesen.',
  whole: 'Die Antwort',
  item: (number) => `Nr. ${number}`,
  emptyList: 'Eine leere Liste',
  add: (list) => `${list}: eins mehr`,
  remove: (item, list) => `${list}: ${item} herausnehmen`,
  fromLast: 'Wie beim letzten Mal',
  fromExample: 'Wieder ein Beispiel',
  use: 'Diese Antworten nehmen',
  useAndAsk: 'Nehmen und noch einmal fragen',
  cancel: 'Abbrechen',
};
