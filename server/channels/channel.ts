import type { InboundMessage, Outgoing, SendResult } from '../../engine/index.ts';

/** Who a message is from or to, as a channel names them. */
export interface ContactIdentity {
  /** Which adapter reaches them; a simulated person is never mistaken for a real one. */
  readonly provider: 'chatapps' | 'simulator';
  /** `whatsapp`, `viber`, `rcs`, ... in small letters. */
  readonly channel: string;
  /** Digits of a phone number, or the channel's own id. The identity, with provider and channel. */
  readonly userId: string;
  /** E.164 with `+`, when known. */
  readonly phone: string | null;
  readonly name: string | null;
}

/** A message as it arrived: who, where, what. */
export interface InboundDelivery {
  readonly kind: 'inbound';
  readonly contact: ContactIdentity;
  readonly subAccountId: string | null;
  readonly message: InboundMessage;
}

/** What became of a message we sent. The same again, or an earlier one, changes nothing. */
export interface StatusDelivery {
  readonly kind: 'status';
  readonly messageId: string | null;
  readonly clientMessageId: string | null;
  readonly state: 'queued' | 'sent' | 'delivered' | 'read' | 'undelivered' | 'rejected';
  readonly at: number;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** Keys were pressed in a call that we made. */
export interface KeysDelivery {
  readonly kind: 'keys';
  /** The same one twice is heard once. */
  readonly id: string;
  /** The channel's name of the call, or ours. */
  readonly messageId: string | null;
  readonly clientMessageId: string | null;
  /** Digits, * and #. */
  readonly keys: string;
}

export interface Sending<Message extends Outgoing = Outgoing> {
  readonly effectId: string;
  /** At most 50 characters; the same on every attempt. */
  readonly clientMessageId: string;
  readonly contact: ContactIdentity;
  readonly subAccountId: string | null;
  readonly message: Message;
}

export type SendAttempt =
  | SendResult
  /** Not taken now; try again, not before `retryAfterMs` from now when it is known. */
  | { readonly outcome: 'again'; readonly message: string; readonly retryAfterMs: number | null }
  /** The connection broke after the request left: nobody knows whether it was taken. */
  | { readonly outcome: 'unknown'; readonly message: string };

/** The way out to one provider. Adapters: 8x8 ChatApps, and the simulator. */
export interface Channel {
  readonly provider: ContactIdentity['provider'];
  send(sending: Sending, signal: AbortSignal): Promise<SendAttempt>;
}
