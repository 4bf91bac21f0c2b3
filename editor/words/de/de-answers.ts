import type { answerWords } from '../../text/answer-words.ts';

/** What answers are called, in German. */
export const answers: typeof answerWords = {
  known: {
    'contact.name': 'Name des Kunden',
    'contact.phone': 'Telefon des Kunden',
    'contact.userId': 'Adresse des Kunden im Kanal',
    'contact.channel': 'Kanal',
    'contact.id': 'Kundennummer',
    'workflow.name': 'Name des Ablaufs',
    'workflow.id': 'Kennung des Ablaufs',
    'instance.id': 'Nummer des Gesprächs',
    'settings.language': 'Sprache',
    'settings.timeZone': 'Zeitzone',
    'settings.country': 'Land',
    now: 'Jetzt',
    'today()': 'Heute',
    'today(1)': 'Morgen',
    item: 'Die Zeile',
  },
  inDays: (days) => `In ${days} Tagen`,
  lost: 'Antwort, die es nicht mehr gibt',

  chose: (thing) => `Auswahl: ${thing}`,
  gave: (thing) => `Angabe: ${thing}`,
  wrote: (thing) => `Geschrieben: ${thing}`,
  shared: (thing) => `Geteilt: ${thing}`,
  sent: (thing) => `Geschickt: ${thing}`,
  pressed: (thing) => `Getippt: ${thing}`,
  replyTo: (question) => `Antwort auf „${question}“`,

  plain: {
    any: 'Ihre Antwort',
    choice: 'Ihre Auswahl',
    text: 'Was sie geschrieben haben',
    number: 'Genannte Zahl',
    email: 'Genannte E-Mail-Adresse',
    phone: 'Genannte Telefonnummer',
    date: 'Genanntes Datum',
    time: 'Genannte Uhrzeit',
    location: 'Geteilter Ort',
    media: 'Geschicktes Foto oder Datei',
    flow: 'Ausgefülltes Formular',
    keys: 'Gedrückte Tasten',
  },

  ownWords: (label) => `${label}, im Wortlaut`,
  internal: (label) => `${label}, als Kurzname`,
  part: (label, part) => `${label}: ${part}`,
  of: (label, step) => `${label} (${step})`,
  again: (label, number) => `${label} (${number})`,

  whole: (step) => `Alles, was „${step}“ geantwortet hat`,
  status: (step) => `Status von „${step}“`,
  worked: (step) => `„${step}“ hat geklappt`,

  booking: {
    label: 'Termin',
    start: 'Beginn',
    end: 'Ende',
    reference: 'Nummer',
    'service.title': 'Leistung',
    'resource.name': 'Techniker',
    'technician.name': 'Techniker',
    'customer.name': 'Kunde',
    'customer.phone': 'Telefon des Kunden',
  },
};
