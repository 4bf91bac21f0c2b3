import type { settingsWords } from '../../settings/settings-words.ts';

/** What the settings say, in German. */
export const settings: typeof settingsWords = {
  ownerOnly: {
    title: 'Den Rest sieht nur, wem Journeyman gehört',
    text: 'Was Journeyman mit 8x8 und anderen Systemen verbindet, ist dem Besitzer vorbehalten. Fragen Sie dort, wenn hier etwas zu ändern ist.',
  },

  copy: 'Kopieren',
  copied: 'Kopiert',
  show: 'Zeigen',
  hide: 'Verbergen',
  hidden: 'Verborgen',
  showTyped: 'Zeigen, was getippt ist',
  isCopied: (what) => `${what}: kopiert.`,
  couldNotCopy:
    'Der Browser lässt diese Seite nicht kopieren. Zeigen Sie den Text, markieren und kopieren Sie ihn.',
  emptyField: 'Bitte ausfüllen.',
  keep: 'Behalten',
  usedAt: (when) => `zuletzt benutzt ${when}`,
  neverUsed: 'nie benutzt',

  connect: {
    title: '8x8 verbinden',
    text: 'Wer Ihrer Nummer bei 8x8 schreibt, dem antworten dann Ihre Abläufe.',
    now: 'Jetzt verbunden',
    simulator: 'Simulator',
    simulatorText:
      'Nichts verlässt diesen Rechner: Sie spielen den Kunden auf dem Telefon neben einem Ablauf.',
    chatApps: '8x8',
    chatAppsText: (address) => `Antworten werden über ${address} gesendet.`,
    address: 'Webhook-Adresse',
    authorization: 'Authorization-Wert',
    authorizationText:
      'Er beweist, dass eine Nachricht von 8x8 kommt. Behandeln Sie ihn wie ein Passwort.',
    problem: {
      local:
        'Diese Adresse ist nur in diesem Netz zu erreichen, für 8x8 also nicht. Tragen Sie die öffentliche Adresse dieses Rechners als PUBLIC_URL in die Datei .env ein, und starten Sie Journeyman neu.',
      open: 'Diese Adresse beginnt mit http://, darum kann unterwegs jeder lesen, was Ihre Kunden schreiben. Nehmen Sie eine, die mit https:// beginnt.',
    },
    inTitle: 'Damit 8x8 bringt, was Kunden schreiben',
    inSteps: [
      'Melden Sie sich bei connect.8x8.com an, und öffnen Sie „Webhooks“. Es steht bei den Werkzeugen für Entwickler.',
      'Drücken Sie „Add webhook“. Wählen Sie alle Unterkonten, oder das mit Ihrer Nummer.',
      'Wählen Sie als Typ Chat Apps. Er gilt für das, was Kunden schreiben, und dafür, ob Ihre Antworten angekommen sind.',
      'Fügen Sie als URL die Webhook-Adresse von oben ein.',
      'Fügen Sie als HTTP Authorization den Authorization-Wert von oben ein, genau so, wie er ist.',
      'Speichern Sie, und sehen Sie nach, ob der Status „enabled“ ist.',
      'Für SMS fügen Sie noch einen mit dem Typ SMS und derselben Adresse und demselben Wert hinzu.',
    ],
    outTitle: 'Damit Journeyman über 8x8 antwortet',
    outSteps: [
      'Öffnen Sie bei connect.8x8.com „API Keys“, legen Sie einen Schlüssel an, und kopieren Sie ihn.',
      'Wählen Sie unten, wo Ihr Konto bei 8x8 ist.',
      'Setzen Sie die Zeilen unten in die Datei .env neben Journeyman, mit Ihrem Schlüssel anstelle der Punkte.',
      'Starten Sie Journeyman neu. „Jetzt verbunden“ auf dieser Seite nennt dann 8x8.',
      'Schreiben Sie Ihrer Nummer vom eigenen Telefon, um die Antwort zu sehen.',
    ],
    region: 'Wo Ihr Konto bei 8x8 ist',
    regions: {
      asiaPacific: 'Asien-Pazifik',
      northAmerica: 'Nordamerika',
      europe: 'Europa',
      indonesia: 'Indonesien',
    },
    lines: 'Zeilen für die Datei .env',
    linesText:
      'Um jemanden zuerst anzuschreiben, fügen Sie CHATAPPS_SUBACCOUNT_ID= mit dem Namen des Unterkontos hinzu, das Ihre Nummer hat.',
  },

  facts: {
    title: 'Ihr Betrieb',
    text: 'Was Ihre Nachrichten von Ihnen sagen können. Wo Sie eine schreiben, tippen Sie { und wählen es unter „Betrieb“. Was hier geändert wird, gilt ab der nächsten Nachricht, auch in laufenden Gesprächen.',
    name: 'Name',
    phone: 'Telefon',
    email: 'E-Mail',
    address: 'Anschrift',
    website: 'Internetseite',
    save: 'Ihren Betrieb speichern',
    saved: 'Gespeichert. Es gilt ab der nächsten Nachricht.',
  },

  business: {
    title: 'Ort und Sprache',
    text: 'Abläufe lesen Datum, Uhrzeit und Telefonnummern so, wie man sie dort schreibt, wenn ein Ablauf nichts anderes sagt. Zum Ändern setzen Sie den Namen rechts in die Datei .env und starten Journeyman neu.',
    publicUrl: 'Öffentliche Adresse',
    timeZone: 'Zeitzone',
    language: 'Sprache',
    country: 'Land',
  },

  quietHours: {
    title: 'Ruhezeiten',
    text: 'Erinnerungen, Umfragen und Angebote von der Warteliste warten, bis diese Stunden vorbei sind, nach der Uhr am Ort des Termins. Wer danach nicht mehr rechtzeitig erinnert werden könnte, wird kurz davor erinnert.',
    isOn: 'Kunden nachts in Ruhe lassen',
    start: 'Von',
    end: 'Bis',
    atOnce:
      'Zu jeder Stunde gesendet, weil sofort gewünscht: dass jemand unterwegs ist, dass ein Rückruf fällig ist, und jede Antwort an einen Kunden, der schreibt.',
    save: 'Ruhezeiten speichern',
    saved: 'Sie gelten ab jetzt.',
  },

  formEndpoint: {
    title: 'Formulare, die nach Daten fragen',
    text: 'Ein Formular kann zeigen, was in diesem Augenblick frei ist. WhatsApp fragt dann diesen Server, versiegelt, und ein Ablauf antwortet.',
    address: 'Adresse eines Formulars',
    addressText:
      'Mit der hiesigen Kennung des Formulars anstelle von {id}. Formulare bekommen sie, wenn sie veröffentlicht werden.',
    key: 'Öffentlicher Schlüssel',
    keyText:
      'Laden Sie ihn bei 8x8 oder Meta für die Telefonnummer hoch, die die Formulare sendet.',
    secret: 'App-Geheimnis',
    secretText:
      'Das Geheimnis der App bei Meta, mit dem deren Anfragen unterschrieben sind. Ohne eines werden Unterschriften nicht geprüft.',
    secretSet:
      'Eines ist gesetzt, und Anfragen müssen damit unterschrieben sein. Tippen Sie ein anderes ein, um es zu ersetzen.',
    save: 'App-Geheimnis speichern',
    forget: 'App-Geheimnis vergessen',
    saved: 'Es gilt ab jetzt.',
  },

  handOver: {
    title: 'Gespräche für eine Person',
    text: 'Wenn ein Ablauf ein Gespräch an eine Person übergibt, antwortet darin kein Ablauf, bis es zurückgegeben ist.',
    address: 'Wer Bescheid bekommt',
    hint: 'Eine Adresse Ihres Helpdesks: Sie bekommt den Grund, den Kontakt und die Stelle zum Zurückgeben. Leer gelassen: Niemand bekommt Bescheid.',
    save: 'Adresse speichern',
    saved: 'Gespeichert. Ab jetzt wird dort Bescheid gegeben.',
  },

  consent: {
    title: 'Wörter zum Abbestellen und Bestellen',
    text: 'Wer eines der Abbestell-Wörter schreibt und nichts sonst, bekommt keine Nachrichten mehr von Ihnen: Was im Gange war, endet, und nichts erreicht ihn, bis er ein Bestell-Wort schreibt. Das geht jedem Ablauf vor. Groß und klein, Akzente und Satzzeichen sind gleich.',
    stop: 'Wörter, die Nachrichten abbestellen',
    start: 'Wörter, die sie wieder erlauben',
    hint: 'Eines in jeder Zeile.',
    save: 'Wörter speichern',
    saved: 'Gespeichert. Sie gelten ab der nächsten Nachricht.',
  },

  roles: {
    viewer: { name: 'Betrachten', may: 'sieht alles, ändert nichts' },
    operator: {
      name: 'Bedienen',
      may: 'startet und beendet auch Gespräche und bucht',
    },
    editor: { name: 'Bearbeiten', may: 'ändert auch Abläufe' },
    owner: { name: 'Besitzen', may: 'alles, auch diese Einstellungen' },
  },

  keys: {
    title: 'API-Schlüssel',
    text: 'Mit einem Schlüssel arbeitet ein anderes Programm in Ihrem Namen mit Journeyman.',
    empty:
      'Noch keine Schlüssel. Legen Sie für jedes Programm einen an, damit Sie sie einzeln zurücknehmen können.',
    make: 'Schlüssel anlegen',
    name: 'Wofür er ist',
    nameHint: 'Zum Beispiel: Webseite, Berichte.',
    role: 'Was er darf',
    made: 'Ihr neuer Schlüssel',
    madeText: 'Kopieren Sie ihn jetzt: Er wird nicht noch einmal gezeigt.',
    done: 'Fertig',
    madeAt: (when) => `Angelegt ${when}`,
    takeBack: 'Zurücknehmen',
    takeBackTitle: (name) => `„${name}“ zurücknehmen?`,
    takeBackText:
      'Das Programm mit diesem Schlüssel wird ab jetzt abgewiesen. Das lässt sich nicht rückgängig machen.',
  },

  credentials: {
    title: 'Zugangsdaten',
    text: 'Womit sich eine Web-Anfrage bei einem anderen System anmeldet. Hier wird es einmal eingegeben, verschlüsselt aufgehoben und nie wieder gezeigt.',
    empty: 'Noch keine Zugangsdaten. Systeme, die jeder fragen darf, brauchen keine.',
    add: 'Zugangsdaten hinzufügen',
    replace: 'Ersetzen',
    replaceTitle: (name) => `„${name}“ ersetzen`,
    name: 'Name',
    nameHint: 'Zum Beispiel: kalender. Eine Web-Anfrage verlangt sie unter diesem Namen.',
    knownAs: (name) => `Web-Anfragen kennen sie als ${name}.`,
    nameTaken: (name) => `Es gibt schon welche mit dem Namen ${name}. Ersetzen Sie diese.`,
    kind: 'Wie das andere System sie haben will',
    kinds: { bearer: 'Bearer-Token', basic: 'Name und Passwort', header: 'Eine Kopfzeile' },
    fields: {
      token: 'Token',
      username: 'Benutzername',
      password: 'Passwort',
      header: 'Name der Kopfzeile',
      value: 'Ihr Wert',
    },
    save: 'Speichern',
    savedAt: (when) => `Gespeichert ${when}`,
    delete: 'Löschen',
    deleteTitle: (name) => `„${name}“ löschen?`,
    deleteText:
      'Web-Anfragen, die sich damit anmelden, gehen ab jetzt bei „Fehlgeschlagen“ hinaus. Das lässt sich nicht rückgängig machen.',
  },

  stuck: {
    title: 'Was nicht getan werden konnte',
    text: 'Journeyman versucht es eine Weile von selbst wieder. Was es aufgegeben hat, bleibt hier, bis Sie es noch einmal versuchen.',
    empty: 'Alles ist getan. Nichts wartet auf Sie.',
    kinds: { send: 'Eine Nachricht', request: 'Eine Web-Anfrage', 'hand-over': 'Eine Übergabe' },
    about: (what, person) => `${what} für ${person}`,
    somebody: 'jemanden',
    noReason: 'Es wurde kein Grund genannt.',
    tried: (times) => (times === 1 ? 'Einmal versucht' : `${times} Mal versucht`),
    since: (when) => `zuerst versucht ${when}`,
    tryAgain: 'Noch einmal versuchen',
    isTried: 'Es wird noch einmal versucht. Schlägt es wieder fehl, kommt es hierher zurück.',
    more: (count) => `${count} weitere zeigen`,
  },

  password: {
    title: 'Ihr Passwort',
    text: 'Wer sonst damit angemeldet ist, wird abgemeldet, wenn Sie es ändern.',
    change: 'Passwort ändern',
    now: 'Ihr jetziges Passwort',
    next: 'Ihr neues Passwort',
    nextHint: 'Mindestens 8 Zeichen. Gut sind ein paar Wörter, die nur Sie zusammenstellen würden.',
    changed: 'Es ist geändert. Hier sind Sie weiter angemeldet.',
    done: 'Fertig',
  },
  appearance: {
    title: 'Aussehen',
    text: 'In diesem Browser aufgehoben, für Sie allein.',
    look: 'Farben',
    light: 'Hell',
    dark: 'Dunkel',
    auto: 'Wie das System',
    language: 'Sprache',
    languageText: 'Die dieser Seite. Was Kunden lesen, steht in den Abläufen.',
    rightToLeft: 'Von rechts nach links lesen',
    letterKeys: 'Tasten mit einem Buchstaben oder Zeichen',
    letterKeysText:
      'Etwa A, um einen Schritt hinzuzufügen. Ohne sie geschieht nichts aus Versehen oder wenn Sie mit dem Computer sprechen.',
    zoomByWheel: 'Das Mausrad ändert die Größe',
    zoomByWheelText: 'Sonst verschiebt es die Zeichnung und ändert die Größe mit Strg oder ⌘.',
  },
};
