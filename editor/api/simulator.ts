import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerTo, api } from './client.ts';
import { instancesKey } from './instances.ts';

export interface PretendCustomer {
  /** A phone number with its country. */
  readonly contact: string;
  readonly name: string;
}

/** What a pretend customer can send: the shapes of 8x8's inbound ChatApps messages. */
export type CustomerMessage =
  | {
      readonly type: 'text';
      readonly content: { readonly text: string; readonly payload?: string };
    }
  | { readonly type: 'interactive'; readonly content: { readonly interactive: Reply } }
  | { readonly type: 'location'; readonly content: { readonly location: Place } }
  | { readonly type: 'image'; readonly content: { readonly url: string } };

type Reply =
  | { readonly type: 'list_reply'; readonly list_reply: Choice }
  | { readonly type: 'button_reply'; readonly button_reply: Choice };

export type Choice = {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
};

type Place = { readonly latitude: number; readonly longitude: number };

const messagesKey = (contact: string) => ['messages', contact];
const ofContact = api.simulator.contacts[':contact'];

/** The conversation with one pretend customer, oldest message first. */
export function useMessages(contact: string) {
  return useQuery({ queryKey: messagesKey(contact), queryFn: () => fetchMessages(contact) });
}

export type ChatMessage = Awaited<ReturnType<typeof fetchMessages>>[number];

async function fetchMessages(contact: string) {
  return (await answerTo(ofContact.messages.$get({ param: { contact } }))).messages;
}

export function useSendMessage(customer: PretendCustomer) {
  return useConversationChange(customer.contact, ({ type, content }: CustomerMessage) =>
    answerTo(
      api.simulator.messages.$post({ json: { ...customer, type, content: { ...content } } }),
    ),
  );
}

/** Ends what runs for this customer, and empties the conversation. */
export function useStartOver({ contact }: PretendCustomer) {
  return useConversationChange(contact, () =>
    answerTo(ofContact.messages.$delete({ param: { contact } })),
  );
}

function useConversationChange<Input>(contact: string, change: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: messagesKey(contact) }),
        queries.invalidateQueries({ queryKey: instancesKey(contact) }),
      ]),
  });
}
