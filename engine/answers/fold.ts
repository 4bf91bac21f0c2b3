import { primaryLanguage } from './language.ts';

/** Longest reply that is looked at, in UTF-16 units: WhatsApp's own limit for a text message. */
export const answerCharsMax = 4_096;

/**
 * Text as it is compared: without case, accents, punctuation and emoji, digits of any script as
 * 0-9, single spaces. Idempotent. A `language` written in Arabic letters also unites the letters
 * that Arabic, Persian and Urdu keyboards type differently for the same word.
 */
export function fold(text: string, language = ''): string {
  const plain = plainText(text).replace(/[^\p{L}\p{M}\p{N}]|ʼ/gu, ' ');
  const united = arabicScriptLanguages.has(primaryLanguage(language))
    ? replaceEach(plain, arabicVariants)
    : plain;
  return united.replace(/ +/g, ' ').trim();
}

/**
 * Lower case without accents, digits as 0-9, everything else as it was. Marks that make another
 * letter (Indic vowels, Thai tones, Japanese voicing) stay.
 */
export function plainText(text: string): string {
  const letters = text
    .slice(0, answerCharsMax)
    .normalize('NFKD')
    .slice(0, decomposedCharsMax)
    .replace(/(?=\p{M})(?![\u3099\u309A])[\p{sc=Zinh}\p{sc=Hebr}\p{sc=Arab}]/gu, '')
    .replace(/[\p{Cf}\u0640]/gu, '');
  return westernDigits(replaceEach(foldCase(letters), strokeLetters)).normalize('NFC');
}

/** The folded words of a text, in order. */
export function words(text: string, language = ''): string[] {
  return fold(text, language)
    .split(' ')
    .filter((word) => word !== '');
}

/** A text of symbols as it is compared: emoji without skin colour and presentation, 👍🏽 is 👍. */
export function plainSymbols(text: string): string {
  return text.replace(/\p{Emoji_Modifier}|\uFE0E|\uFE0F/gu, '').trim();
}

/** The text with the decimal digits of every script written 0-9. */
export function westernDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (digit) => digitValues.get(digit) ?? digit);
}

/** The zeros of the scripts in use, each followed in Unicode by its one to nine. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50,
  0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

const digitValues: ReadonlyMap<string, string> = new Map(
  zeros.flatMap((zero) =>
    Array.from('0123456789', (digit): [string, string] => [
      String.fromCodePoint(zero + Number(digit)),
      digit,
    ]),
  ),
);

/** Through upper case, because only that turns ß into ss and ı into i; and one sigma for both. */
function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

/** One character can decompose into as many as eighteen; three are enough for any alphabet. */
const decomposedCharsMax = 3 * answerCharsMax;

const arabicScriptLanguages = new Set(['ar', 'fa', 'ur', 'ps', 'sd', 'ug', 'ku', 'ckb']);

const arabicVariants = { ىیېے: 'ي', ک: 'ك', ہھەة: 'ه', ٱ: 'ا' };

/** Letters that people also write without their stroke, but that have no Unicode decomposition. */
const strokeLetters = { ø: 'o', ł: 'l', đð: 'd', ħ: 'h', þ: 'th', æ: 'ae', œ: 'oe' };

function replaceEach(text: string, replacements: Readonly<Record<string, string>>): string {
  let replaced = text;
  for (const [letters, replacement] of Object.entries(replacements)) {
    for (const letter of letters) replaced = replaced.replaceAll(letter, replacement);
  }
  return replaced;
}
