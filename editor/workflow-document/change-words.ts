import { inLanguage } from '../words/language.ts';

/** What became different inside of a step, where it can be said more closely. */
export const changeWords = inLanguage('changes', {
  text: (name: string) => `“${name}”: the text of the message is another.`,
  choiceAdded: (name: string, choice: string) => `“${name}”: the choice “${choice}” is new.`,
  choiceRemoved: (name: string, choice: string) => `“${name}”: the choice “${choice}” is gone.`,
  choiceRenamed: (name: string, was: string, choice: string) =>
    `“${name}”: the choice “${was}” is called “${choice}” now.`,
  choicesMoved: (name: string) => `“${name}”: the choices stand in another order.`,
});
