import type { Effect } from './effect.ts';
import type { Instance, InstanceStatus } from './instance.ts';

/**
 * What an instance asks for when it ends, given as it was just before: the workflows that it runs
 * end too, and whoever runs it is told. `text` is why, unless it came to its end.
 */
export function endingEffects(
  { id, positions, caller, data, walked }: Instance,
  status: Exclude<InstanceStatus, 'waiting'>,
  text: string,
): Effect[] {
  const stops = positions.flatMap(({ wait, stepId, visit, effects }): Effect[] => {
    if (wait.kind !== 'workflow') return [];
    const stopId = `${id}/${stepId}/${visit}/${effects}`;
    return [{ kind: 'stop-workflow', id: stopId, stepId, runId: wait.effectId }];
  });
  if (!caller) return stops;
  const result =
    status === 'completed'
      ? ({ outcome: status, data } as const)
      : ({ outcome: status, message: text } as const);
  return [...stops, { kind: 'return', id: `${id}/end`, caller: { ...caller, walked }, result }];
}
