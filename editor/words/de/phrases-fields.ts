import type { Phrases } from '../phrase.ts';

/** What is said about steps, triggers and their fields, but for those of messages. */
export const fields: Phrases = {
  'A conversation as Journeyman runs it.': 'Ein Gespräch, wie Journeyman es führt.',
  'Such as en or pt-BR; the server’s when left out.':
    'Etwa de oder pt-BR; die des Servers, wenn nichts hier steht.',
  'Such as Europe/Berlin; else the server’s.': 'Etwa Europe/Berlin; sonst die des Servers.',
  'For phone numbers without one, such as DE; the server’s when left out.':
    'Für Telefonnummern ohne Vorwahl, etwa DE; das des Servers, wenn nichts hier steht.',
  'What starts this workflow.': 'Was diesen Ablauf startet.',
  'Such as whatsapp or viber. None given means any but SMS.':
    'Etwa whatsapp oder viber. Ist keiner angegeben, gilt jeder außer SMS.',
  'Only messages to this subaccount of 8x8; any when left out.':
    'Nur Nachrichten an dieses Unterkonto bei 8x8; jedes, wenn nichts hier steht.',
  'A message that says one of them.': 'Eine Nachricht, die eines davon sagt.',
  'Case, accents and punctuation do not count.':
    'Groß und klein, Akzente und Satzzeichen zählen nicht.',
  'exact: the message is the keyword and nothing else. word, phrase: it stands anywhere in the message, its words together and in order.':
    'Genau dies: Die Nachricht ist das Stichwort und nichts sonst. Als Wort, irgendwo: Es steht in der Nachricht, seine Wörter beisammen und in ihrer Reihenfolge.',
  'A keyword also ends a conversation that waits for a reply, and starts this one.':
    'Ein Stichwort beendet auch ein Gespräch, das auf Antwort wartet, und startet dieses.',
  'Also when someone taps a choice of this workflow after its conversation ended.':
    'Auch wenn jemand eine Option dieses Ablaufs antippt, nachdem dessen Gespräch zu Ende ist.',
  'Where in the body of the request it stands, which is `data`. Left out: whoever asks says so, or it is for nobody.':
    'Wo es im Inhalt der Anfrage steht, der `data` ist. Weggelassen: Wer anfragt, sagt es, oder es ist für niemanden.',
  'Where they are written to, such as whatsapp or sms.':
    'Worüber angeschrieben wird, etwa whatsapp oder sms.',
  'A phone number, or the channel’s own id, such as {{data.customer.phone}}.':
    'Eine Telefonnummer oder die Kennung des Kanals, etwa {{data.customer.phone}}.',
  'Such as {{data.customer.name}}.': 'Etwa {{data.customer.name}}.',
  'Minute, hour, day of the month, month, day of the week: 0 9 * * mon-fri is every working day at nine.':
    'Minute, Stunde, Tag des Monats, Monat, Wochentag: 0 9 * * mon-fri ist jeden Werktag um neun.',
  'Such as Europe/Berlin; else the workflow’s.': 'Etwa Europe/Berlin; sonst die des Ablaufs.',
  'It runs once for each. None: it runs once, for nobody.':
    'Er läuft einmal für jede Person. Niemand: Er läuft einmal, für niemanden.',
  'A phone number with its country, such as +15551234567.':
    'Eine Telefonnummer mit Landesvorwahl, etwa +4915112345678.',
  'To a booking: it is `data.booking`. A call-back that is due is `data.ticket`, a time that became free `data.offer`.':
    'Mit einer Buchung: Sie ist `data.booking`. Ein fälliger Rückruf ist `data.ticket`, eine frei gewordene Zeit `data.offer`.',
  'How long before a visit its reminder is due. Days end at the same time of day.':
    'Wie lange vor einem Termin die Erinnerung fällig ist. Tage enden zur selben Uhrzeit.',
  'How long before a visit, unless the technician sets off earlier.':
    'Wie lange vor einem Termin, außer der Techniker fährt früher los.',
  'How long after a visit is done, or after its end where nobody says so.':
    'Wie lange nach einem erledigten Termin, oder nach seinem Ende, wo es niemand sagt.',
  'Where the customer of the booking is written to.':
    'Worüber der Kunde der Buchung angeschrieben wird.',
  'Which form asks. What it asks is `data.flow`; “Answer a form” answers it.':
    'Welches Formular fragt. Was es fragt, ist `data.flow`; „Einem Formular antworten“ antwortet ihm.',
  'The id of the first step; null when there is none.':
    'Die Kennung des ersten Schritts; null, wenn es keinen gibt.',
  'Every step by its id.': 'Jeder Schritt nach seiner Kennung.',

  'Values for later steps, by name, worked out when this step is left.':
    'Werte für spätere Schritte, nach Namen, ermittelt beim Verlassen dieses Schritts.',
  'Afterwards it is data.<name>.': 'Danach ist es data.<Name>.',
  'Usually what this step found out, such as {{steps.ask.text}}.':
    'Meist, was dieser Schritt erfahren hat, etwa {{steps.ask.text}}.',
  '“Wait for keys” after it hears which.': '„Auf Tasten warten“ danach hört, welche.',
  'A person goes on with the conversation, until they hand it back.':
    'Eine Person führt das Gespräch weiter, bis sie es zurückgibt.',
  'What the person who takes over should know first.':
    'Was die Person, die übernimmt, als Erstes wissen sollte.',
  'Sent to the address in the settings; answers can stand in it.':
    'Wird an die Adresse in den Einstellungen gesendet; Antworten können darin stehen.',
  'Then the conversation is taken back. Left empty: until it is handed back.':
    'Dann wird das Gespräch zurückgenommen. Leer gelassen: bis es zurückgegeben ist.',
  'Waits for what the customer writes, taps or sends, and understands it.':
    'Wartet auf das, was der Kunde schreibt, antippt oder sendet, und versteht es.',
  'Anything else is asked for again.': 'Bei allem anderen wird noch einmal gefragt.',
  'Whatever the customer sends is taken.': 'Was der Kunde auch sendet, wird genommen.',
  'A tap on the last list or buttons, or its words, its number, or nearly that.':
    'Ein Tippen auf die letzte Liste oder die Knöpfe, oder deren Wortlaut, Nummer oder beinahe das.',
  'Words, not a photo or a voice message.': 'Worte, kein Foto und keine Sprachnachricht.',
  'In characters.': 'In Zeichen.',
  'In digits or in words.': 'In Ziffern oder in Worten.',
  '2, but not 2.5.': '2, aber nicht 2,5.',
  'As people write it: 24 December, tomorrow, 24.12.':
    'Wie man es schreibt: 24. Dezember, morgen, 24.12.',
  'Such as 2026-12-24, or today, or {{today(7)}}.':
    'Etwa 2026-12-24, oder today, oder {{today(7)}}.',
  'As people write it: 14:30, half past two.': 'Wie man es schreibt: 14:30, halb drei.',
  'A place shared from the map.': 'Ein Ort, von der Karte geteilt.',
  'A photo, voice message, video or file.':
    'Ein Foto, eine Sprachnachricht, ein Video, eine Datei.',
  'Left empty: any of them.': 'Leer gelassen: jede davon.',
  'The form that was sent last.': 'Das zuletzt gesendete Formular.',
  'Then the step is left by “No reply”. Left empty: for ever.':
    'Dann geht es bei „Keine Antwort“ hinaus. Leer gelassen: für immer.',
  'What to say when nothing was understood for a while.':
    'Was gesagt wird, wenn eine Weile nichts verstanden wurde.',
  'Counted from the start of the wait.': 'Vom Beginn des Wartens an gezählt.',
  'When the reply is not what is expected.': 'Wenn die Antwort nicht die erwartete ist.',
  'Then the step is left by “Not understood”.': 'Dann geht es bei „Nicht verstanden“ hinaus.',
  'Left empty: a sentence that says what is expected.':
    'Leer gelassen: ein Satz, der sagt, was erwartet wird.',
  'Said with the current one. Left empty: a sentence that says so.':
    'Wird mit der aktuellen gesagt. Leer gelassen: ein Satz, der das sagt.',
  'Waits for the keys that are pressed in the call before it.':
    'Wartet auf die Tasten, die im Anruf davor gedrückt werden.',
  'Fewer are not taken.': 'Weniger werden nicht genommen.',
  'More are cut off.': 'Mehr werden abgeschnitten.',
  'It, and what comes after it, is no part of the answer.':
    'Sie und was danach kommt gehören nicht zur Antwort.',
  'Then the step is left by “No keys”.': 'Dann geht es bei „Keine Tasten“ hinaus.',
  'Lets time pass: for a while, until a moment, or until a time of day.':
    'Lässt Zeit vergehen: eine Weile, bis zu einem Zeitpunkt oder bis zu einer Uhrzeit.',
  'What has passed already is not waited for.': 'Auf schon Vergangenes wird nicht gewartet.',
  'At most a year.': 'Höchstens ein Jahr.',
  'A date and time such as 2026-05-04T09:00, usually an answer. Without a time zone it is in the workflow’s own.':
    'Datum und Uhrzeit wie 2026-05-04T09:00, meist eine Antwort. Ohne Zeitzone gilt die des Ablaufs.',
  'Such as 30 minutes before.': 'Etwa 30 Minuten vorher.',
  'Such as 1 day after.': 'Etwa 1 Tag danach.',
  'In the workflow’s time zone, such as 09:00.': 'In der Zeitzone des Ablaufs, etwa 09:00.',
  'Only on these days; none chosen means any day.':
    'Nur an diesen Tagen; ist keiner gewählt, an jedem.',
  'Goes different ways, by rules about what is known.':
    'Geht verschiedene Wege, nach Regeln über das, was bekannt ist.',
  'The first way whose rule is true, from top to bottom; or every way whose rule is true, side by side. Where none is true: otherwise.':
    'Der erste Weg, dessen Regel zutrifft, von oben nach unten; oder jeder Weg, dessen Regel zutrifft, nebeneinander. Wo keine zutrifft: sonst.',
  'Goes one way when a rule is true, and the other way when it is not.':
    'Geht einen Weg, wenn eine Regel zutrifft, und den anderen, wenn nicht.',
  'Sends a share of the customers each way, by chance: to try two ways of asking.':
    'Schickt zufällig einen Teil der Kunden jeden Weg: um zwei Arten zu fragen auszuprobieren.',
  'One of them is taken, by chance.': 'Einer davon wird genommen, zufällig.',
  'Of the way out; it stays when its name changes.':
    'Die des Ausgangs; sie bleibt, wenn sein Name sich ändert.',
  'Twice the share of another way is taken twice as often.':
    'Der doppelte Anteil eines anderen Weges wird doppelt so oft genommen.',
  'Takes the items of a list one after the other. Lead the last step back here.':
    'Nimmt die Einträge einer Liste, einen nach dem anderen. Führen Sie den letzten Schritt hierher zurück.',
  'An answer that is a list, such as {{steps.ask.body}}.':
    'Eine Antwort, die eine Liste ist, etwa {{steps.ask.body}}.',
  'Only so many items of a longer list are taken.':
    'Nur so viele Einträge einer längeren Liste werden genommen.',
  'Gives names to texts, numbers and answers, so that later steps can use them.':
    'Gibt Texten, Zahlen und Antworten Namen, damit spätere Schritte sie benutzen können.',
  'All are worked out from what was known before.':
    'Alle werden aus dem ermittelt, was vorher bekannt war.',
  'A text, a number, an answer, or all of JSON: one answer alone keeps its type.':
    'Ein Text, eine Zahl, eine Antwort oder beliebiges JSON: Eine Antwort allein behält ihre Art.',
  'Goes on at any other step, such as back to the menu.':
    'Geht bei irgendeinem anderen Schritt weiter, etwa zurück im Menü.',
  'Calls a web address, waits for the answer, and keeps what is needed of it.':
    'Ruft eine Web-Adresse auf, wartet auf die Antwort und merkt sich, was davon gebraucht wird.',
  'GET only asks; the others may change something.':
    'GET fragt nur; die anderen können etwas ändern.',
  'https://… or a path on this server such as /booking/v1/slots. Answers in it are encoded; one at its start is taken as it is.':
    'https://… oder ein Pfad auf diesem Server wie /booking/v1/slots. Antworten darin werden kodiert; eine am Anfang wird genommen, wie sie ist.',
  'Added to the address. A value that is one answer, and not there, is left out.':
    'Wird an die Adresse gehängt. Ein Wert, der eine Antwort ist und fehlt, wird weggelassen.',
  'As the other system calls it.': 'Wie das andere System es nennt.',
  'A text, an answer, or both.': 'Ein Text, eine Antwort oder beides.',
  'What the other system wants to be told besides.':
    'Was dem anderen System sonst noch gesagt werden soll.',
  'Such as Accept-Language.': 'Etwa Accept-Language.',
  'What is sent along; a GET request sends nothing.':
    'Was mitgeschickt wird; eine GET-Anfrage schickt nichts.',
  'Answers can stand in it: one alone in quotes keeps its type.':
    'Antworten können darin stehen: Eine allein in Anführungszeichen behält ihre Art.',
  'As a form on a web page sends them.': 'Wie ein Formular auf einer Web-Seite sie sendet.',
  'Sent as it is.': 'Wird gesendet, wie es ist.',
  'The name of a stored credential, for signing in to the other system.':
    'Der Name hinterlegter Zugangsdaten, um sich beim anderen System anzumelden.',
  'How often, when there is no answer, or it is 429 or 5xx.':
    'Wie oft, wenn keine Antwort kommt oder sie 429 oder 5xx ist.',
  'Twice as long each time.': 'Jedes Mal doppelt so lang.',
  'Values for later steps, by name.': 'Werte für spätere Schritte, nach Namen.',
  'JSONPath into the body of the answer, such as $.slots[*].':
    'JSONPath in den Inhalt der Antwort, etwa $.slots[*].',
  'Every other 2xx status leaves by “Worked”, the rest by “Failed”.':
    'Jeder andere Status 2xx geht bei „Geklappt“ hinaus, der Rest bei „Fehlgeschlagen“.',
  'What it means, such as: just taken.': 'Was es bedeutet, etwa: gerade vergeben.',
  'Such as 409, or 4xx for all of them.': 'Etwa 409, oder 4xx für sie alle.',
  'Tells the form that asked for data which screen to show, and what stands on it.':
    'Sagt dem Formular, das nach Daten fragte, welche Seite zu zeigen ist und was darauf steht.',
  'What the form is told.': 'Was dem Formular gesagt wird.',
  'The id of the screen that is shown next; {{data.flow.screen}} stays.':
    'Die Kennung der Seite, die als Nächstes gezeigt wird; {{data.flow.screen}} bleibt.',
  'What the screen is filled with.': 'Womit die Seite gefüllt wird.',
  'Shown on the screen that asked.': 'Wird auf der Seite gezeigt, die gefragt hat.',
  'Comes into the conversation as the answers of the form.':
    'Kommt als die Antworten des Formulars ins Gespräch.',
  'Runs another workflow for this customer, waits for its end, and takes what it kept.':
    'Führt für diesen Kunden einen anderen Ablauf aus, wartet auf dessen Ende und nimmt, was er sich gemerkt hat.',
  'Its id. The version that is live is run.':
    'Seine Kennung. Ausgeführt wird die Version, die live ist.',
  'What it is to know from the beginning.': 'Was er von Anfang an wissen soll.',
  'In that workflow it is data.<name>.': 'In jenem Ablauf ist es data.<Name>.',
  'A text, an answer, or all of JSON.': 'Ein Text, eine Antwort oder beliebiges JSON.',
  'Stands where an imported workflow had a step that is not known here.':
    'Steht dort, wo ein eingelesener Ablauf einen Schritt hatte, der hier nicht bekannt ist.',
  'What the other builder calls such a step.': 'Wie der andere Baukasten so einen Schritt nennt.',
  'As the other builder had it.': 'Wie es im anderen Baukasten war.',
  'What the workflow was imported from.': 'Woraus der Ablauf eingelesen wurde.',
  'Where things stand on the canvas. Means nothing else.':
    'Wo die Dinge in der Zeichnung stehen. Bedeutet sonst nichts.',
};
