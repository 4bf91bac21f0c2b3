import type { requestWords } from '../../http-request/http-request-words.ts';

/** What the editor of a web request says, in German. */
export const httpRequest: typeof requestWords = {
  beginWith: 'Beginnen mit',
  presets: {
    'find-times': 'Freie Zeiten suchen',
    book: 'Eine Zeit buchen',
    cancel: 'Absagen',
  },
  patience: 'Wenn es langsam ist oder fehlschlägt',
  advanced: 'Mehr: Ausgänge nach Status',
  credential: 'Meldet sich an mit',
  credentialHint: 'Ein Geheimnis, das einmal hinterlegt und nie wieder gezeigt wird.',
  addCredential: 'Weiteres Geheimnis hinterlegen',

  patienceText(seconds, tries) {
    const wait = seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`;
    if (tries === 0) return `Wartet ${wait} auf eine Antwort und versucht es einmal.`;
    const again = tries === 1 ? 'noch einmal' : `noch ${tries} Mal`;
    return `Wartet ${wait} auf eine Antwort und versucht es ${again}, wenn keine kommt.`;
  },

  curl: {
    open: 'curl einfügen',
    title: 'Einen curl-Befehl einfügen',
    text: 'Handbücher und Browser geben Anfragen als curl-Befehle aus. Fügen Sie einen ein, und dieser Schritt stellt dieselbe Anfrage.',
    label: 'curl-Befehl',
    found: 'Gefragt wird',
    use: 'Diese Anfrage nehmen',
    edit: 'Eine Anfrage einfügen',
    cancel: 'Abbrechen',
    secretTitle: 'Darin steht ein Geheimnis',
    secretText: (where) =>
      `Womit er sich anmeldet (${where}), kommt nicht in den Ablauf, wo andere es lesen. Es kann unter einem Namen hinterlegt werden und wird nie wieder gezeigt.`,
    store: 'Das Geheimnis hinterlegen und sich damit anmelden',
    secretName: 'Name des Geheimnisses',
    nameTaken: (name) => `„${name}“ ist schon hinterlegt. Wählen Sie einen anderen Namen.`,
    emptyName: 'Geben Sie ihm einen Namen.',
    unfit: 'Das passt nicht in einen Schritt',
  },

  test: {
    title: 'Diesen Schritt testen',
    text: 'Sehen Sie, was wirklich zurückkommt, und merken Sie sich, was Sie brauchen.',
    really: 'Es wird wirklich gesendet: Dabei kann etwas gebucht, geändert oder gelöscht werden.',
    needs: 'Mit diesen Antworten',
    run: 'Testen',
    again: 'Noch einmal testen',
    working: 'Wartet auf die Antwort …',
    noAddress: 'Die Adresse lässt sich nicht aufrufen. Sehen Sie sie und die Antworten oben an.',
    unfinished: 'In diesem Schritt muss erst etwas behoben werden.',
    testedAt: (ago) => `Getestet ${ago}`,
    changed: 'Seither hat er sich geändert.',
    took: (seconds) =>
      seconds === '0.0' ? 'Sofort.' : `Nach ${seconds.replace('.', ',')} Sekunden.`,
    leavesBy: (exit) => `Das Gespräch ginge bei „${exit}“ weiter.`,
    notSaved: 'Dass Sie getestet haben, ließ sich nicht speichern.',
    empty: 'Die Antwort ist leer.',
    plain: 'Die Antwort ist ein Text',
    answer: 'Die Antwort',
    tooLong: 'Die Antwort war zu lang zum Aufheben. Testen Sie noch einmal, um sie zu sehen.',
    more: (count) => `… und ${count} weitere`,
  },

  statuses: {
    '2': 'Es hat geklappt.',
    '3': 'Wir sollen anderswohin.',
    '4': 'Das wird dort nicht angenommen.',
    '5': 'Das andere System hat Schwierigkeiten.',
    '201': 'Es hat geklappt: Etwas wurde angelegt.',
    '204': 'Es hat geklappt, und mehr wird nicht gesagt.',
    '400': 'Diese Anfrage wird dort nicht verstanden.',
    '401': 'Wir sollen uns anmelden, oder wir sind dort nicht bekannt.',
    '403': 'Das dürfen wir dort nicht.',
    '404': 'Unter dieser Adresse ist nichts.',
    '405': 'So kann nicht gefragt werden. Wählen Sie eine andere Methode.',
    '409': 'Es verträgt sich nicht mit etwas dort.',
    '415': 'Was wir mitschicken, wird dort nicht genommen.',
    '422': 'Etwas an dem, was wir senden, ist falsch.',
    '429': 'Es wurde zu oft gefragt.',
    '503': 'Das andere System hat jetzt keine Zeit.',
  },
  failed: 'Es kam keine Antwort.',

  tree: {
    label: 'Was zurückkam. Wählen Sie einen Wert, um ihn sich zu merken.',
    list: (count) => (count === 1 ? '1 Eintrag' : `${count} Einträge`),
    nothing: 'nichts',
    yes: 'ja',
    no: 'nein',
    item: (number) => `Nr. ${number}`,
    open: (name) => `${name} aufklappen`,
    close: (name) => `${name} zuklappen`,
  },

  keep: {
    title: (name) => `Was mit „${name}“ zu tun ist`,
    name: 'Sein Name von jetzt an',
    keep: 'Als Antwort merken',
    kept: (name) => `Als „${name}“ gemerkt. Spätere Schritte können es benutzen.`,
    already: (name) => `Es ist als „${name}“ gemerkt.`,
    wrongName: 'Nehmen Sie Buchstaben, Ziffern und _, mit einem Buchstaben am Anfang.',
    taken: (name) => `„${name}“ ist schon vergeben. Nehmen Sie einen anderen Namen.`,
    edit: 'eine Antwort zum Merken',
  },

  choices: {
    open: 'Als Optionen nehmen',
    title: 'Den Kunden wählen lassen',
    text: 'Jeder Eintrag dieser Liste wird eine Option. Sagen Sie, was der Kunde davon sieht.',
    fields: {
      title: 'Fett',
      description: 'Klein, darunter',
      id: 'Was sie voneinander unterscheidet',
    },
    none: 'Nichts',
    use: 'Als Optionen nehmen',
    cancel: 'Abbrechen',
    edit: 'Eine Liste als Optionen anbieten',
    question: 'Bitte wählen Sie:',
    button: 'Auswählen',
  },
};
