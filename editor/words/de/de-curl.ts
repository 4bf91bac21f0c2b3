import type { curlWords } from '../../http-request/curl-words.ts';

/** What is said about a curl command that was pasted, in German. */
export const curl: typeof curlWords = {
  notCurl: 'Ein curl-Befehl beginnt mit „curl“.',
  tooLong: 'Das ist länger als jeder Befehl, den wir lesen können.',
  openQuote: 'Ein Anführungszeichen in diesem Befehl ist nicht geschlossen. Ist er ganz kopiert?',
  noAddress: 'Dieser Befehl nennt keine Adresse.',
  twoAddresses: 'Dieser Befehl nennt zwei Adressen. Fügen Sie eine davon ein.',
  notAnAddress: 'Die Adresse dieses Befehls lässt sich nicht aufrufen.',
  noValue: (option) => `Nach „${option}“ steht nichts. Ist der Befehl ganz kopiert?`,
  method: (method) =>
    `Die Methode „${method}“ geht hier nicht: GET, POST, PUT, PATCH und DELETE gehen.`,
  refused: {
    form: (option) =>
      `Dieser Befehl sendet Dateien oder ein mehrteiliges Formular („${option}“). Das lässt sich von hier nicht senden.`,
    file: (option) =>
      `Dieser Befehl liest eine Datei von Ihnen („${option}“). Fügen Sie stattdessen ein, was darin steht.`,
    head: (option) => `„${option}“ verlangt keine lesbare Antwort. Nehmen Sie es heraus.`,
    proxy: (option) => `Ein Proxy („${option}“) lässt sich von hier nicht benutzen.`,
    certificate: (option) => `Ein Zertifikat („${option}“) lässt sich von hier nicht benutzen.`,
    signIn: (option) =>
      `Diese Art der Anmeldung („${option}“) ist hier nicht bekannt. Name und Passwort, ein Token oder ein Schlüssel gehen.`,
    unknown: (option) =>
      `„${option}“ ist hier nicht bekannt. Nehmen Sie es heraus, und fügen Sie noch einmal ein.`,
  },
  notes: {
    noBody: 'Eine GET-Anfrage schickt nichts mit; was sie mitgeschickt hätte, wurde weggelassen.',
    oneSecret: (name) =>
      `Auch „${name}“ enthält ein Geheimnis, und für eine Anfrage lässt sich nur eines hinterlegen. Es wurde weggelassen.`,
    keyInAddress: (name) =>
      `Die Adresse enthält „${name}“, was nach einem Geheimnis aussieht: Wer diesen Ablauf sieht, sieht es auch.`,
  },
};
