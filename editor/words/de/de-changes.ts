import type { changeWords } from '../../workflow-document/change-words.ts';

/** What became different inside of a step, in German. */
export const changes: typeof changeWords = {
  text: (name) => `„${name}“: Der Text der Nachricht ist ein anderer.`,
  choiceAdded: (name, choice) => `„${name}“: Die Option „${choice}“ ist neu.`,
  choiceRemoved: (name, choice) => `„${name}“: Die Option „${choice}“ ist weg.`,
  choiceRenamed: (name, was, choice) => `„${name}“: Die Option „${was}“ heißt jetzt „${choice}“.`,
  choicesMoved: (name) => `„${name}“: Die Optionen stehen in anderer Reihenfolge.`,
};
