import type { Phrases } from '../phrase.ts';

/** What is wrong with a field of a workflow. */
export const faultPhrases: Phrases = {
  'The document': 'Das Dokument',
  'Number {0} of {1}': 'Nummer {0} von {1}',
  '“{0}” is not known here. {1}': '„{0}“ ist hier nicht bekannt. {1}',
  '{0} is missing. Give {1}.': '{0} fehlt. Geben Sie {1} an.',
  '{0} must be at least {1}.': '{0} muss mindestens {1} sein.',
  '{0} must be at most {1}.': '{0} darf höchstens {1} sein.',
  '{0} must be more than {1}.': '{0} muss mehr als {1} sein.',
  '{0} must be less than {1}.': '{0} muss weniger als {1} sein.',
  '{0} must have at least {1} character.': '{0} muss mindestens {1} Zeichen haben.',
  '{0} must have at least {1} characters.': '{0} muss mindestens {1} Zeichen haben.',
  '{0} must have at most {1} character.': '{0} darf höchstens {1} Zeichen haben.',
  '{0} must have at most {1} characters.': '{0} darf höchstens {1} Zeichen haben.',
  '{0} must have at least {1} item.': '{0} muss mindestens {1} Eintrag haben.',
  '{0} must have at least {1} items.': '{0} muss mindestens {1} Einträge haben.',
  '{0} must have at most {1} item.': '{0} darf höchstens {1} Eintrag haben.',
  '{0} must have at most {1} items.': '{0} darf höchstens {1} Einträge haben.',
  '{0} must be {1}, not {2}.': '{0} muss {1} sein, nicht {2}.',
  '{0} must be {1}.': '{0} muss {1} sein.',
  'a text': 'ein Text',
  'a number': 'eine Zahl',
  'a whole number': 'eine ganze Zahl',
  'true or false': 'true oder false',
  'a list': 'eine Liste',
  'an object': 'ein Objekt',
  'something that JSON can hold': 'etwas, das JSON fassen kann',
  '{0} is not a good name. {1}': '{0} ist kein guter Name. {1}',
  '{0} is not right. {1}': '{0} stimmt nicht. {1}',
  'Check how it is written.': 'Prüfen Sie, wie es geschrieben ist.',
  'Leave it out.': 'Lassen Sie es weg.',
  'Leave it out; known here are {0}.': 'Lassen Sie es weg; bekannt sind hier {0}.',
  'The document is too large: at most {0} characters are read.':
    'Das Dokument ist zu groß: Höchstens {0} Zeichen werden gelesen.',
  'The document is nested too deep here: at most {0} levels are read.':
    'Das Dokument ist hier zu tief verschachtelt: Höchstens {0} Ebenen werden gelesen.',
  'Nothing can be called “__proto__”. Leave it out.':
    'Nichts kann „__proto__“ heißen. Lassen Sie es weg.',
  'This workflow was made by a newer Journeyman: its schema version is {0}, and this one reads up to {1}.':
    'Dieser Ablauf stammt aus einem neueren Journeyman: Seine Schemaversion ist {0}, und dieses liest bis {1}.',
  'Update Journeyman, then open it again.':
    'Aktualisieren Sie Journeyman, und öffnen Sie ihn dann noch einmal.',
  'A workflow has at most {0} steps.': 'Ein Ablauf hat höchstens {0} Schritte.',
  'A workflow is an object.': 'Ein Ablauf ist ein Objekt.',

  'Give five parts: minute, hour, day of the month, month, day of the week.':
    'Geben Sie fünf Teile an: Minute, Stunde, Tag des Monats, Monat, Wochentag.',
  'Say what starts it.': 'Sagen Sie, was ihn startet.',
  'Say on which channel.': 'Sagen Sie, auf welchem Kanal.',
  'Say who it is.': 'Sagen Sie, wer es ist.',
  'Write the keyword.': 'Schreiben Sie das Stichwort.',
  'Give a keyword.': 'Geben Sie ein Stichwort an.',
  'Give the id of a form: small letters, digits and -.':
    'Geben Sie die Kennung eines Formulars an: kleine Buchstaben, Ziffern und -.',
  'Give a time zone such as Europe/Berlin.': 'Geben Sie eine Zeitzone wie Europe/Berlin an.',
  'Give a language such as en or pt-BR.': 'Geben Sie eine Sprache wie de oder pt-BR an.',
  'Give a country as two capital letters, such as DE.':
    'Geben Sie ein Land mit zwei Großbuchstaben an, etwa DE.',
  'Give the workflow a name.': 'Geben Sie dem Ablauf einen Namen.',
  'Use letters, digits, - and _, starting with a letter.':
    'Nehmen Sie Buchstaben, Ziffern, - und _, mit einem Buchstaben am Anfang.',
  'Use letters, digits, _ and -, starting with a letter.':
    'Nehmen Sie Buchstaben, Ziffern, _ und -, mit einem Buchstaben am Anfang.',
  'Use letters, digits and _, starting with a letter.':
    'Nehmen Sie Buchstaben, Ziffern und _, mit einem Buchstaben am Anfang.',
  'Use small letters, digits and -, at most 64 characters.':
    'Nehmen Sie kleine Buchstaben, Ziffern und -, höchstens 64 Zeichen.',
  'Use small letters, digits and _.': 'Nehmen Sie kleine Buchstaben, Ziffern und _.',
  'Give the id of the step it goes to, or null.':
    'Geben Sie die Kennung des Schritts an, zu dem es führt, oder null.',
  'Give it a name.': 'Geben Sie ihm einen Namen.',
  'Use another name.': 'Nehmen Sie einen anderen Namen.',
  'Give the step a name.': 'Geben Sie dem Schritt einen Namen.',
  'Give at most one year.': 'Geben Sie höchstens ein Jahr an.',
  'Say which screen is shown.': 'Sagen Sie, welche Seite gezeigt wird.',
  'Say what is wrong.': 'Sagen Sie, was falsch ist.',
  'Write what the customer reads.': 'Schreiben Sie, was der Kunde liest.',
  'Give the choice an id.': 'Geben Sie der Option eine Kennung.',
  'Add a choice.': 'Fügen Sie eine Option hinzu.',
  'Add a product.': 'Fügen Sie ein Produkt hinzu.',
  'Add a section.': 'Fügen Sie einen Abschnitt hinzu.',
  'Write what stands on the button.': 'Schreiben Sie, was auf dem Knopf steht.',
  'Say why.': 'Sagen Sie, warum.',
  'Wait for an answer from 1 second to 2 minutes.':
    'Warten Sie auf eine Antwort zwischen 1 Sekunde und 2 Minuten.',
  'Give at most 1 minute.': 'Geben Sie höchstens 1 Minute an.',
  'Say where in the answer it is.': 'Sagen Sie, wo in der Antwort es steht.',
  'Give a status such as 409, or 4xx for all of them.':
    'Geben Sie einen Status wie 409 an, oder 4xx für sie alle.',
  'Say for which statuses.': 'Sagen Sie, für welche Status.',
  'Give the address to call.': 'Geben Sie die Adresse an, die aufgerufen wird.',
  'Give two ways or more.': 'Geben Sie zwei Wege oder mehr an.',
  'Say which list.': 'Sagen Sie, welche Liste.',
  'Give the id of a workflow: small letters, digits and -.':
    'Geben Sie die Kennung eines Ablaufs an: kleine Buchstaben, Ziffern und -.',
  'Give a value.': 'Geben Sie einen Wert an.',
  'Use at most {0} characters.': 'Höchstens {0} Zeichen.',
  'Write it in one line of ordinary characters.':
    'Schreiben Sie es in einer Zeile, mit gewöhnlichen Zeichen.',
  'Give an e-mail address.': 'Geben Sie eine E-Mail-Adresse an.',
  'Give null where there is none.': 'Geben Sie null an, wo es nichts gibt.',
  'Give an address that starts with https://.':
    'Geben Sie eine Adresse an, die mit https:// beginnt.',
  'Wait for the keys from 1 second to 2 minutes.':
    'Warten Sie auf die Tasten zwischen 1 Sekunde und 2 Minuten.',
  'Write what is said.': 'Schreiben Sie, was gesprochen wird.',
  'Give the address of the recording.': 'Geben Sie die Adresse der Aufnahme an.',
  'Give the moment.': 'Geben Sie den Zeitpunkt an.',
  'Give a time such as 09:00.': 'Geben Sie eine Uhrzeit wie 09:00 an.',

  'This has {0} characters; {1} are shown. Make it shorter.':
    'Das hat {0} Zeichen; zu sehen sind {1}. Kürzen Sie es.',
  'This is not an address. Start it with https://.':
    'Das ist keine Adresse. Beginnen Sie mit https://.',
  'This is a number of degrees from -{0} to {1}.': 'Das ist eine Gradzahl von -{0} bis {1}.',
  'There are {0} choices; they are shown ten at a time.':
    'Es gibt {0} Optionen; gezeigt werden immer zehn auf einmal.',
  'The file takes its place. Leave one of them out.':
    'Die Datei steht an ihrer Stelle. Lassen Sie eines von beiden weg.',
  'There are {0} products; 30 are shown.': 'Es gibt {0} Produkte; gezeigt werden 30.',
  'Give each section a heading when there are several.':
    'Geben Sie jedem Abschnitt eine Überschrift, wenn es mehrere sind.',
  'A message holds {0} buttons. Use a list, or fewer.':
    'Eine Nachricht fasst {0} Knöpfe. Nehmen Sie eine Liste, oder weniger.',
  '“{0}” is taken. Use another id.': '„{0}“ ist vergeben. Nehmen Sie eine andere Kennung.',
  '“{0}” is taken. Use another name.': '„{0}“ ist vergeben. Nehmen Sie einen anderen Namen.',
  'Another choice has this {0} too.': 'Eine andere Option hat dies auch: {0}.',
  'There are {0} buttons; 10 are allowed.': 'Es gibt {0} Knöpfe; erlaubt sind 10.',
  '{0} buttons open a page; 2 may.': '{0} Knöpfe öffnen eine Seite; 2 dürfen es.',
  'A card has {0} buttons; 2 are allowed.': 'Eine Karte hat {0} Knöpfe; erlaubt sind 2.',
  'The approved text has {0} values; {1} are given here.':
    'Der genehmigte Text hat {0} Werte; hier stehen {1}.',
  'A GET request has no body. Use POST, or send nothing.':
    'Eine GET-Anfrage hat keinen Inhalt. Nehmen Sie POST, oder senden Sie nichts.',
  '“{0}” is set by itself. Leave it out.': '„{0}“ setzt sich von selbst. Lassen Sie es weg.',
  '{0} has a way out already. Leave it out of one of them.':
    '{0} hat schon einen Ausgang. Lassen Sie es bei einem davon weg.',
  'A sender has at most {0} characters. Make it shorter.':
    'Ein Absender hat höchstens {0} Zeichen. Kürzen Sie ihn.',
  '“{0}” is not known here. Replace this step, or delete it.':
    '„{0}“ ist hier nicht bekannt. Ersetzen Sie diesen Schritt, oder löschen Sie ihn.',
  'At most {0} characters are said.': 'Höchstens {0} Zeichen werden gesprochen.',
  'The most digits are fewer than the fewest.':
    'Die meisten Ziffern sind weniger als die wenigsten.',
  'No button of this template opens a form, so it cannot take the place of one.':
    'Kein Knopf dieser Vorlage öffnet ein Formular, darum kann sie keines ersetzen.',
  'The largest number is smaller than the smallest, so no number fits.':
    'Die größte Zahl ist kleiner als die kleinste, darum passt keine.',
  'The longest text is shorter than the shortest, so no text fits.':
    'Der längste Text ist kürzer als der kürzeste, darum passt keiner.',
  'The wait is over by then, so this reminder is never sent.':
    'Bis dahin ist das Warten vorbei, darum wird diese Erinnerung nie gesendet.',

  'The expression is empty.': 'Der Ausdruck ist leer.',
  "There is no function called '{0}'. You can use: {1}.":
    'Es gibt keine Funktion namens „{0}“. Es gibt: {1}.',
  'The {{ at character {0} is not closed by }}.':
    'Das {{ bei Zeichen {0} ist nicht mit }} geschlossen.',
  'The expression cannot be read: {0}.': 'Der Ausdruck ist nicht zu lesen: {0}.',
  'The path is empty.': 'Der Pfad ist leer.',
  'There are too few values for {0}.': 'Für {0} sind es zu wenige Werte.',
  'There are too many values for {0}.': 'Für {0} sind es zu viele Werte.',
  'To compare, write == instead of =.': 'Schreiben Sie zum Vergleichen == statt =.',
};
