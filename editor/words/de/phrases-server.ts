import type { Phrases } from '../phrase.ts';

/** What the server answers where something cannot be done. */
export const serverPhrases: Phrases = {
  'Too much arrives at once. Send it again in a moment.':
    'Es kommt zu viel auf einmal. Versuchen Sie es gleich noch einmal.',
  'The body is not JSON.': 'Das ist kein JSON.',
  'The request was refused.': 'Das wurde abgelehnt.',
  'Something went wrong here; it was logged.': 'Hier ist etwas schiefgegangen; es ist vermerkt.',
  'It could not be stored just now. Send it again.':
    'Das ließ sich gerade nicht speichern. Versuchen Sie es noch einmal.',
  'Too many tries. Wait a minute, then try again.':
    'Zu viele Versuche. Warten Sie eine Minute, und versuchen Sie es dann wieder.',
  'That is not the password.': 'Das ist nicht das Passwort.',
  'That is not the password you have now.': 'Das ist nicht Ihr jetziges Passwort.',
  'There is an account already: sign in with its password.':
    'Es gibt schon ein Konto: Melden Sie sich mit dessen Passwort an.',
  'The first account is made from the machine this runs on, or with the code that it printed when it started.':
    'Das erste Konto wird auf dem Rechner angelegt, auf dem dies läuft, oder mit dem Code, der beim Start ausgegeben wurde.',
  'Choose another: many people have this one, so it is tried first':
    'Wählen Sie ein anderes: Viele haben dieses, darum wird es zuerst probiert',
  'This did not come from our own page.': 'Das kam nicht von unserer eigenen Seite.',

  'There is a workflow “{0}” already.': 'Es gibt schon einen Ablauf „{0}“.',
  'The id of a workflow cannot be changed.': 'Die Kennung eines Ablaufs lässt sich nicht ändern.',
  'Somebody else has saved this workflow in the meantime. Load it again to see their changes.':
    'Jemand anderes hat diesen Ablauf inzwischen gespeichert. Laden Sie ihn neu, um die Änderungen zu sehen.',
  'Publish this workflow first: there is no version to run yet.':
    'Veröffentlichen Sie diesen Ablauf zuerst: Es gibt noch keine Version, die laufen kann.',
  'There is no workflow “{0}”.': 'Es gibt keinen Ablauf „{0}“.',
  '“{0}” has no version {1}.': '„{0}“ hat keine Version {1}.',
  '“{0}” is turned off, or was never published.':
    '„{0}“ ist ausgeschaltet oder wurde nie veröffentlicht.',
  '“{0}” is started by a message, not by a request.':
    '„{0}“ wird durch eine Nachricht gestartet, nicht durch eine Anfrage.',
  '“{0}” is not started by a request.': '„{0}“ wird nicht durch eine Anfrage gestartet.',
  'Give a phone number with its country, such as +15551234567.':
    'Geben Sie eine Telefonnummer mit Landesvorwahl an, etwa +4915112345678.',
  'Somebody else has changed the order, or the workflows, in the meantime. Look at the list again.':
    'Jemand anderes hat inzwischen die Reihenfolge oder die Abläufe geändert. Sehen Sie die Liste noch einmal an.',
  'There is no such instance “{0}”.': 'Es gibt kein Gespräch „{0}“.',
  'A workflow has at most {0} tests. Delete one first.':
    'Ein Ablauf hat höchstens {0} Tests. Löschen Sie zuerst einen.',
  'Somebody saved this workflow while its tests ran. Publish it again.':
    'Jemand hat diesen Ablauf gespeichert, während seine Tests liefen. Veröffentlichen Sie ihn noch einmal.',
  'Its test does not pass: {0}. Mend the workflow, or accept what it does now.':
    'Sein Test besteht nicht: {0}. Bessern Sie den Ablauf aus, oder nehmen Sie an, was er jetzt tut.',
  '{0} of {1} tests do not pass: {2}. Mend the workflow, or accept what it does now.':
    '{0} von {1} Tests bestehen nicht: {2}. Bessern Sie den Ablauf aus, oder nehmen Sie an, was er jetzt tut.',
  'A test may have at most {0} characters: leave out photos, or make it shorter.':
    'Ein Test darf höchstens {0} Zeichen haben: Lassen Sie Fotos weg, oder kürzen Sie ihn.',
  'Its saved tests come along.': 'Seine gespeicherten Tests kommen mit.',
  'The saved tests in this file cannot be read, and are left out.':
    'Die gespeicherten Tests in dieser Datei sind nicht zu lesen und bleiben weg.',
  'The saved test “{0}” is left out. {1}': 'Der gespeicherte Test „{0}“ bleibt weg. {1}',
  'A workflow has at most {0} tests; the others are left out.':
    'Ein Ablauf hat höchstens {0} Tests; die übrigen bleiben weg.',
  'There is no such test.': 'Diesen Test gibt es nicht.',
  'There is no journey “{0}” in the gallery.': 'In der Galerie gibt es „{0}“ nicht.',
  'Too many requests are being tried. Wait for their answers.':
    'Es werden zu viele Anfragen zugleich getestet. Warten Sie auf ihre Antworten.',
  'Too many requests were tried. Wait a minute.':
    'Es wurden zu viele Anfragen getestet. Warten Sie eine Minute.',
  'Use one line of Latin letters.': 'Nehmen Sie eine Zeile lateinischer Buchstaben.',
  'Give digits, * and #.': 'Geben Sie Ziffern, * und # an.',
  'Nobody has called this contact.': 'Niemand hat diesen Kontakt angerufen.',
  'That is not among what could not be done.':
    'Das ist nicht unter dem, was nicht getan werden konnte.',
  'No person has this conversation.': 'Keine Person hat dieses Gespräch.',
  'There is no contact “{0}”.': 'Es gibt keinen Kontakt „{0}“.',
  'This workflow was here already ({0}). It stays as it is; what you import is a second one ({1}).':
    'Dieser Ablauf war schon da ({0}). Er bleibt, wie er ist; was Sie einlesen, ist ein zweiter ({1}).',
  'It is a workflow of Journeyman, kept as it is.':
    'Es ist ein Ablauf von Journeyman, unverändert übernommen.',
  'Only its author can put this right.': 'Das kann nur beheben, wer ihn geschrieben hat.',

  'There is no form “{0}”.': 'Es gibt kein Formular „{0}“.',
  '“{0}” is used by {1}. Take it out there first.':
    '„{0}“ wird von {1} benutzt. Nehmen Sie es zuerst dort heraus.',
  'Somebody else has saved this form in the meantime. Load it again to see it.':
    'Jemand anderes hat dieses Formular inzwischen gespeichert. Laden Sie es neu, um es zu sehen.',
  '“{0}” is being changed at 8x8. Wait a moment.':
    '„{0}“ wird gerade bei 8x8 geändert. Warten Sie einen Augenblick.',
  'No key of 8x8 is set, so only the simulator has forms. Set CHATAPPS_API_KEY.':
    'Es ist kein Schlüssel von 8x8 gesetzt, darum hat nur der Simulator Formulare. Setzen Sie CHATAPPS_API_KEY.',
  'There is no channel “{0}”. Add it first.':
    'Es gibt keinen Kanal „{0}“. Fügen Sie ihn zuerst hinzu.',
  'Publish “{0}” here first.': 'Veröffentlichen Sie „{0}“ zuerst hier.',
  'It is not published on this channel.': 'Es ist auf diesem Kanal nicht veröffentlicht.',
  'It is not published on “{0}”. {1}': 'Es ist auf „{0}“ nicht veröffentlicht. {1}',
  'Upload the form to this channel first.': 'Laden Sie das Formular zuerst auf diesen Kanal hoch.',
  'Name a channel once.': 'Nennen Sie einen Kanal nur einmal.',
  'This form was filled in already, or is out of date.':
    'Dieses Formular wurde schon ausgefüllt oder ist nicht mehr aktuell.',

  'There is no such credential.': 'Diese Zugangsdaten gibt es nicht.',
  'There is no such key.': 'Diesen Schlüssel gibt es nicht.',
  'Leave no word empty.': 'Lassen Sie kein Wort leer.',
  'A word has at most 60 characters.': 'Ein Wort hat höchstens 60 Zeichen.',
  'There may be at most 200 words.': 'Es dürfen höchstens 200 Wörter sein.',
  'Keep at least one word that stops messages.':
    'Behalten Sie mindestens ein Wort, das Nachrichten abbestellt.',
  'Keep at least one word that allows them again.':
    'Behalten Sie mindestens ein Wort, das sie wieder erlaubt.',
  'Give a time of day, such as 21:00.': 'Geben Sie eine Uhrzeit an, etwa 21:00.',
  'Quiet hours must end at another time than they begin.':
    'Ruhezeiten müssen zu einer anderen Zeit enden, als sie beginnen.',

  'The calendar cannot be read. Share it with the account that is used here.':
    'Der Kalender ist nicht zu lesen. Teilen Sie ihn mit dem Konto, das hier benutzt wird.',
  'The calendar can be used.': 'Der Kalender ist benutzbar.',
  'The calendar can be read but not written. Allow the account to change events, or only read it.':
    'Der Kalender ist zu lesen, aber nicht zu ändern. Erlauben Sie dem Konto, Termine zu ändern, oder lesen Sie ihn nur.',
  'There is no calendar connection “{0}”.': 'Es gibt keine Kalenderverbindung „{0}“.',
  'This took too long. Begin again.': 'Das hat zu lange gedauert. Beginnen Sie noch einmal.',
  'Google was told no.': 'Bei Google wurde abgelehnt.',
  'Google did not allow it.': 'Google hat es nicht erlaubt.',
  'Give the id and the secret of an OAuth client of yours at Google, or set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET.':
    'Geben Sie Kennung und Schlüssel eines eigenen OAuth-Clients bei Google an, oder setzen Sie GOOGLE_CLIENT_ID und GOOGLE_CLIENT_SECRET.',
  'This is not a Google calendar.': 'Das ist kein Google Kalender.',

  'Something else has been entered in the calendar then. Choose another time.':
    'Im Kalender steht dann inzwischen etwas anderes. Wählen Sie eine andere Zeit.',
  'This booking was cancelled. Make a new one.':
    'Diese Buchung wurde abgesagt. Machen Sie eine neue.',
  'This visit is done. It can no longer be moved or cancelled.':
    'Dieser Termin ist erledigt. Er lässt sich nicht mehr verschieben oder absagen.',
  'There is no resource “{0}”.': '„{0}“ gibt es im Team nicht.',
  'There is no service “{0}”.': 'Es gibt keine Leistung „{0}“.',
  'There is no booking “{0}”.': 'Es gibt keine Buchung „{0}“.',
  'This time was offered too long ago. Choose one of those that are free now.':
    'Diese Zeit wurde vor zu langer Zeit angeboten. Wählen Sie eine, die jetzt frei ist.',
  'That day has just become fully booked. Choose another one.':
    'Dieser Tag ist gerade voll geworden. Wählen Sie einen anderen.',
  'Someone else has just taken this time. Choose another one.':
    'Jemand anderes hat diese Zeit gerade genommen. Wählen Sie eine andere.',
  'This time is no longer offered. Choose another one.':
    'Diese Zeit wird nicht mehr angeboten. Wählen Sie eine andere.',
  'The id “{0}” is taken.': 'Die Kennung „{0}“ ist vergeben.',
  'This booking was cancelled, so its visit has no status.':
    'Diese Buchung wurde abgesagt, darum hat ihr Termin keinen Stand.',
  'A visit that is “{0}” cannot become “{1}”.':
    'Ein Termin im Stand „{0}“ kann nicht „{1}“ werden.',
  'The booking system is busy. Try again in a moment.':
    'Das Buchungssystem ist beschäftigt. Versuchen Sie es gleich noch einmal.',
  'The body is not right.': 'Die Eingabe stimmt nicht.',
};
