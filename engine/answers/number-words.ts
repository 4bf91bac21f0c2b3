import { words } from './fold.ts';
import { byLanguage, type KnownLanguage, languagesOfReply } from './language.ts';

/** What a folded word counts, in digits or as a word up to twenty; null where it counts nothing. */
export function numberOfWord(word: string, language?: string): number | null {
  return /^\d{1,9}$/.test(word) ? Number(word) : wordValue(word, numberValues, language);
}

/** The place a folded word gives in an order, `2nd` or `second`; -1 for the last; or null. */
export function ordinalOfWord(word: string, language?: string): number | null {
  const digits = /^(\d{1,3})(?:st|nd|rd|th|er|re|e|eme|ere|te|ter|tes|ten|de|a|o)$/.exec(word);
  return digits ? Number(digits[1]) : wordValue(word, ordinalValues, language);
}

/** Whether a folded word makes another number of its neighbour, as `forty` in `forty two`. */
export function isGreaterNumberWord(word: string): boolean {
  return greaterNumbers.has(word);
}

/** 0 to 20 in order; `/` stands between forms of one number. */
const numbers: Readonly<Record<KnownLanguage, string>> = {
  en: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty`,
  de: `null eins/ein/eine zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf
    zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn zwanzig`,
  es: `cero uno/una/un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce
    quince dieciséis diecisiete dieciocho diecinueve veinte`,
  fr: `zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
    seize dixsept dixhuit dixneuf vingt`,
  pt: `zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze
    catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove
    vinte`,
  it: `zero uno/una/un due tre quattro cinque sei sette otto nove dieci undici dodici tredici
    quattordici quindici sedici diciassette diciotto diciannove venti`,
  nl: `nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien
    zestien zeventien achttien negentien twintig`,
};

/** First to twelfth in order, then the last. */
const ordinals: Readonly<Record<KnownLanguage, string>> = {
  en: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last',
  de: `erste/erster/erstes/ersten zweite/zweiter/zweites/zweiten dritte/dritter/drittes/dritten
    vierte/vierter/viertes/vierten fünfte/fünfter/fünftes/fünften
    sechste/sechster/sechstes/sechsten siebte/siebter/siebtes/siebten achte/achter/achtes/achten
    neunte/neunter/neuntes/neunten zehnte/zehnter/zehntes/zehnten elfte/elfter/elftes/elften
    zwölfte/zwölfter/zwölftes/zwölften letzte/letzter/letztes/letzten`,
  es: `primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta
    sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima undécimo/undécima
    duodécimo/duodécima último/última`,
  fr: `premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième
    huitième neuvième dixième onzième douzième dernier/dernière`,
  pt: `primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta
    sétimo/sétima oitavo/oitava nono/nona décimo/décima undécimo/undécima duodécimo/duodécima
    último/última`,
  it: `primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta
    settimo/settima ottavo/ottava nono/nona decimo/decima undicesimo/undicesima
    dodicesimo/dodicesima ultimo/ultima`,
  nl: `eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde
    laatste`,
};

const greaterNumbers: ReadonlySet<string> = new Set(
  words(
    `thirty forty fifty sixty seventy eighty ninety hundred thousand million
    dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million
    veintiuno treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil millón
    trente quarante cinquante soixante cent mille
    trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento milhão
    trenta quaranta cinquanta sessanta settanta ottanta novanta mila milione
    dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend miljoen`,
  ),
);

type Values = Readonly<Record<KnownLanguage, ReadonlyMap<string, number>>>;

const numberValues: Values = byLanguage((language) => inOrder(numbers[language], 0));

const ordinalValues: Values = byLanguage((language) => {
  const values = inOrder(ordinals[language], 1);
  return new Map([...values].map(([word, value]) => [word, value === 13 ? -1 : value]));
});

function wordValue(word: string, values: Values, language?: string): number | null {
  for (const known of languagesOfReply(language)) {
    const value = values[known].get(word);
    if (value !== undefined) return value;
  }
  return null;
}

function inOrder(list: string, first: number): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [index, forms] of list.split(/\s+/).entries()) {
    for (const form of words(forms)) values.set(form, first + index);
  }
  return values;
}
