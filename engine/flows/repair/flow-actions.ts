import { isJsonObject, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import {
  child,
  type FlowIndex,
  objects,
  type PlacedComponent,
  type Screen,
  textOf,
} from '../meaning/flow-index.ts';

export interface PlacedAction {
  readonly screen: Screen;
  readonly component: PlacedComponent;
  readonly action: JsonObject;
}

/** What the taps of a screen do: its button's, its links', its lists'. */
export function actionsOf(screen: Screen): readonly PlacedAction[] {
  return screen.components.flatMap((component) =>
    [component.json, ...objects(component.json, 'list-items')].flatMap((json) => {
      const action = ownValue(json, 'on-click-action');
      return isJsonObject(action) ? [{ screen, component, action }] : [];
    }),
  );
}

/** Where a tap leads, if it leads to another screen. */
export function targetOf({ action }: PlacedAction): string | null {
  return action['name'] === 'navigate' ? textOf(child(action, 'next'), 'name') : null;
}

/** Everything that leads to this screen. */
export function waysTo(screen: string, { screens }: FlowIndex): readonly PlacedAction[] {
  return screens.flatMap(actionsOf).filter((placed) => targetOf(placed) === screen);
}
