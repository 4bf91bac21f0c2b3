import { expect } from 'vitest';
import * as z from 'zod';
import { eventually } from './eventually.ts';
import type { TestServer } from './test-server.ts';

/** Somebody on the simulator, as the phone beside the canvas sees them. */
export interface SimulatedCustomer {
  writes(text: string): Promise<void>;
  presses(keys: string): Promise<void>;
  /** What they were sent, as text; waits until it is as expected. */
  hears(texts: readonly string[]): Promise<void>;
  contactId(): Promise<string>;
  /** Statuses of the instances that ran for them, newest first. */
  instances(): Promise<string[]>;
}

const conversation = z.object({
  contactId: z.string(),
  messages: z.array(z.object({ direction: z.enum(['in', 'out']), text: z.string() })),
});
const ran = z.object({
  instances: z.array(z.object({ workflowId: z.string(), status: z.string() })),
});

export function simulatedCustomer(
  server: TestServer,
  contact: string,
  channel: 'whatsapp' | 'sms' = 'whatsapp',
): SimulatedCustomer {
  const path = `/api/simulator/contacts/${encodeURIComponent(contact)}`;

  async function read() {
    const { body } = await server.request('GET', `${path}/messages?channel=${channel}`);
    return conversation.parse(body);
  }

  return {
    async writes(text) {
      const message = { contact, channel, type: 'text', content: { text } };
      const { status } = await server.request('POST', '/api/simulator/messages', message);
      expect(status).toBe(200);
    },
    async presses(keys) {
      const { status } = await server.request('POST', `${path}/keys?channel=${channel}`, { keys });
      expect(status).toBe(200);
    },
    async hears(texts) {
      await eventually(async () => {
        const sent = (await read()).messages.filter(({ direction }) => direction === 'out');
        expect(sent.map(({ text }) => text)).toEqual(texts);
      });
    },
    contactId: async () => (await read()).contactId,
    async instances() {
      const { body } = await server.request('GET', `${path}/instances?channel=${channel}`);
      return ran.parse(body).instances.map((each) => `${each.workflowId} ${each.status}`);
    },
  };
}
