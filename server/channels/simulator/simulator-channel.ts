import type { Channel, Sending, StatusDelivery } from '../channel.ts';

/** When the phone says so, in milliseconds after the message was taken. */
const course = [
  { state: 'sent', afterMs: 50 },
  { state: 'delivered', afterMs: 150 },
  { state: 'read', afterMs: 400 },
] as const;

/**
 * A channel without an account: every message is taken, delivered and read. What becomes of a
 * message is told the way 8x8 tells it, after the message was taken.
 */
export function createSimulatorChannel(deps: {
  now(): number;
  deliver(status: StatusDelivery): Promise<unknown>;
  onError(error: unknown): void;
}): Channel {
  function report(sending: Sending, state: StatusDelivery['state']): void {
    const { clientMessageId } = sending;
    const messageId = simulatedId(sending);
    deps
      .deliver({ kind: 'status', messageId, clientMessageId, state, at: deps.now(), error: null })
      .catch(deps.onError);
  }

  return {
    provider: 'simulator',
    async send(sending) {
      for (const { state, afterMs } of course) {
        setTimeout(() => report(sending, state), afterMs).unref();
      }
      return { outcome: 'accepted', messageId: simulatedId(sending) };
    },
  };
}

function simulatedId({ clientMessageId }: Sending): string {
  return `sim-${clientMessageId}`;
}
