import type { ContactIdentity } from './channel.ts';

/** A channel on which nobody is: for workflows that are started for nobody in particular. */
export const nobodysChannel = 'none';

/** Whom such a workflow runs for, so that what it does has a place. */
export function nobody(provider: ContactIdentity['provider'], workflowId: string): ContactIdentity {
  return { provider, channel: nobodysChannel, userId: workflowId, phone: null, name: null };
}
