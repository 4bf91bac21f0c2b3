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
  | { readonly type: 'image' | 'audio'; readonly content: { readonly url: string } }
  | { readonly type: 'contacts'; readonly content: { readonly contacts: Card[] } };

type Reply =
  | { readonly type: 'list_reply'; readonly list_reply: Choice }
  | { readonly type: 'button_reply'; readonly button_reply: Choice }
  | { readonly type: 'nfmReply'; readonly nfmReply: FilledForm }
  | { readonly type: 'callPermissionReply'; readonly callPermissionReply: CallPermission };

export type Choice = {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
};

/** What was filled in is JSON inside of JSON, with the token of the message. */
type FilledForm = {
  readonly name: string;
  readonly body: string;
  readonly responseJson: string;
};

type CallPermission = { readonly response: 'accept' | 'reject'; readonly isPermanent: boolean };

type Card = {
  readonly name: { readonly formatted_name: string };
  readonly phones: { readonly phone: string }[];
};

type Place = { readonly latitude: number; readonly longitude: number };

const messagesKey = (contact: string) => ['messages', contact];
const ofContact = api.simulator.contacts[':contact'];

/** The conversation with one pretend customer, oldest message first. */
export function useMessages(contact: string) {
  return useQuery({ ...conversation(contact), select: ({ messages }) => messages });
}

/** The contact whose conversation a person has now; null: workflows have it. */
export function useWithPerson(contact: string): string | null {
  const { data } = useQuery(conversation(contact));
  return data?.withPersonSince == null ? null : data.contactId;
}

/** The person who has the conversation gives it back to the workflow. */
export function useHandBack({ contact }: PretendCustomer) {
  return useConversationChange(contact, (id: string) =>
    answerTo(api.contacts[':id']['hand-back'].$post({ param: { id }, json: {} })),
  );
}

function conversation(contact: string) {
  return { queryKey: messagesKey(contact), queryFn: () => fetchConversation(contact) };
}

export type ChatMessage = Awaited<ReturnType<typeof fetchConversation>>['messages'][number];

function fetchConversation(contact: string) {
  return answerTo(ofContact.messages.$get({ param: { contact }, query: {} }));
}

export function useSendMessage(customer: PretendCustomer) {
  return useConversationChange(customer.contact, ({ type, content }: CustomerMessage) =>
    answerTo(
      api.simulator.messages.$post({ json: { ...customer, type, content: { ...content } } }),
    ),
  );
}

/** Presses keys in the last call to this customer. */
export function usePressKeys({ contact }: PretendCustomer) {
  return useConversationChange(contact, (keys: string) =>
    answerTo(ofContact.keys.$post({ param: { contact }, query: {}, json: { keys } })),
  );
}

/** Ends what runs for this customer, and empties the conversation. */
export function useStartOver({ contact }: PretendCustomer) {
  return useConversationChange(contact, () =>
    answerTo(ofContact.messages.$delete({ param: { contact }, query: {} })),
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
