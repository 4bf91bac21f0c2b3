import type { Phrases } from '../phrase.ts';

/** What is told of a conversation: what happened in it, and why. */
export const tracePhrases: Phrases = {
  '1 second': '1 Sekunde',
  '{0} seconds': '{0} Sekunden',
  '1 minute': '1 Minute',
  '{0} minutes': '{0} Minuten',
  '1 hour': '1 Stunde',
  '{0} hours': '{0} Stunden',
  '1 day': '1 Tag',
  '{0} days': '{0} Tage',
  '1 week': '1 Woche',
  '{0} weeks': '{0} Wochen',

  'This workflow has no first step.': 'Dieser Ablauf hat keinen ersten Schritt.',
  'The end was reached.': 'Das Ende ist erreicht.',
  'WhatsApp did not deliver it: the 24 hours were over.':
    'WhatsApp hat sie nicht zugestellt: Die 24 Stunden waren vorbei.',
  'Keys: {0}': 'Tasten: {=0}',
  'The customer sent a filled-in form.': 'Der Kunde hat ein ausgefülltes Formular gesendet.',
  'The customer sent something without words ({0}).':
    'Der Kunde hat etwas ohne Worte gesendet ({0}).',
  'Any message starts this workflow.': 'Jede Nachricht startet diesen Ablauf.',
  'The message “{0}” matches the keyword “{1}”.':
    'In der Nachricht „{0}“ steht das Stichwort „{1}“.',
  'No enabled workflow starts with a message.':
    'Kein eingeschalteter Ablauf startet mit einer Nachricht.',
  'No enabled workflow listens for “{0}”.': 'Kein eingeschalteter Ablauf hört auf „{0}“.',
  '“{0}” was waiting for a reply.': '„{0}“ hat auf eine Antwort gewartet.',
  '“{0}” is still working; the message waits until it is done.':
    '„{0}“ arbeitet noch; die Nachricht wartet, bis es fertig ist.',
  'A form of an earlier conversation was sent back.':
    'Ein Formular aus einem früheren Gespräch kam zurück.',
  '“{0}” was tapped in an earlier conversation.':
    '„{0}“ wurde in einem früheren Gespräch angetippt.',
  'Ended by a person.': 'Von einer Person beendet.',
  'More than {0} paths are open at once.': 'Mehr als {0} Wege sind zugleich offen.',
  'Stopped at “{0}”: {1} steps ran without waiting for the customer. If the workflow repeats itself, add a wait to the loop.':
    'Bei „{0}“ angehalten: {1} Schritte liefen, ohne auf den Kunden zu warten. Wenn der Ablauf sich wiederholt, fügen Sie in die Schleife ein Warten ein.',
  'The step “{0}” does not exist.': 'Den Schritt „{0}“ gibt es nicht.',

  'Send an SMS to {0}: {1}': 'SMS an {=0}: {=1}',
  'Call {0}: {1}': 'Anruf bei {=0}: {=1}',
  'Send: {0}': 'Senden: {=0}',
  'Hand over to a person: {0}': 'An eine Person übergeben: {=0}',
  'Take the conversation back.': 'Das Gespräch zurücknehmen.',
  'Run the workflow “{0}”.': 'Den Ablauf „{0}“ ausführen.',
  'Answer the form: show “{0}”.': 'Dem Formular antworten: „{0}“ zeigen.',
  'Answer the form: close it.': 'Dem Formular antworten: schließen.',
  'Answer the form: {0}': 'Dem Formular antworten: {=0}',

  'Waits for {0}, for {1} at most.': 'Wartet auf {0}, höchstens {1}.',
  'Waits for keys, for {0} at most.': 'Wartet auf Tasten, höchstens {0}.',
  'Waits for {0}.': 'Wartet auf {0}.',
  'a reply': 'eine Antwort',
  'a choice': 'eine Wahl',
  'an e-mail address': 'eine E-Mail-Adresse',
  'a phone number': 'eine Telefonnummer',
  'a date': 'ein Datum',
  'a time of day': 'eine Uhrzeit',
  'a location': 'einen Standort',
  'a photo or file': 'ein Foto oder eine Datei',
  'a filled-in form': 'ein ausgefülltes Formular',
  'Nothing came within {0}.': 'Innerhalb von {0} kam nichts.',
  'Several reminders were due at once; only the last is sent.':
    'Mehrere Erinnerungen waren zugleich fällig; nur die letzte wird gesendet.',
  '“{0}” was not sent: the customer has not written for 24 hours.':
    '„{0}“ wurde nicht gesendet: Der Kunde hat 24 Stunden lang nicht geschrieben.',
  'A message was not sent. {0}': 'Eine Nachricht wurde nicht gesendet. {0}',
  '“{0}” is nearly “{1}”; asks whether that is meant.':
    '„{0}“ ist beinahe „{1}“; fragt, ob das gemeint ist.',
  'Shows page {0} of {1}.': 'Zeigt Seite {0} von {1}.',
  '“{0}” was tapped on an older list; shows the current one.':
    '„{0}“ wurde auf einer älteren Liste angetippt; zeigt die aktuelle.',
  '{0}; asks again ({1} of {2}).': '{0}; fragt noch einmal ({1} von {2}).',
  '“{0}” fits several choices': '„{0}“ passt zu mehreren Optionen',
  '“{0}” fits several choices.': '„{0}“ passt zu mehreren Optionen.',
  'That was not what the customer meant': 'Das hat der Kunde nicht gemeint',
  'That was not what the customer meant.': 'Das hat der Kunde nicht gemeint.',
  '“{0}” is none of the choices': '„{0}“ ist keine der Optionen',
  '“{0}” is none of the choices.': '„{0}“ ist keine der Optionen.',
  '{0} is none of the choices': '{0} ist keine der Optionen',
  '{0} is none of the choices.': '{0} ist keine der Optionen.',
  '“{0}” was tapped.': '„{0}“ wurde angetippt.',
  'Understood “{0}” as “{1}” ({2}).': '„{0}“ als „{1}“ verstanden ({2}).',
  'Understood “{0}” as {1}.': '„{0}“ als {1} verstanden.',
  'Understood {0} as {1}.': '{0} als {1} verstanden.',
  'its title': 'sein Titel',
  'its title, written a little differently': 'sein Titel, etwas anders geschrieben',
  'another word for it': 'ein anderes Wort dafür',
  'its number in the list': 'seine Nummer in der Liste',
  'its place in the list': 'sein Platz in der Liste',
  'words of its title': 'Wörter aus seinem Titel',
  'after asking whether that was meant': 'nach der Frage, ob das gemeint war',
  'An older form was sent back; shows the current one.':
    'Ein älteres Formular kam zurück; zeigt das aktuelle.',
  'The answers of the form cannot be read.': 'Die Antworten des Formulars sind nicht zu lesen.',
  'What came is long: only the answers are kept, not the message itself.':
    'Was kam, ist lang: Nur die Antworten werden aufgehoben, nicht die Nachricht selbst.',
  'No choices were shown before this step, so any reply is taken.':
    'Vor diesem Schritt wurden keine Optionen gezeigt, darum wird jede Antwort genommen.',
  '“{0}” cannot be taken as {1} here': '„{0}“ ist hier nicht als {1} zu nehmen',
  '“{0}” cannot be taken as {1} here.': '„{0}“ ist hier nicht als {1} zu nehmen.',
  '{0} cannot be taken as {1} here': '{0} ist hier nicht als {1} zu nehmen',
  '{0} cannot be taken as {1} here.': '{0} ist hier nicht als {1} zu nehmen.',
  'An empty text': 'Ein leerer Text',
  'A choice without words': 'Eine Wahl ohne Worte',
  'A file': 'Eine Datei',
  'A photo': 'Ein Foto',
  'A voice message': 'Eine Sprachnachricht',
  'A video': 'Ein Video',
  'Contact details': 'Kontaktdaten',
  'An order': 'Eine Bestellung',
  'A reaction that was taken away': 'Eine zurückgenommene Reaktion',
  'An answer about calls': 'Eine Antwort zu Anrufen',
  'Something that cannot be read': 'Etwas, das nicht zu lesen ist',

  'The customer has not written for 24 hours, and WhatsApp takes only templates now.':
    'Der Kunde hat 24 Stunden lang nicht geschrieben, und WhatsApp nimmt jetzt nur Vorlagen.',
  'The customer has not written for 24 hours, and WhatsApp takes only templates now. “{0}” is sent instead.':
    'Der Kunde hat 24 Stunden lang nicht geschrieben, und WhatsApp nimmt jetzt nur Vorlagen. „{0}“ wird stattdessen gesendet.',
  'Waits until the channel took the message.': 'Wartet, bis der Kanal die Nachricht genommen hat.',
  'Waits until the SMS was taken.': 'Wartet, bis die SMS angenommen ist.',
  'Waits until the call was taken.': 'Wartet, bis der Anruf angenommen ist.',
  'There is no phone number to send it to.': 'Es gibt keine Telefonnummer, an die sie gehen kann.',
  'There is no phone number to call.': 'Es gibt keine Telefonnummer zum Anrufen.',
  'The text is empty.': 'Der Text ist leer.',
  'There is nothing to be heard.': 'Es gibt nichts zu hören.',
  'The list is empty.': 'Die Liste ist leer.',
  'A message holds {0} buttons; these {1} choices are sent as a list.':
    'Eine Nachricht fasst {0} Knöpfe; diese {1} Optionen werden als Liste gesendet.',
  '{0} is not a list, so there is nothing to choose from.':
    '{0} ist keine Liste, darum gibt es nichts zur Auswahl.',
  'Of {0} items the first {1} are offered.': 'Von {0} Einträgen werden die ersten {1} angeboten.',
  'A person has the conversation, for {0} at most.': 'Eine Person hat das Gespräch, höchstens {0}.',
  'A person has the conversation.': 'Eine Person hat das Gespräch.',
  'It is theirs, as {0}, until they hand it back.':
    'Es gehört ihr, als {0}, bis sie es zurückgibt.',
  'It is theirs until they hand it back.': 'Es gehört ihr, bis sie es zurückgibt.',
  'Nobody handed it back in time.': 'Niemand hat es rechtzeitig zurückgegeben.',
  'The answer was {0}.': 'Die Antwort war {0}.',
  'For the answer.': 'Wartet auf die Antwort.',
  'The address is not one that can be called.': 'Die Adresse lässt sich nicht aufrufen.',
  'Something else than an answer came.': 'Es kam etwas anderes als eine Antwort.',
  '{0}: answered {1} in {2} ms': '{=0}: Antwort {1} nach {2} ms',
  '{0}: answered {1} in {2} ms, after {3} attempts':
    '{=0}: Antwort {1} nach {2} ms, mit {3} Versuchen',
  '{0}: no rule is true': '{=0}: keine Regel trifft zu',
  '{0}: there is no rule': '{=0}: es gibt keine Regel',
  '{0}: by chance, as {1} % do': '{=0}: zufällig, wie {1} %',
  '{0}: {1} of {2} done': '{=0}: {1} von {2} fertig',
  'There is no list here, so there is nothing to repeat.':
    'Hier ist keine Liste, darum gibt es nichts zu wiederholen.',
  'Only {0} of {1} items are taken.': 'Nur {0} von {1} Einträgen werden genommen.',
  'For “{0}” to end.': 'Wartet auf das Ende von „{0}“.',
  'More than {0} workflows run one another.': 'Mehr als {0} Abläufe führen einander aus.',
  '“{0}” is not known here, so nothing is done.':
    '„{0}“ ist hier nicht bekannt, darum geschieht nichts.',
  '“{0}” has fewer than {1} digits.': '„{0}“ hat weniger als {1} Ziffern.',
  'Until {0}.': 'Bis {0}.',
  '{0}: {1} has passed': '{=0}: {1} ist vorbei',
  'The moment is more than a year away; the wait ends in a year.':
    'Der Zeitpunkt ist mehr als ein Jahr entfernt; das Warten endet in einem Jahr.',
  'The moment to wait for is not a date and time: {0}.':
    'Worauf gewartet werden soll, ist kein Datum mit Uhrzeit: {0}.',
  'No form waits for an answer here: the workflow was started by something else.':
    'Hier wartet kein Formular auf Antwort: Der Ablauf wurde anders gestartet.',
};
