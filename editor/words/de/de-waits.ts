import type { waitWords } from '../../waits/wait-words.ts';

/** How waits are set, in German. */
export const waits: typeof waitWords = {
  expected: {
    title: 'Worauf gewartet wird',
    lead: 'Geantwortet wird mit',
    choices: (titles) => `Zur Auswahl stehen: ${titles.join(', ')}.`,
    fields: (labels) => `Danach ist bekannt: ${labels.join(', ')}.`,
  },

  patience: {
    title: 'Wie lange',
    lead: 'Warten',
    atMost: 'höchstens',
    forEver: 'so lange es dauert',
    often: 'Oft gewählt',
  },
  next: {
    noReply: (exit) => `Antwortet bis dahin niemand, gilt „${exit}“:`,
    notUnderstood: (exit) => `Passt die Antwort immer noch nicht, gilt „${exit}“:`,
    to: (step) => `Es geht weiter mit „${step}“.`,
    ends: 'Dort endet es.',
    open: 'Es folgt noch nichts. Wählen Sie unten, wohin es geht.',
  },

  reminders: {
    title: 'Bis dahin erinnern',
    none: 'Niemand wird erinnert.',
    add: 'Erinnerung hinzufügen',
    after: 'Nach',
    say: 'ohne Antwort sagen:',
    one: (number) => `Erinnerung ${number}`,
  },

  unfitting: {
    title: 'Wenn eine Antwort nicht passt',
    lead: 'Noch einmal fragen:',
    times: (count) => (count === 0 ? 'gar nicht' : count === 1 ? 'einmal' : `bis zu ${count}-mal`),
    all: 'Was auch kommt, wird angenommen: Jede Antwort passt.',
    say: 'und sagen:',
  },

  more: 'Weitere Einstellungen',

  pause: {
    title: 'Wie lange gewartet wird',
    lead: 'Warten',
    kinds: {
      duration: 'eine Zeit lang',
      moment: 'bis zu einem Zeitpunkt',
      'time-of-day': 'bis zu einer Uhrzeit',
    },
    when: 'Bis wann',
    shift: 'Weiter geht es',
    shifts: { exactly: 'genau dann', before: 'davor, um', after: 'danach, um' },
    at: 'um',
    on: 'an diesen Tagen:',
    anyDay: 'Kein Tag ist gewählt: Es ist jeder Tag.',
    passed: 'Auf das, was schon vorbei ist, wird nicht gewartet.',
  },
};
