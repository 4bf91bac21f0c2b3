import { isJsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { child, dataFields, type FlowIndex, type Screen } from '../meaning/flow-index.ts';
import { fitFiles } from './fit-files.ts';
import { componentAt, type Fix, type Repair } from './fix.ts';
import { actionsOf, type PlacedAction, targetOf } from './flow-actions.ts';
import { referDirectly } from './refer-directly.ts';

/** What concerns the values that are passed on from screen to screen. */
export const fixPayloads: Readonly<Record<string, Fix>> = {
  INVALID_ON_CLICK_ACTION_PAYLOAD: (repair) => referInstead(repair) || fitFiles(repair.flow),
  INVALID_NAVIGATE_ACTION_PAYLOAD: (repair) => referInstead(repair) || passWhatIsDeclared(repair),
  MISSING_NAVIGATION_ACTION_PAYLOAD: passWhatIsDeclared,
};

/** An answer that cannot be passed on is named where it is used by the screen that asked for it. */
function referInstead(repair: Repair): boolean {
  const placed = actionAt(repair);
  const next = placed && repair.flow.screenById.get(targetOf(placed) ?? '');
  const key = /\.payload\.([^.[\]]+)$/.exec(repair.path)?.[1];
  if (!next || key === undefined || !referDirectly(repair.flow, next, key)) return false;
  fitFiles(repair.flow);
  return true;
}

function actionAt(repair: Repair): PlacedAction | undefined {
  const component = componentAt(repair);
  const screen =
    component && repair.flow.screens.find((each) => each.components.includes(component));
  return screen && actionsOf(screen).find((placed) => placed.component === component);
}

/** The next screen gets what it declares: as it was passed on, or from where it is known. */
function passWhatIsDeclared(repair: Repair): boolean {
  const { flow } = repair;
  const placed = actionAt(repair);
  const next = placed && flow.screenById.get(targetOf(placed) ?? '');
  if (!placed || !next) return false;
  const before = child(placed.action, 'payload');
  const payload = dataFields(next).map(([name, field]) => [
    name,
    ownValue(before, name) ??
      knownValue(name, placed.screen, flow) ??
      ownValue(field, '__example__') ??
      '',
  ]);
  placed.action['payload'] = Object.fromEntries(payload);
  return JSON.stringify(before) !== JSON.stringify(placed.action['payload']);
}

/** An answer or data of this name, nearest first. */
function knownValue(name: string, on: Screen, { screens }: FlowIndex): string | null {
  if (isAsked(name, on)) return `\${form.${name}}`;
  if (isJsonObject(ownValue(on.data, name))) return `\${data.${name}}`;
  const other = screens.find((screen) => screen !== on && isAsked(name, screen));
  return other ? `\${screen.${other.id}.form.${name}}` : null;
}

function isAsked(name: string, { byName }: Screen): boolean {
  const component = byName.get(name);
  return component?.row.answer !== undefined && component.row.answer !== 'files';
}
