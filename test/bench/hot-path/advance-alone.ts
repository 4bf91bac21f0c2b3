import { advance, createProgram, parseWorkflow, start } from '../../../engine/index.ts';
import { readChatAppsWebhook } from '../../../server/channels/chatapps/read-webhook.ts';
import { benchWorkflow, webhookBody } from './webhook.ts';

const turnsMax = 20_000;
const settings = { timeZone: 'UTC', language: 'en', country: 'US' };

/** What the engine alone takes for one turn of the bench's workflow, in microseconds. */
export function advanceAloneUs(): number {
  const parsed = parseWorkflow(benchWorkflow);
  if (!parsed.ok) throw new Error('The workflow of this bench is not valid.');
  const program = createProgram(parsed.workflow, 1, settings);
  const facts = { id: 'c', channel: 'whatsapp', userId: '15550000001', phone: '+15550000001' };
  const contact = { ...facts, name: 'Maria', windowOpenUntil: Date.now() + 86_400_000 };
  const at = Date.now();
  const first = { type: 'started', id: 'start', at, contact, data: {}, reason: 'bench' } as const;
  let { instance } = start(program, { ...first, instanceId: 'i'.repeat(12) });
  let startedAt = performance.now();
  for (let turn = -turnsMax / 4; turn < turnsMax; turn += 1) {
    if (turn === 0) startedAt = performance.now();
    const message = messageOf(webhookBody(1, turn % 2 === 0 ? 'yes please' : 'no thanks', turn));
    const event = { type: 'replied', id: `m${turn}`, at: at + turn, contact, message } as const;
    instance = advance(program, instance, event).instance;
  }
  const withReadingUs = ((performance.now() - startedAt) / turnsMax) * 1_000;
  return Math.round((withReadingUs - readingUs()) * 10) / 10;
}

function readingUs(): number {
  const startedAt = performance.now();
  for (let turn = 0; turn < turnsMax; turn += 1) messageOf(webhookBody(1, 'yes please', turn));
  return ((performance.now() - startedAt) / turnsMax) * 1_000;
}

function messageOf(body: string) {
  const read = readChatAppsWebhook(JSON.parse(body));
  const [delivery] = read.ok ? read.deliveries : [];
  if (delivery?.kind !== 'inbound') throw new Error('The webhook of this bench is not valid.');
  return delivery.message;
}
