import type { Phrases } from '../phrase.ts';

/** What the checks say is wrong with a workflow, and how to put it right. */
export const problemPhrases: Phrases = {
  '{0} Customers cannot tell them apart.': '{0} Kunden können sie nicht unterscheiden.',
  'Give one of them another title.': 'Geben Sie einer davon einen anderen Titel.',
  'Two choices are called “{0}”.': 'Zwei Optionen heißen „{0}“.',
  'Two choices begin with “{0}”, and no more is shown.':
    'Zwei Optionen beginnen mit „{0}“, und mehr ist nicht zu sehen.',
  '“{0}” and “{1}” are nearly the same.': '„{0}“ und „{1}“ sind beinahe gleich.',
  'Who writes “{0}” may mean another choice too.':
    'Wer „{0}“ schreibt, kann auch eine andere Option meinen.',
  'Leave it out here, or there.': 'Lassen Sie es hier oder dort weg.',

  '{0} is not known here: it is missing {1}.': '{0} ist hier nicht bekannt: Es fehlt {1}.',
  '{0} may not be known here: it is missing {1}.':
    '{0} ist hier vielleicht nicht bekannt: Es fehlt {1}.',
  'What “{0}” finds out': 'Was „{0}“ erfährt,',
  'at the start': 'am Anfang',
  'after “{0}” by “{1}”': 'nach „{0}“ über „{1}“',
  'after “{0}”': 'nach „{0}“',
  'Say what stands there instead, or ask for it on this way too.':
    'Sagen Sie, was stattdessen dort steht, oder fragen Sie auch auf diesem Weg danach.',
  'Nothing is called “{0}” here.': 'Hier heißt nichts „{0}“.',
  'Start with one of {0}.': 'Beginnen Sie mit einem von {0}.',
  'Nothing about the business is called “{0}”.': 'Über den Betrieb heißt nichts „{0}“.',
  'Write business. and one of {0}.': 'Schreiben Sie business. und eines von {0}.',
  'Nothing about the contact is called “{0}”.': 'Über den Kontakt heißt nichts „{0}“.',
  'Perhaps {0} is meant.': 'Vielleicht ist {0} gemeint.',
  'Write contact. and one of {0}.': 'Schreiben Sie contact. und eines von {0}.',
  '{0} of the business stands here, and nobody has filled it in.':
    'Hier steht {0} des Betriebs, und das hat niemand eingetragen.',
  'The name': 'der Name',
  'The phone number': 'die Telefonnummer',
  'The e-mail address': 'die E-Mail-Adresse',
  'The address': 'die Adresse',
  'The website': 'die Website',
  'Fill it in in the settings, under “Your business”, or say what stands there instead.':
    'Tragen Sie es in den Einstellungen unter „Ihr Betrieb“ ein, oder sagen Sie, was stattdessen dort steht.',
  'This uses what the step “{0}” found out, and there is no such step.':
    'Das benutzt, was der Schritt „{0}“ erfahren hat, und den gibt es nicht.',
  'Use another answer.': 'Nehmen Sie eine andere Antwort.',
  'What “{0}” finds out is not known here: it comes later, or only on another path.':
    'Was „{0}“ erfährt, ist hier nicht bekannt: Es kommt später oder nur auf einem anderen Weg.',
  'Use another answer, or put that step before this one.':
    'Nehmen Sie eine andere Antwort, oder setzen Sie jenen Schritt vor diesen.',

  'This offers choices, but nothing after it waits for what is chosen.':
    'Hier werden Optionen angeboten, aber danach wartet nichts auf die Wahl.',
  'Add “Wait for a reply” after it.': 'Fügen Sie danach „Auf Antwort warten“ hinzu.',
  'This waits for a choice, but nothing before it offers any.':
    'Hier wird auf eine Wahl gewartet, aber davor werden keine Optionen angeboten.',
  'Put a message with a list or buttons before it, or expect something else.':
    'Setzen Sie eine Nachricht mit Liste oder Knöpfen davor, oder erwarten Sie etwas anderes.',
  'This sends a form, but nothing after it waits for what is filled in.':
    'Hier wird ein Formular gesendet, aber danach wartet nichts auf das Ausgefüllte.',
  'Add “Wait for a reply” after it, which expects a filled-in form.':
    'Fügen Sie danach „Auf Antwort warten“ hinzu, das ein ausgefülltes Formular erwartet.',
  'If they never answer, this conversation waits for ever.':
    'Wenn nie geantwortet wird, wartet dieses Gespräch für immer.',
  'Say how long to wait, and what happens then.':
    'Sagen Sie, wie lange gewartet wird und was dann geschieht.',
  'This waits for keys, but no call before it asks for any.':
    'Hier wird auf Tasten gewartet, aber kein Anruf davor fragt danach.',
  'Put “Call and say” before it, and let it ask for keys.':
    'Setzen Sie „Anrufen und sprechen“ davor, und lassen Sie nach Tasten fragen.',
  'Blank {0} of the template “{1}” is empty, and WhatsApp does not take it so.':
    'Lücke {0} der Vorlage „{1}“ ist leer, und so nimmt WhatsApp sie nicht.',
  'Write what stands there.': 'Schreiben Sie, was dort steht.',

  '“{0}” goes to a step that does not exist.': '„{0}“ führt zu einem Schritt, den es nicht gibt.',
  'Connect it to another step, or to none.':
    'Verbinden Sie ihn mit einem anderen Schritt oder mit keinem.',
  'Two ways out of this step have the id “{0}”; only the first is ever taken.':
    'Zwei Ausgänge dieses Schritts haben die Kennung „{0}“; nur der erste wird je genommen.',
  'Give one of them another id.': 'Geben Sie einem davon eine andere Kennung.',
  'This step never leaves by “{0}” ({1}).': 'Dieser Schritt geht nie bei „{0}“ hinaus ({1}).',
  'Delete this way out.': 'Löschen Sie diesen Ausgang.',
  'Nothing says when to go by “{0}”, so nobody does.':
    'Nichts sagt, wann es über „{0}“ geht, also tut es niemand.',
  'Add a rule.': 'Fügen Sie eine Regel hinzu.',
  'The rule of “{0}” is not looked at: this way out has none.':
    'Die Regel von „{0}“ wird nicht angesehen: Dieser Ausgang hat keine.',
  'Delete the rule.': 'Löschen Sie die Regel.',
  'Nothing happens after “{0}”: the customer hears no more.':
    'Nach „{0}“ geschieht nichts: Der Kunde hört nichts mehr.',
  'Add a step, or mark it as the end.':
    'Fügen Sie einen Schritt hinzu, oder machen Sie es zum Ende.',
  'The way out “{0}” ({1}) is missing.': 'Der Ausgang „{0}“ ({1}) fehlt.',
  'Add it, connected or not.': 'Fügen Sie ihn hinzu, verbunden oder nicht.',

  '“{0}” has no choice “{1}”, so this way is never taken for it.':
    '„{0}“ hat keine Option „{1}“, darum wird dieser Weg dafür nie genommen.',
  'Use one of {0}.': 'Nehmen Sie eines von {0}.',
  'Nobody is offered the choice of “{0}” any more, so nobody goes this way.':
    'Die Option von „{0}“ wird niemandem mehr angeboten, darum geht niemand diesen Weg.',
  'Delete this way, or let it be for another choice.':
    'Löschen Sie diesen Weg, oder lassen Sie ihn für eine andere Option da sein.',
  'Nothing before “{0}” offers choices, so nobody goes the way of “{1}”.':
    'Vor „{0}“ werden keine Optionen angeboten, darum geht niemand den Weg von „{1}“.',
  'Ask with a list or buttons, or delete this way.':
    'Fragen Sie mit einer Liste oder Knöpfen, oder löschen Sie diesen Weg.',
  'Nothing happens for who chooses {0} in the form.':
    'Für alle, die im Formular {0} wählen, geschieht nichts.',
  'Add a way for it, or connect the last way.':
    'Fügen Sie dafür einen Weg hinzu, oder verbinden Sie den letzten Weg.',
  'There is no published form “{0}”.': 'Es gibt kein veröffentlichtes Formular „{0}“.',
  'Publish it, or choose another form.':
    'Veröffentlichen Sie es, oder wählen Sie ein anderes Formular.',
  'The form “{0}” has no screen “{1}”.': 'Das Formular „{0}“ hat keine Seite „{1}“.',
  'The screen “{0}” has no use for “{1}”.': 'Die Seite „{0}“ kann „{1}“ nicht brauchen.',
  'Leave it out, or use its new name.': 'Lassen Sie es weg, oder nehmen Sie seinen neuen Namen.',
  'The screen “{0}” shows “{1}”, and nothing is given for it.':
    'Die Seite „{0}“ zeigt „{1}“, und dafür ist nichts angegeben.',
  'Give it under “Data”.': 'Geben Sie es unter „Daten“ an.',
  'The form “{0}” does not ask for “{1}”.': 'Das Formular „{0}“ fragt nicht nach „{1}“.',
  '{0} has passed.': '{0} ist vorbei.',
  'The form “{0}” takes no day after {1}, which has passed.':
    'Das Formular „{0}“ nimmt keinen Tag nach {1}, und der ist vorbei.',
  'Let it be worked out: {{today(1)}} is tomorrow, {{today(30)}} in thirty days.':
    'Lassen Sie es ausrechnen: {{today(1)}} ist morgen, {{today(30)}} in dreißig Tagen.',
  'When nobody is there, at night or on a holiday, the customer hears nothing more.':
    'Wenn niemand da ist, nachts oder an Feiertagen, hört der Kunde nichts mehr.',
  'Say how long to wait, or ask for your opening hours before.':
    'Sagen Sie, wie lange gewartet wird, oder fragen Sie vorher Ihre Öffnungszeiten ab.',

  '“{0}” also starts “{1}”. {2}': '„{0}“ startet auch „{1}“. {2}',
  'Use another keyword, or change the order of the workflows.':
    'Nehmen Sie ein anderes Stichwort, oder ändern Sie die Reihenfolge der Abläufe.',
  'Any message also starts “{0}”. {1}': 'Jede Nachricht startet auch „{0}“. {1}',
  'Give one of them keywords, or change the order of the workflows.':
    'Geben Sie einem davon Stichwörter, oder ändern Sie die Reihenfolge der Abläufe.',
  '“{0}” stands higher in the list and wins.': '„{0}“ steht weiter oben in der Liste und gewinnt.',
  'This workflow stands higher in the list and wins.':
    'Dieser Ablauf steht weiter oben in der Liste und gewinnt.',
  'This can repeat for ever without waiting for the customer: {0} and others.':
    'Das kann sich ewig wiederholen, ohne auf den Kunden zu warten: {0} und andere.',
  'This can repeat for ever without waiting for the customer: {0}.':
    'Das kann sich ewig wiederholen, ohne auf den Kunden zu warten: {0}.',
  'Add a step that waits to the loop.': 'Fügen Sie in die Schleife einen Schritt ein, der wartet.',
  'This runs its own workflow, which stops {0} workflows deep.':
    'Das führt seinen eigenen Ablauf aus; in einer Tiefe von {0} Abläufen ist Schluss.',
  'Lead back to an earlier step, or run another workflow.':
    'Führen Sie zu einem früheren Schritt zurück, oder nehmen Sie einen anderen Ablauf.',
  'The template “{0}” does not exist on your WhatsApp account.':
    'Die Vorlage „{0}“ gibt es in Ihrem WhatsApp-Konto nicht.',
  'Choose another, or create it there.': 'Wählen Sie eine andere, oder legen Sie sie dort an.',
  'The template “{0}” does not exist in the language “{1}”.':
    'Die Vorlage „{0}“ gibt es in der Sprache „{1}“ nicht.',
  'WhatsApp does not let the template “{0}” be sent now.':
    'WhatsApp lässt die Vorlage „{0}“ jetzt nicht senden.',
  'Choose one that is approved.': 'Wählen Sie eine, die genehmigt ist.',
  '“{0}” goes by “{1}” and by “{2}”, so both happen.':
    '„{0}“ geht über „{1}“ und über „{2}“, also geschieht beides.',
  'Take only the first way whose rule is true, or ask for the whole text.':
    'Nehmen Sie nur den ersten Weg, dessen Regel zutrifft, oder fragen Sie nach dem ganzen Text.',

  'Nothing happens when this workflow starts.': 'Wenn dieser Ablauf startet, geschieht nichts.',
  'The first step, “{0}”, does not exist.': 'Den ersten Schritt, „{0}“, gibt es nicht.',
  'Add a first step.': 'Fügen Sie einen ersten Schritt hinzu.',
  'Choose which step is the first.': 'Wählen Sie, welcher Schritt der erste ist.',
  'Customers can never reach this step.': 'Zu diesem Schritt kommen Kunden nie.',
  'Connect something to it or delete it.': 'Verbinden Sie etwas damit, oder löschen Sie ihn.',
  'The keyword “{0}” stands here twice.': 'Das Stichwort „{0}“ steht hier zweimal.',
  'Delete one of them.': 'Löschen Sie eines davon.',
  'Only a keyword can interrupt another conversation, and this starts with any message.':
    'Nur ein Stichwort kann ein anderes Gespräch unterbrechen, und das hier startet mit jeder Nachricht.',
  'Give keywords, or do not let it interrupt.':
    'Geben Sie Stichwörter an, oder lassen Sie es nicht unterbrechen.',
  'No day is like this, so it never starts.': 'So einen Tag gibt es nicht, also startet er nie.',
  'Give a day that is in the calendar.': 'Geben Sie einen Tag an, den der Kalender hat.',
  'You have not tested this request yet.': 'Sie haben diese Anfrage noch nicht getestet.',
  'This request has changed since it was tested.':
    'Diese Anfrage hat sich geändert, seit sie getestet wurde.',
  'Test it once, to see what it answers.': 'Testen Sie sie einmal, um zu sehen, was sie antwortet.',

  'This goes to someone who has not written in the last 24 hours. WhatsApp only allows an approved template here.':
    'Das geht an jemanden, der in den letzten 24 Stunden nicht geschrieben hat. WhatsApp erlaubt hier nur eine genehmigte Vorlage.',
  'This may go to someone who has not written in the last 24 hours. WhatsApp only allows an approved template then.':
    'Das geht vielleicht an jemanden, der in den letzten 24 Stunden nicht geschrieben hat. WhatsApp erlaubt dann nur eine genehmigte Vorlage.',
  'Add a template for then, or a step after “Not allowed now (24 hours)”.':
    'Fügen Sie dafür eine Vorlage hinzu, oder einen Schritt nach dem Ausgang für „jetzt nicht erlaubt (24 Stunden)“.',
  'By then they have not written for 24 hours, and WhatsApp does not allow this reminder.':
    'Bis dahin hat der Kunde 24 Stunden nicht geschrieben, und WhatsApp erlaubt diese Erinnerung nicht.',
  'By then they may not have written for 24 hours; WhatsApp does not allow it in that case.':
    'Bis dahin hat der Kunde vielleicht 24 Stunden nicht geschrieben; dann erlaubt WhatsApp sie nicht.',
  'Send it earlier, or send a template after “No reply”.':
    'Senden Sie sie früher, oder senden Sie eine Vorlage nach „Keine Antwort“.',

  'Say what happened': 'Sagen, was war',
  'We have not heard from you, so this ends here. Write to us again at any time.':
    'Wir haben nichts von Ihnen gehört, darum endet das hier. Schreiben Sie uns jederzeit wieder.',
  'I am sorry, something went wrong on our side. Please try again in a few minutes.':
    'Es tut mir leid, bei uns ist etwas schiefgegangen. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  'I am sorry, I did not understand that. Please try again.':
    'Es tut mir leid, das habe ich nicht verstanden. Bitte versuchen Sie es noch einmal.',
  'That is all I can do here.': 'Mehr kann ich hier nicht tun.',
};
