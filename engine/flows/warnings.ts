import type { FlowProblem, FlowWarningCode } from './flow-problem.ts';
import type { FlowIndex, Screen } from './meaning/flow-index.ts';
import type { Warn } from './warnings/warn.ts';
import { warnOfComponent } from './warnings/warn-of-component.ts';
import { warnOfFooters } from './warnings/warn-of-footers.ts';

const componentsMax = 50;
const problemsMax = 500;

/**
 * What Meta's validator lets through and customers would notice: texts that are cut off, days that
 * have passed, bindings that are shown as they are written. For a Flow that is valid.
 */
export function warnings({ screens }: FlowIndex, today = ''): readonly FlowProblem[] {
  const found: FlowProblem[] = [];
  const warn: Warn = (code, path, message) => {
    if (found.length >= problemsMax) return;
    found.push({ code, severity: 'warning', path, message, fix: fixes[code] });
  };
  for (const screen of screens) {
    warnOfScreen(screen, warn);
    for (const component of screen.components) warnOfComponent(component, today, warn);
  }
  return found;
}

function warnOfScreen(screen: Screen, warn: Warn): void {
  if (screen.id === 'SUCCESS') {
    const message = 'An endpoint that answers SUCCESS ends the Flow: no screen can be called so.';
    warn('reserved-screen-id', `${screen.path}.id`, message);
  }
  const { length } = screen.components;
  if (length > componentsMax) {
    const message = `The screen has ${length} components; the documentation allows ${componentsMax}.`;
    warn('too-many-components', screen.path, message);
  }
  warnOfFooters(screen, warn);
}

const fixes: Readonly<Record<FlowWarningCode, string>> = {
  'text-too-long': 'Shorten it.',
  'too-many-components': 'Move some components to another screen.',
  'too-few-options': 'Add options.',
  'too-many-options': 'Take some options out.',
  'repeated-option': 'Give every option its own id.',
  'date-passed': 'Choose a later date, or bind it to data that is sent with the Flow.',
  'literal-binding': 'Put the whole text in backticks, with fixed parts in quotes.',
  'unknown-choice': 'Choose one of the values that are known.',
  'unusable-condition': 'Write a condition without backticks.',
  'missing-footer': 'Give every branch a Footer.',
  'reserved-screen-id': 'Give the screen another id.',
  'never-enabled': 'Do not require what cannot be filled in.',
};
