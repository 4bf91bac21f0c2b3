import type { ownInputWords } from '../../inspector/own-input-words.ts';

/** What is said by the fields that have an editor of their own, in German. */
export const ownInputs: typeof ownInputWords = {
  keywords: {
    add: 'Stichwort hinzufügen',
    hint: 'Drücken Sie nach jedem Enter. Groß und klein, Akzente und Satzzeichen zählen nicht.',
    remove: (text) => `Das Stichwort „${text}“ entfernen`,
    found: 'Wo das Stichwort steht',
    ways: {
      phrase: 'Irgendwo in der Nachricht',
      word: 'Als Wörter der Nachricht',
      exact: 'Es ist die ganze Nachricht',
    },
    mixed: 'Jedes auf seine Weise',
    each: 'Jedes für sich',
  },
  schedule: {
    days: 'An diesen Tagen',
    time: 'Um',
    advanced: 'Eigene Angabe',
    unlike: 'Sie sagt mehr als Tage und eine Uhrzeit und bleibt, wie sie ist.',
    zone: 'Nach der Zeit von',
    usual: 'Die eigene Zeitzone dieses Ablaufs',
  },
};
