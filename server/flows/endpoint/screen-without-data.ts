import { isJsonObject, type PlayableFlow } from '../../../engine/index.ts';

interface Asked {
  readonly action: string;
  readonly screen: string;
}

/**
 * The screen that a form can be shown although no workflow answers it: the first one, or on the way
 * back the only one that leads to the one that is left. Null: there is none, or it wants data.
 */
export function screenWithoutData(flow: PlayableFlow, asked: Asked): string | null {
  const id = wantedScreen(flow, asked);
  const screen = id === undefined ? undefined : flow.screenById.get(id);
  return screen && Object.keys(screen.data).length === 0 ? screen.id : null;
}

function wantedScreen(flow: PlayableFlow, { action, screen }: Asked): string | undefined {
  if (action === 'INIT') return flow.screens[0]?.id;
  return action === 'BACK' ? screenBefore(flow, screen) : undefined;
}

function screenBefore({ document }: PlayableFlow, screen: string): string | undefined {
  const model = document['routing_model'];
  if (!isJsonObject(model)) return undefined;
  const before = Object.keys(model).filter((from) => {
    const targets = model[from];
    return Array.isArray(targets) && targets.includes(screen);
  });
  return before.length === 1 ? before[0] : undefined;
}
