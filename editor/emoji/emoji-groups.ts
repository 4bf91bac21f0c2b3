/** The emojis that businesses send, in groups of as many as fill whole lines of the picker. */
export const emojiGroups = {
  faces: `
😀 grinning, happy, smile | grinsend, fröhlich, lachen
😃 laughing, happy, joy | lachend, fröhlich, freude
😊 smiling, blush, thanks | lächelnd, freude, danke
🙂 slight smile, friendly | leichtes lächeln, freundlich
😉 wink | zwinkern
😍 heart eyes, love, great | herzaugen, liebe, toll
🥰 smiling with hearts, love | lächeln mit herzen, liebe
😘 kiss | kuss
😎 sunglasses, cool | sonnenbrille, cool
🤩 star eyes, wow | sternaugen, begeistert
🥳 partying, party, congratulations | feiernd, party, glückwunsch
😂 tears of joy, laugh | freudentränen, lachen
🤣 rolling, laugh | kugelt sich, lachen
😇 halo, angel, good | heiligenschein, engel, brav
🤔 thinking, question | nachdenklich, frage
😅 sweat smile, phew | schwitzend lächelnd, puh
😬 grimace, oops | grimasse, ups
😐 neutral, so-so | neutral, naja
😕 confused, unsure | verwirrt, unsicher
😢 crying, sad, sorry | weinend, traurig, schade
😭 sobbing, sad | heulend, traurig
😡 angry, cross | wütend, ärger
😴 sleeping, tired | schlafend, müde
🤒 ill, fever, sick | krank, fieber
`,
  hands: `
👋 waving hand, hello, goodbye | winkende hand, hallo, tschüss
👍 thumbs up, yes, good, ok | daumen hoch, ja, gut, ok
👎 thumbs down, no, bad | daumen runter, nein, schlecht
👌 ok hand, perfect | ok hand, perfekt
🙏 folded hands, please, thanks | gefaltete hände, bitte, danke
👏 clapping, bravo | klatschen, bravo
🙌 raised hands, hooray | erhobene hände, hurra
🤝 handshake, agreed, deal | handschlag, abgemacht
💪 strong arm, power | starker arm, kraft
✌️ victory, peace | victory, frieden
🤞 crossed fingers, luck | gekreuzte finger, glück
👉 pointing right, here | zeigt nach rechts, hier
👈 pointing left | zeigt nach links
👆 pointing up, above | zeigt nach oben, darüber
👇 pointing down, below | zeigt nach unten, darunter
✋ raised hand, stop | hand, halt, stopp
🙋 person raising hand, question, me | meldet sich, frage, ich
🤷 shrug, no idea | schulterzucken, keine ahnung
👷 construction worker, technician, helmet | bauarbeiter, techniker, helm
👮 police officer | polizist
👶 baby, child | baby, kind
👪 family | familie
👥 people, customers, group | leute, kunden, gruppe
👀 eyes, look | augen, schau
`,
  work: `
🔧 wrench, repair, plumber | schraubenschlüssel, reparatur, installateur
🔨 hammer | hammer
🛠️ tools, repair, service | werkzeug, reparatur, service
🪛 screwdriver | schraubendreher
🔩 nut and bolt, screw | mutter und schraube
🧰 toolbox | werkzeugkasten
🪚 saw, carpenter | säge, tischler
🧹 broom, cleaning | besen, putzen
🧽 sponge, cleaning | schwamm, putzen
🪣 bucket | eimer
🚿 shower, bathroom | dusche, bad
🛁 bath, bathroom | badewanne, bad
🚽 toilet | toilette, klo
🚰 tap, drinking water | wasserhahn, trinkwasser
💧 drop, water, leak | tropfen, wasser, leck
🔥 fire, heating, hot | feuer, heizung, heiß
⚡ lightning, electricity, fast | blitz, strom, schnell
💡 light bulb, light, idea | glühbirne, licht, idee
🔌 plug, electricity | stecker, strom
🔋 battery | batterie, akku
🌡️ thermometer, temperature | thermometer, temperatur
❄️ snowflake, cold, cooling | schneeflocke, kalt, kühlung
🏠 house, home | haus, zuhause
🚪 door | tür
`,
  time: `
📅 calendar, date, appointment | kalender, datum, termin
🗓️ wall calendar, appointment | wandkalender, termin
⏰ alarm clock, time, reminder | wecker, uhrzeit, erinnerung
⏱️ stopwatch, fast | stoppuhr, schnell
⏳ hourglass, wait | sanduhr, warten
🕐 clock, one o’clock | uhr, ein uhr
🌅 sunrise, morning | sonnenaufgang, morgen
☀️ sun, day, weather | sonne, tag, wetter
🌙 moon, night, evening | mond, nacht, abend
🌧️ rain, weather | regen, wetter
☔ umbrella, rain | regenschirm, regen
🌈 rainbow | regenbogen
📍 pin, place, address | stecknadel, ort, adresse
🗺️ map, route | karte, weg
🚗 car, on the way | auto, unterwegs
🚚 delivery van, delivery | lieferwagen, lieferung
🚌 bus | bus
🚲 bicycle | fahrrad
✈️ aeroplane, travel, holiday | flugzeug, reise, urlaub
🚆 train | zug, bahn
🏢 office building, company | bürogebäude, firma
🏪 shop, store | laden, geschäft
🏥 hospital, doctor | krankenhaus, arzt
🏖️ beach, holiday | strand, urlaub
`,
  things: `
📞 telephone, call | telefon, anruf
📱 mobile phone | handy, mobiltelefon
💬 speech bubble, chat, message | sprechblase, chat, nachricht
✉️ envelope, letter | briefumschlag, brief
📧 e-mail | e-mail
📷 camera, photo | kamera, foto
📎 paper clip, attachment | büroklammer, anhang
📄 page, document | seite, dokument
📝 note, write, form | notiz, schreiben, formular
📋 clipboard, list | klemmbrett, liste
📦 parcel, order | paket, bestellung
🛒 shopping cart, order | einkaufswagen, bestellen
🛍️ shopping bags | einkaufstaschen
💳 credit card, payment | kreditkarte, zahlung
💶 euro notes, money, price | euroscheine, geld, preis
💰 money bag, price | geldsack, preis
🧾 receipt, invoice | beleg, rechnung
🏷️ label, price, offer | etikett, preis, angebot
🎁 gift, present | geschenk
🔑 key | schlüssel
🔒 lock, secure | schloss, sicher
🔍 magnifying glass, search | lupe, suche
⚙️ gear, settings | zahnrad, einstellungen
📊 bar chart, results | balkendiagramm, ergebnisse
`,
  signs: `
✅ check mark, done, confirmed | häkchen, erledigt, bestätigt
☑️ ticked box, done | angekreuzt, erledigt
❌ cross, no, cancelled | kreuz, nein, abgesagt
❗ exclamation mark, important | ausrufezeichen, wichtig
❓ question mark | fragezeichen
⚠️ warning, careful | warnung, achtung
ℹ️ information | information
➡️ arrow right, next | pfeil rechts, weiter
⬅️ arrow left, back | pfeil links, zurück
🔔 bell, reminder | glocke, erinnerung
⭐ star, rating | stern, bewertung
🌟 glowing star | leuchtender stern
✨ sparkles, new, clean | funkeln, neu, sauber
🎉 party popper, congratulations | konfetti, glückwunsch
🎂 cake, birthday | torte, geburtstag
🏆 trophy, winner | pokal, gewinner
❤️ red heart, love | rotes herz, liebe
💚 green heart | grünes herz
💙 blue heart | blaues herz
🌿 leaves, green, nature | blätter, grün, natur
🌸 blossom, flower, spring | blüte, blume, frühling
☕ coffee, tea, break | kaffee, tee, pause
🍕 pizza, food | pizza, essen
🐶 dog, pet | hund, haustier
`,
} as const;
