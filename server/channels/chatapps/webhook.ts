import type { InboundMessage, JsonObject } from '../../../engine/index.ts';
import type { ContactIdentity, InboundDelivery, StatusDelivery } from '../channel.ts';

/** What became of reading a webhook. */
export type ReadWebhook =
  | {
      readonly ok: true;
      readonly deliveries: readonly (InboundDelivery | StatusDelivery)[];
      /** Why there is nothing to deliver. */
      readonly ignored?: string;
    }
  | { readonly ok: false; readonly problems: readonly WebhookProblem[] };

export interface WebhookProblem {
  readonly path: string;
  readonly message: string;
}

/** What a message says, apart from what every message has. */
export type Said = Omit<InboundMessage, 'id' | 'at' | 'referral' | 'replyTo' | 'raw'>;

/** A webhook and what is known beside it. */
export interface WebhookSource {
  readonly body: JsonObject;
  readonly provider: ContactIdentity['provider'];
  readonly receivedAt: number;
}

/** An inbound message before it is known whether what must be there is. */
export interface InboundParts {
  readonly contact: ContactIdentity | null;
  readonly subAccountId: string | null;
  readonly message: InboundDelivery['message'] | null;
}
