import { inLanguage } from './language.ts';

/**
 * What the engine and the server say, by the English of it: `{0}`, `{1}` … stand for whatever is put in
 * there, and is put into words as well. What stands in quotation marks, or as `{=0}` in the translation, is
 * somebody's own text and stays. `'At most {0} characters.': 'Höchstens {0} Zeichen.'`
 */
export type Phrases = Readonly<Record<string, string>>;

const english: Phrases = {};
const depthMax = 2;

/** A text of the engine or the server in the language of the page; as it is where nobody translated it. */
export const phrase: (text: string) => string = phrasesOf(inLanguage('phrases', english));

/** Says a text in the language of these phrases. Of several that fit, the first is taken. */
export function phrasesOf(phrases: Phrases): (text: string) => string {
  const patterns = Object.entries(phrases)
    .filter(([text]) => /\{\d\}/.test(text))
    .map(([text, translated]) => ({ text, matches: patternOf(text), translated }));

  function say(text: string, depth: number): string {
    const whole = phrases[text];
    if (whole !== undefined || depth > depthMax) return whole ?? text;
    for (const { text: pattern, matches, translated } of patterns) {
      const found = matches.exec(text);
      if (!found) continue;
      return translated.replace(/\{(=?)(\d)\}/g, (_, own: string, number: string) => {
        const given = found[Number(number) + 1] ?? '';
        const stays = own !== '' || pattern.includes(`“{${number}}”`);
        return stays ? given : say(given, depth + 1);
      });
    }
    return text;
  }
  return (text) => say(text, 0);
}

function patternOf(text: string): RegExp {
  const literal = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{\d\}/g, '([\\s\\S]*?)')}$`);
}
