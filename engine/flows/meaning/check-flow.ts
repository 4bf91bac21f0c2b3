import { itemPath } from '../flow-path.ts';
import { groupBy } from './group-by.ts';
import type { MeaningCheck } from './meaning-check.ts';

const screensMax = 100;

/** What the screens are together: not too many, each with its own id, and an end. */
export function checkFlow({ screens, report }: MeaningCheck): void {
  if (screens.length > screensMax) {
    const message = `There are ${screens.length} screens; at most ${screensMax} can be.`;
    report('MAX_SCREENS_NUMBER', itemPath('screens', screensMax), message);
  }
  for (const same of groupBy(screens, ({ id }) => id).values()) {
    for (const { id, path } of same.length > 1 ? same : []) {
      report('DUPLICATE_SCREEN_IDS', `${path}.id`, `Another screen is called “${id}”, too.`);
    }
  }
  const ends = screens.filter(({ isTerminal, json }) => isTerminal && json['success'] !== false);
  if (ends.length > 0) return;
  const message = 'No screen ends the Flow with success.';
  report('MISSING_TERMINAL_SCREEN', 'screens', message);
}
