import { isJsonObject, type JsonObject, writtenJson } from '../../json.ts';
import { readOutbound } from '../../messages/read-outbound.ts';
import { chatappsMessage } from '../../steps/chatapps-message/step.ts';
import {
  type ImportedStep,
  type Importing,
  noteSubAccount,
  noteUnknownInputs,
  textInput,
} from './importing.ts';

const options = ['context', 'channels', 'dlrCallbackUrl', 'scheduled', 'expiry'];
const unused = ['subAccountId', 'subaccountId', 'user', 'clientMessageId'];
const known = ['type', 'content', ...options, ...unused];

/**
 * A message to whom the workflow runs for. A plain text is one of ours; anything else stays in the
 * words of 8x8's API.
 * Source: 8x8 developer docs, “Triggers and steps”, ChatAppsMessage; OpenAPI “Send message”.
 */
export function importChatappsMessage(importing: Importing): ImportedStep {
  const { inputs } = importing.source;
  noteUnknownInputs(importing, known);
  noteSubAccount(importing);
  noteRecipient(importing);
  if (inputs['clientMessageId'] !== undefined && inputs['clientMessageId'] !== null) {
    const message = 'A message has an id of ours here, not this “clientMessageId”.';
    importing.note('approximated', 'inputs.clientMessageId', message);
  }
  const type = textInput(importing, 'type') ?? 'text';
  const content = isJsonObject(inputs['content']) ? inputs['content'] : {};
  const others = Object.entries(inputs).filter(([name]) => options.includes(name));
  const message = { type, content, ...Object.fromEntries(others) };
  const text = plainTextOf(message);
  if (text === null) noteUnreadable(importing, message);
  return {
    stepType: chatappsMessage,
    config: { message: text === null ? { kind: 'chatapps', message } : { kind: 'text', text } },
    main: ['next'],
    view: new Map(),
  };
}

/** Two names for the same user are one recipient; 8x8 prefers the number. */
function noteRecipient({ source, isContact, note }: Importing): void {
  const { user } = source.inputs;
  const given = isJsonObject(user) ? (user['msisdn'] ?? Object.values(user)[0]) : undefined;
  if (given === undefined) {
    note('needs-you', 'inputs.user', 'Nothing says whom this is sent to; here it is the contact.');
  } else if (!isContact(given)) {
    const message = `8x8 sends this to ${JSON.stringify(given)}; here it goes to whom the workflow runs for.`;
    note('needs-you', 'inputs.user', message);
  }
}

function plainTextOf({ type, content, ...others }: JsonObject): string | null {
  if (writtenJson(type).toLowerCase() !== 'text' || !isJsonObject(content)) return null;
  const isPlain = Object.keys(content).length === 1 && Object.keys(others).length === 0;
  const { text } = content;
  return isPlain && typeof text === 'string' && text !== '' ? text : null;
}

/** Templates are texts, so where they stand the message can only be read when it is sent. */
function noteUnreadable({ note }: Importing, written: JsonObject): void {
  const read = readOutbound(written);
  if (read.ok || JSON.stringify(written).includes('{{')) return;
  for (const { path, message } of read.problems) note('needs-you', `inputs.${path}`, message);
}
