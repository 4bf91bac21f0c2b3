import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod';
import { instancesKey } from './instances.ts';
import { request } from './request.ts';

const message = z.object({
  id: z.string(),
  /** `in`: from the pretend customer. */
  direction: z.enum(['in', 'out']),
  at: z.number(),
  type: z.string(),
  content: z.unknown(),
  /** What a person would read. */
  text: z.string(),
  status: z.enum([
    'pending',
    'queued',
    'sent',
    'delivered',
    'read',
    'undelivered',
    'rejected',
    'received',
  ]),
  error: z.unknown().optional(),
  stepId: z.string().nullish(),
  instanceId: z.string().nullish(),
});

export type ChatMessage = z.infer<typeof message>;

/** What a pretend customer can send: the shapes of 8x8's inbound ChatApps messages. */
export type CustomerMessage =
  | { readonly type: 'text'; readonly content: { readonly text: string; readonly payload?: string } }
  | {
      readonly type: 'interactive';
      readonly content: {
        readonly interactive:
          | { readonly type: 'list_reply'; readonly list_reply: Choice }
          | { readonly type: 'button_reply'; readonly button_reply: Choice };
      };
    }
  | {
      readonly type: 'location';
      readonly content: { readonly location: { readonly latitude: number; readonly longitude: number } };
    }
  | { readonly type: 'image'; readonly content: { readonly url: string } };

export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

export interface PretendCustomer {
  /** Digits of a phone number. */
  readonly contact: string;
  readonly name: string;
}

export const messagesKey = (contact: string) => ['messages', contact];

export function useMessages(contact: string) {
  return useQuery({
    queryKey: messagesKey(contact),
    queryFn: async () => {
      const path = `/api/simulator/contacts/${encodeURIComponent(contact)}/messages`;
      return (await request(path, z.object({ messages: z.array(message) }))).messages;
    },
  });
}

export function useSendMessage({ contact, name }: PretendCustomer) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sent: CustomerMessage) =>
      request('/api/simulator/messages', z.unknown(), {
        method: 'POST',
        body: { contact, name, ...sent },
      }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: messagesKey(contact) }),
        queries.invalidateQueries({ queryKey: instancesKey(contact) }),
      ]),
  });
}

export function useStartOver({ contact }: PretendCustomer) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      request(`/api/simulator/contacts/${encodeURIComponent(contact)}/messages`, z.unknown(), {
        method: 'DELETE',
      }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: messagesKey(contact) }),
        queries.invalidateQueries({ queryKey: instancesKey(contact) }),
      ]),
  });
}
