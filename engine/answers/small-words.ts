import { words } from './fold.ts';
import { byLanguage, type KnownLanguage, languagesOfReply, primaryLanguage } from './language.ts';

/** Whether a folded word says nothing about what is meant: `the`, `please`, `would`, `like`. */
export function isFiller(word: string, language?: string): boolean {
  return fillers.has(word) && !isNegation(word, language);
}

/** Whether a folded word turns what is said around it into its opposite: `not`, `without`. */
export function isNegation(word: string, language = ''): boolean {
  // In Portuguese "no sábado" is "on Saturday".
  if (word === 'no' && primaryLanguage(language) === 'pt') return false;
  const isOurs = languagesOfReply(language).some((known) => negations[known].has(word));
  return isOurs || foreignNegations.has(word) || unspacedNegation.test(word);
}

const fillers: ReadonlySet<string> = new Set(
  words(`
    a an the i im ill id m ll d s we us my me you your it its is be to for of at on in by
    and or with please pls plz thanks thank thx hi hello hey so well just only then um uh hmm oh ah
    want would like need take choose pick select prefer go give have get can could will
    let lets think around about sorry dear

    der die das den dem ein eine einen einem einer ich wir mir uns mich bitte danke gern gerne
    möchte moechte will hätte nehme nehmen wähle brauche um am im für und oder dann es also hallo
    mit zum zur

    el la los las lo un una unos unas yo me mi quiero quisiera prefiero por favor gracias para de
    del al en y o con pues hola escojo elijo necesito

    le les l une des du j je nous moi voudrais veux prends prendrais choisis préfère s il te vous
    plaît svp stp merci pour au aux à et ou avec alors bonjour d c est ce sera besoin ai

    os as um uma uns umas eu quero queria gostaria prefiro escolho obrigado obrigada da do das dos
    na no nas nos em ao às e com então olá preciso seria

    il i gli uno io vorrei voglio prendo scelgo preferisco per grazie di della dello dei alle alla
    allo ed con allora ciao favore piacere

    de het een ik wij wil graag alsjeblieft alstublieft aub bedankt dank je u om en of met voor dan
    dus hallo kies neem zou willen
  `),
);

const negationWords: Readonly<Record<KnownLanguage, string>> = {
  en: `no not dont cant cannot wont isnt arent doesnt didnt shouldnt wouldnt couldnt never none
    neither nor nothing without except instead anything everything other than`,
  de: 'nicht kein keine keinen keinem keiner nein nie niemals nichts ohne außer weder noch statt',
  es: 'no ni sin nunca nada ninguno ninguna excepto menos salvo tampoco',
  fr: 'ne n pas non sans sauf ni aucun aucune jamais rien',
  pt: 'não nem sem nunca nada nenhum nenhuma exceto menos tampouco',
  it: 'non no né senza tranne eccetto nessuno nessuna mai niente',
  nl: 'niet geen nee neen zonder behalve nooit niets noch',
};

const negations = byLanguage((language) => new Set(words(negationWords[language])));

/** In languages of which we know no other words, so that no choice is taken for its opposite. */
const foreignNegations: ReadonlySet<string> = new Set(
  words(`не нет ні لا ليس بدون نه नहीं मत tidak bukan jangan değil hayır không nie inte ikke
    לא 아니 아니요 안`),
);

/** The same where words are not separated. */
const unspacedNegation = /[不没沒別别勿]|ない|ません|ไม่/u;
