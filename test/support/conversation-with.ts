import * as z from 'zod';
import type { TestServer } from './test-server.ts';

const contacts = z.object({
  contacts: z.array(z.object({ id: z.string(), phone: z.string().nullable() })),
});
const messages = z.object({
  messages: z.array(
    z.object({
      direction: z.enum(['in', 'out']),
      text: z.string(),
      status: z.string(),
      error: z.string().nullable(),
    }),
  ),
});
const instances = z.object({
  instances: z.array(z.object({ id: z.string(), status: z.string() })),
});
const traced = z.object({ trace: z.array(z.object({ kind: z.string(), text: z.string() })) });

type Told = z.infer<typeof messages>['messages'][number];

export interface ConversationWith {
  /** What was sent to the contact, or is to be, in order. */
  readonly told: readonly Told[];
  /** Of the latest instance; '' where there is none. */
  readonly status: string;
  /** Its lines: `left: answered 200 in 3 ms`. */
  readonly trace: readonly string[];
}

/** What the API says of the conversation with a phone number. */
export async function conversationWith(
  server: TestServer,
  phone: string,
): Promise<ConversationWith> {
  const read = async (path: string) => (await server.request('GET', path)).body;
  const known = contacts.parse(await read('/api/contacts?limit=200')).contacts;
  const id = known.find((contact) => contact.phone === phone)?.id;
  if (id === undefined) return { told: [], status: '', trace: [] };
  const all = messages.parse(await read(`/api/contacts/${id}/messages`)).messages;
  const [latest] = instances.parse(await read(`/api/instances?contact=${id}`)).instances;
  const trace = latest ? traced.parse(await read(`/api/instances/${latest.id}`)).trace : [];
  return {
    told: all.filter(({ direction }) => direction === 'out'),
    status: latest?.status ?? '',
    trace: trace.map(({ kind, text }) => `${kind}: ${text}`),
  };
}

/** How many instances have not ended. */
export async function openInstances(server: TestServer): Promise<number> {
  const { body } = await server.request('GET', '/api/instances?status=waiting&limit=200');
  return instances.parse(body).instances.length;
}
