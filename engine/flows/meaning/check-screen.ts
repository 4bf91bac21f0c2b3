import { writtenJson } from '../../json.ts';
import { itemPath } from '../flow-path.ts';
import { isAtLeast } from '../flow-version.ts';
import { child, list, type Screen, textOf } from './flow-index.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** What a screen says of itself: its id, what is masked, going back, how it ends. */
export function checkScreen(screen: Screen, check: MeaningCheck): void {
  if (screen.id === 'success') {
    const message = '“success” is reserved.';
    check.report('SCREEN_ID_IS_RESERVED_KEYWORD', `${screen.path}.id`, message);
  }
  if (screen.json['refresh_on_back'] === true && !check.hasEndpoint) {
    const message = 'Only a Flow with “data_api_version” can ask for data on the way back.';
    check.report('INVALID_PROPERTY_VALUE', `${screen.path}.refresh_on_back`, message);
  }
  checkSensitive(screen, check);
  if (screen.isTerminal && isAtLeast(check.version, '7.3')) checkEnd(screen, check);
}

function checkSensitive(screen: Screen, { report }: MeaningCheck): void {
  list(screen.json, 'sensitive').forEach((name, index) => {
    if (typeof name === 'string' && screen.byName.get(name)?.row.answer) return;
    const path = itemPath(`${screen.path}.sensitive`, index);
    report(
      'INVALID_SENSITIVE_FIELD',
      path,
      `Nothing on this screen is called “${writtenJson(name)}”.`,
    );
  });
}

/** From 7.3 a terminal screen has a Footer, and one that ends the Flow. */
function checkEnd(screen: Screen, { report }: MeaningCheck): void {
  const footers = screen.components.filter(({ type }) => type === 'Footer');
  if (footers.length === 0) {
    const message = 'A terminal screen needs a Footer that completes the Flow.';
    report('MISSING_FOOTER_ON_TERMINAL_SCREEN', screen.path, message);
  }
  const actions = footers.map(({ json }) => textOf(child(json, 'on-click-action'), 'name'));
  if (actions.some((name) => name !== 'navigate')) return;
  for (const { path } of footers) {
    const message = 'On a terminal screen a Footer completes the Flow.';
    report('INVALID_PROPERTY_VALUE', `${path}.on-click-action.name`, message);
  }
}
