import type { Phrases } from '../phrase.ts';

/** What is said about the fields of messages. */
export const messages: Phrases = {
  'Sends a text, a picture, buttons, a list, a form, an approved template or anything else on WhatsApp or another ChatApps channel.':
    'Sendet einen Text, ein Bild, Knöpfe, eine Liste, ein Formular, eine genehmigte Vorlage oder anderes über WhatsApp oder einen anderen ChatApps-Kanal.',
  'What is sent.': 'Was gesendet wird.',
  'What the customer reads.': 'Was der Kunde liest.',
  'Up to three choices, seen at once.': 'Bis zu drei Optionen, auf einen Blick.',
  'A bold line above the text, up to 60 characters.':
    'Eine fette Zeile über dem Text, bis zu 60 Zeichen.',
  'The question or message, up to 1024 characters.':
    'Die Frage oder Nachricht, bis zu 1024 Zeichen.',
  'A small grey line below, up to 60 characters.':
    'Eine kleine graue Zeile darunter, bis zu 60 Zeichen.',
  'Above the text, instead of a heading.': 'Über dem Text, statt einer Überschrift.',
  'What it is.': 'Was es ist.',
  'Where the file is: it starts with https://.': 'Wo die Datei ist: beginnt mit https://.',
  'What a document is called on the phone.': 'Wie ein Dokument auf dem Telefon heißt.',
  'Written here, or made from a list in the data.':
    'Hier geschrieben, oder aus einer Liste in den Daten.',
  'What the customer can choose from.': 'Was der Kunde auswählen kann.',
  'A short name for this choice that later steps can rely on. Never shown.':
    'Ein kurzer Name dieser Option, auf den sich spätere Schritte verlassen können. Nie zu sehen.',
  'What the customer taps: up to 24 characters in a list, 20 on a button.':
    'Was der Kunde antippt: bis zu 24 Zeichen in einer Liste, 20 auf einem Knopf.',
  'A smaller line below the title, up to 72 characters. Only lists show it.':
    'Eine kleinere Zeile unter dem Titel, bis zu 72 Zeichen. Nur Listen zeigen sie.',
  'Choices with the same section stand together under this heading.':
    'Optionen mit demselben Abschnitt stehen zusammen unter dieser Überschrift.',
  'Other words a customer may write for this choice.':
    'Andere Wörter, die ein Kunde für diese Option schreiben könnte.',
  'Where the items come from, such as {{data.slots}}. Each becomes a choice.':
    'Woher die Einträge kommen, etwa {{data.slots}}. Jeder wird eine Option.',
  'How an item is shown. Its fields are {{item.name}} and so on.':
    'Wie ein Eintrag gezeigt wird. Seine Felder sind {{item.name}} und so weiter.',
  'What tells one item from another, such as {{item.id}}.':
    'Was einen Eintrag vom anderen unterscheidet, etwa {{item.id}}.',
  'Any number of choices, ten at a time.': 'Beliebig viele Optionen, immer zehn auf einmal.',
  'On the button that opens the list, up to 20 characters.':
    'Auf dem Knopf, der die Liste öffnet, bis zu 20 Zeichen.',
  'The last row of a list that goes on; it shows the next choices.':
    'Die letzte Zeile einer Liste, die weitergeht; sie zeigt die nächsten Optionen.',
  'The only message WhatsApp takes when the customer has not written for a day.':
    'Die einzige Nachricht, die WhatsApp nimmt, wenn der Kunde einen Tag lang nicht geschrieben hat.',
  'The name under which WhatsApp approved it.': 'Der Name, unter dem WhatsApp sie genehmigt hat.',
  'The language it was approved in, such as en_US.':
    'Die Sprache, in der sie genehmigt ist, etwa de.',
  'Only when the approved heading needs a value.':
    'Nur, wenn die genehmigte Überschrift einen Wert braucht.',
  'What the approved heading holds.': 'Was die genehmigte Überschrift enthält.',
  'The words that fill the heading, or the address of the file.':
    'Die Worte, die die Überschrift füllen, oder die Adresse der Datei.',
  'Degrees, such as 37.8044.': 'In Grad, etwa 37.8044.',
  'Degrees, such as -122.2712.': 'In Grad, etwa -122.2712.',
  'What stands below the map.': 'Was unter der Karte steht.',
  'A smaller line below it.': 'Eine kleinere Zeile darunter.',
  'What stands in place of {{1}}, {{2}} and so on in the approved text.':
    'Was im genehmigten Text anstelle von {{1}}, {{2}} und so weiter steht.',
  'As in the approved text: {{first_name}}.': 'Wie im genehmigten Text: {{first_name}}.',
  'What stands in its place.': 'Was an seiner Stelle steht.',
  'The approved buttons on which the customer can answer, in their order.':
    'Die genehmigten Knöpfe, mit denen der Kunde antworten kann, in ihrer Reihenfolge.',
  'Exactly as it stands on the approved button.':
    'Genau so, wie es auf dem genehmigten Knopf steht.',
  'A short name for this answer that later steps can rely on. Never shown.':
    'Ein kurzer Name dieser Antwort, auf den sich spätere Schritte verlassen können. Nie zu sehen.',
  'The approved buttons that do something else than answer, in their order.':
    'Die genehmigten Knöpfe, die etwas anderes tun als antworten, in ihrer Reihenfolge.',
  'What stands in place of {{1}} in the approved address, when it has one.':
    'Was in der genehmigten Adresse anstelle von {{1}} steht, wenn es dort steht.',
  'The number is in the approved template.': 'Die Nummer steht in der genehmigten Vorlage.',
  'What is copied: up to 15 characters.': 'Was kopiert wird: bis zu 15 Zeichen.',
  'The one-time code; also in the text.': 'Der Einmalcode; auch im Text.',
  'Where the form starts, when not on its first screen.':
    'Wo das Formular beginnt, wenn nicht auf seiner ersten Seite.',
  'What the first screen is filled with.': 'Womit die erste Seite gefüllt wird.',
  'For how long the button works; a week when left out.':
    'Wie lange der Knopf geht; eine Woche, wenn nichts hier steht.',
  'Whether the approved template has them above its answer buttons.':
    'Ob sie in der genehmigten Vorlage über den Knöpfen zum Antworten stehen.',
  'The cards of an approved carousel, in their order.':
    'Die Karten eines genehmigten Karussells, in ihrer Reihenfolge.',
  'What the card shows.': 'Was die Karte zeigt.',
  'Where the picture or video is.': 'Wo das Bild oder Video ist.',
  'The approved buttons of the card on which the customer can answer.':
    'Die genehmigten Knöpfe der Karte, mit denen der Kunde antworten kann.',
  'The approved buttons of the card that open a page.':
    'Die genehmigten Knöpfe der Karte, die eine Seite öffnen.',
  'The text as WhatsApp approved it, with {{1}}. WhatsApp keeps it; it is shown here and on the phone beside the canvas.':
    'Der Text, wie WhatsApp ihn genehmigt hat, mit {{1}}. WhatsApp bewahrt ihn auf; hier und auf dem Telefon neben der Zeichnung wird er gezeigt.',
  'The small line below the text. WhatsApp keeps it; it is shown on the phone.':
    'Die kleine Zeile unter dem Text. WhatsApp bewahrt sie auf; auf dem Telefon wird sie gezeigt.',
  'Where it is: it starts with https://.': 'Wo es ist: beginnt mit https://.',
  'Below the picture, video or file, up to 1024 characters.':
    'Unter dem Bild, Video oder der Datei, bis zu 1024 Zeichen.',
  'A point on the map.': 'Ein Punkt auf der Karte.',
  'Somebody’s details, such as a technician’s.': 'Angaben zu jemandem, etwa zum Techniker.',
  'Whose details these are.': 'Wessen Angaben das sind.',
  'With its country: +12025550143.': 'Mit Landesvorwahl: +4915112345678.',
  'When there is one.': 'Wenn es eine gibt.',
  'Where they work.': 'Wo die Person arbeitet.',
  'A button that opens a page.': 'Ein Knopf, der eine Seite öffnet.',
  'What stands on the button, up to 20 characters.': 'Was auf dem Knopf steht, bis zu 20 Zeichen.',
  'The page that the button opens.': 'Die Seite, die der Knopf öffnet.',
  'A button that opens a WhatsApp Flow.': 'Ein Knopf, der einen WhatsApp-Flow öffnet.',
  'The id that WhatsApp gave the form.': 'Die Kennung, die WhatsApp dem Formular gegeben hat.',
  'Whether the form is still a draft, sent to try it.':
    'Ob das Formular noch ein Entwurf ist, gesendet zum Ausprobieren.',
  'One product of the catalogue.': 'Ein Produkt aus dem Katalog.',
  'Up to 1024 characters.': 'Bis zu 1024 Zeichen.',
  'The id of the catalogue that is connected to the WhatsApp account.':
    'Die Kennung des Katalogs, der mit dem WhatsApp-Konto verbunden ist.',
  'The id of the product in the catalogue.': 'Die Kennung des Produkts im Katalog.',
  'Several products of the catalogue.': 'Mehrere Produkte aus dem Katalog.',
  'A bold line, up to 60 characters.': 'Eine fette Zeile, bis zu 60 Zeichen.',
  'Up to ten, with up to 30 products in all.': 'Bis zu zehn, mit zusammen bis zu 30 Produkten.',
  'A heading; needed when there is more than one section.':
    'Eine Überschrift; nötig, wenn es mehr als einen Abschnitt gibt.',
  'Their ids in the catalogue.': 'Ihre Kennungen im Katalog.',
  'A button that sends where they are.': 'Ein Knopf, der den eigenen Standort sendet.',
  'A button that shares their number.': 'Ein Knopf, der die eigene Nummer teilt.',
  'May the business call on WhatsApp?': 'Darf der Betrieb über WhatsApp anrufen?',
  'It calls you on WhatsApp.': 'Er ruft Sie über WhatsApp an.',
  'Up to 20 characters; “Call Now” when left out.':
    'Bis zu 20 Zeichen; „Call Now“, wenn nichts hier steht.',
  'Anything 8x8 takes, in its own JSON.': 'Alles, was 8x8 nimmt, im eigenen JSON.',
  'A message as 8x8’s API has it: “type”, “content”, and “context” or “channels” where wanted. {{ }} works in every text.':
    'Eine Nachricht, wie die API von 8x8 sie kennt: „type“, „content“, und wo gewünscht „context“ oder „channels“. {{ }} geht in jedem Text.',
  'The id of the message it quotes, such as {{data.payload.umid}}.':
    'Die Kennung der Nachricht, die sie zitiert, etwa {{data.payload.umid}}.',
  'It is sent on another channel.': 'Sie wird über einen anderen Kanal gesendet.',
  'Where it is sent then.': 'Worüber sie dann gesendet wird.',
  'Seconds, from 10 to 86400 (a day).': 'Sekunden, von 10 bis 86400 (ein Tag).',
  'What must have become of it by then.': 'Was bis dahin aus ihr geworden sein muss.',
  'The message as plain text when left out.':
    'Die Nachricht als einfacher Text, wenn nichts hier steht.',
  'From whom the SMS is, up to 16 characters.': 'Von wem die SMS ist, bis zu 16 Zeichen.',
  'WhatsApp takes only approved templates when the customer has not written for 24 hours. This one is sent instead.':
    'Hat der Kunde 24 Stunden lang nicht geschrieben, nimmt WhatsApp nur genehmigte Vorlagen. Dann wird diese gesendet.',
  'WhatsApp takes only approved templates when the customer has not written for 24 hours. This one is sent instead; its button opens the form.':
    'Hat der Kunde 24 Stunden lang nicht geschrieben, nimmt WhatsApp nur genehmigte Vorlagen. Dann wird diese gesendet; ihr Knopf öffnet das Formular.',
  'Sends a form that the customer fills in on the phone, screen by screen.':
    'Sendet ein Formular, das der Kunde auf dem Telefon Seite für Seite ausfüllt.',
  'The form that the customer fills in.': 'Das Formular, das der Kunde ausfüllt.',
  'What the customer reads above the button, up to 1024 characters.':
    'Was der Kunde über dem Knopf liest, bis zu 1024 Zeichen.',
  'What stands on the button that opens the form, up to 20 characters.':
    'Was auf dem Knopf steht, der das Formular öffnet, bis zu 20 Zeichen.',
  'Where it opens; its own first when left out.':
    'Wo es aufgeht; auf seiner ersten Seite, wenn nichts hier steht.',
  'What the first screen is filled with, by name. {{today(1)}} is tomorrow, on the day it is sent.':
    'Womit die erste Seite gefüllt wird, nach Namen. {{today(1)}} ist morgen, am Tag des Sendens.',
  'Sends a text to the customer’s phone number, or to another one.':
    'Sendet einen Text an die Telefonnummer des Kunden oder an eine andere.',
  'What the customer reads. An SMS holds 160 letters; more are paid as several.':
    'Was der Kunde liest. Eine SMS fasst 160 Buchstaben; mehr kostet wie mehrere.',
  'A phone number, such as {{data.phone}}. Left empty: the customer’s own.':
    'Eine Telefonnummer, etwa {{data.phone}}. Leer gelassen: die des Kunden.',
  'A number, or a name of up to 11 letters and digits. Left empty: the one of your account.':
    'Eine Nummer, oder ein Name aus bis zu 11 Buchstaben und Ziffern. Leer gelassen: der Ihres Kontos.',
  'Calls the customer or another number, says a text or plays a recording.':
    'Ruft den Kunden oder eine andere Nummer an, spricht einen Text oder spielt eine Aufnahme.',
  'What the voice says, up to 3,000 characters.': 'Was die Stimme sagt, bis zu 3.000 Zeichen.',
  'Of the voice, such as en or pt-BR; the workflow’s when left out.':
    'Die der Stimme, etwa de oder pt-BR; die des Ablaufs, wenn nichts hier steht.',
  'The name of a voice at 8x8, such as en-GB-Emma.':
    'Der Name einer Stimme bei 8x8, etwa en-GB-Emma.',
  'From 0.5, half as fast, to 2.': 'Von 0.5, halb so schnell, bis 2.',
  'It is said or played, one after the other.':
    'So oft wird es hintereinander gesprochen oder gespielt.',
  '“Wait for keys” after it hears which.': '„Auf Tasten warten“ danach hört, welche.',
  'Otherwise it ends with the last digit.': 'Sonst endet sie mit der letzten Ziffer.',
  'From 1 second to 2 minutes.': 'Von 1 Sekunde bis 2 Minuten.',
  'When nothing, or too little, is pressed.': 'Wenn nichts oder zu wenig gedrückt wird.',
  'Of an MP3 or WAV file, up to 5 MB.': 'Die einer MP3- oder WAV-Datei, bis zu 5 MB.',
  'The number that is shown. Left empty: the one of your account.':
    'Die Nummer, die zu sehen ist. Leer gelassen: die Ihres Kontos.',
};
