import type { JsonObject } from '../../json.ts';
import { child, type FlowIndex, list } from '../meaning/flow-index.ts';
import { actionsOf, targetOf } from './flow-actions.ts';

/**
 * The ways from screen to screen, as the screens themselves go, in the form that WhatsApp wants: no
 * way to itself, and none back, which is there by itself. With an endpoint, which may lead anywhere,
 * the ways that the author declared stay.
 */
export function routingModel(flow: FlowIndex): JsonObject {
  const declared = flow.hasEndpoint ? child(flow.document, 'routing_model') : {};
  const taken = new Set<string>();
  const ways = flow.screens.flatMap((screen) => {
    const { id, isTerminal } = screen;
    const targets = [...actionsOf(screen).map(targetOf), ...list(declared, id)].filter(
      (target): target is string => typeof target === 'string' && flow.screenById.has(target),
    );
    const fresh = [...new Set(targets)].filter(
      (target) => target !== id && !taken.has(`${target} ${id}`),
    );
    for (const target of fresh) taken.add(`${id} ${target}`);
    return isTerminal && fresh.length === 0 ? [] : [[id, fresh] as const];
  });
  return Object.fromEntries(ways);
}
