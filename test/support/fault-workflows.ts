/** Workflows that call what may go wrong and say how it went; and one that only talks. */
import type { TestServer } from './test-server.ts';

const way = (id: string, to: string | null) => ({ id, label: id, to });

function say(text: string, to: string | null = null) {
  const config = { message: { kind: 'text', text } };
  return { type: 'chatapps-message', name: 'Say', config, exits: [way('next', to)] };
}

function call(config: object) {
  const outcomes = [{ exit: 'refused', label: 'Refused', statuses: ['4xx'] }];
  const keep = [{ name: 'name', path: '$.name' }];
  return {
    type: 'http-request',
    name: 'Call',
    config: { method: 'GET', retries: 0, keep, outcomes, ...config },
    exits: [way('ok', 'worked'), way('refused', 'refused'), way('failed', 'failed')],
  };
}

/** “call http://…” calls that address, and says by which way out it went on. */
function calling(word: string, config: object) {
  return {
    schemaVersion: 1,
    id: word,
    name: word,
    trigger: startedBy(word),
    start: 'call',
    steps: {
      call: call({ url: "{{last(split(data.payload.content.text, ' '))}}", ...config }),
      worked: say('It worked: {{data.name}}'),
      refused: say('It was refused: {{steps.call.status}}'),
      failed: say('It failed: {{steps.call.error ?? steps.call.status}}'),
    },
  };
}

function startedBy(word: string) {
  return { type: 'inbound-chatapps', match: { kind: 'keywords', keywords: [{ text: word }] } };
}

const seconds = (amount: number) => ({ amount, unit: 'seconds' });

export const callers = [
  calling('call', { timeout: seconds(20) }),
  calling('hurry', { timeout: seconds(1) }),
  calling('insist', {
    method: 'POST',
    body: { kind: 'json', value: { from: '{{contact.phone}}' } },
    timeout: seconds(20),
    retries: 2,
    retryDelay: seconds(1),
  }),
];

/** “news”: three messages, one right after the other. */
export const news = {
  schemaVersion: 1,
  id: 'news',
  name: 'news',
  trigger: startedBy('news'),
  start: 'one',
  steps: { one: say('One.', 'two'), two: say('Two.', 'three'), three: say('Three.') },
};

/** Makes it known, published and enabled. */
export async function publish(server: TestServer, workflow: { readonly id: string }) {
  const path = `/api/workflows/${workflow.id}`;
  for (const [method, to, body] of [
    ['POST', '/api/workflows', workflow],
    ['POST', `${path}/publish`, undefined],
    ['PATCH', path, { enabled: true }],
  ] as const) {
    const { status, body: answer } = await server.request(method, to, body);
    if (status !== 200) throw new Error(`${method} ${to}: ${JSON.stringify(answer)}`);
  }
}
