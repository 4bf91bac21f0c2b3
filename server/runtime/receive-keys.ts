import type { KeysDelivery } from '../channels/channel.ts';
import { findSentMessage } from './find-sent-message.ts';
import { happen } from './happen.ts';
import type { Delivered } from './runtime.ts';
import type { Turn } from './turn.ts';

/** Keys were pressed in a call: the instance that made it hears of them, if it waits for that. */
export function receiveKeys(turn: Turn, delivery: KeysDelivery): Delivered {
  const call = findSentMessage(turn, delivery);
  const instanceId = call?.instanceId ?? null;
  if (instanceId === null) return { outcome: 'accepted', instanceId };
  if (!turn.store.markDelivered(`keys:${delivery.id}`, turn.at)) return { outcome: 'duplicate' };
  happen(turn, instanceId, { type: 'keyed', id: `keys/${delivery.id}`, keys: delivery.keys });
  return { outcome: 'accepted', instanceId };
}
