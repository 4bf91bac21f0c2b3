import { type Customer, createCustomer } from './customer.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import type { Receiver } from './receiver.ts';
import { scripts } from './scripts.ts';

/** The customers of one run, what 8x8 has to deliver from them, and the time they all have. */
export interface Town {
  readonly customers: readonly Customer[];
  readonly deliveries: Deliveries;
  /** Epoch milliseconds. */
  now(): number;
  pass(ms: number): void;
  /** How much anybody has heard. */
  heard(): number;
  /** Everybody has heard everything, and everything they said has been delivered. */
  isDone(): boolean;
  /** Delivers all that was ever said once more. False: that was done before. */
  repeat(): boolean;
  /** Nobody says or hears anything any more. */
  leave(): void;
}

/** The exact Authorization value of webhooks. */
export const webhookAuthorization = 'crash-webhook-authorization';
/** Monday morning. */
export const startAt = Date.UTC(2026, 4, 4, 9, 10);
let towns = 0;

export function createTown({ recipients }: Receiver): Town {
  towns += 1;
  let now = startAt;
  let hasRepeated = false;
  const deliveries = createDeliveries(webhookAuthorization);
  const customers = scripts.map((script, index) => {
    const phone = `+4477${String(towns * 10 + index).padStart(8, '0')}`;
    const customer = createCustomer({ phone, script, deliveries, now: () => now });
    recipients.set(phone, customer);
    return customer;
  });
  for (const customer of customers) customer.begin();
  return {
    customers,
    deliveries,
    now: () => now,
    pass(ms) {
      now += ms;
    },
    heard: () => customers.reduce((sum, { taken, ordered }) => sum + taken.size + ordered.size, 0),
    isDone: () => deliveries.owed() === 0 && customers.every((customer) => customer.isDone()),
    repeat() {
      if (hasRepeated) return false;
      hasRepeated = true;
      for (const customer of customers) customer.repeat();
      return true;
    },
    leave() {
      deliveries.stop();
      for (const { phone } of customers) recipients.delete(phone);
    },
  };
}
