import type { Json, JsonObject } from '../../json.ts';
import { buildMessage } from '../../steps/chatapps-message/build-message.ts';
import type { MessageConfig } from '../../steps/chatapps-message/config.ts';
import { buildForm } from '../../steps/send-flow/build-form.ts';
import type { SendFlowConfig } from '../../steps/send-flow/config.ts';
import type { StepContext } from '../../steps/step.ts';
import { type ExportedStep, exportTemplates, phoneAt8x8, subAccountAt8x8 } from './exporting.ts';

/** The body of 8x8's “Send message”, with the subaccount and the recipient. */
export function exportMessage(config: MessageConfig, of: ExportedStep): JsonObject {
  const { note } = of;
  noteWindow(config, of);
  if (config.fallback) note('needs-you', 'config.fallback', 'Add “channels” at 8x8 for this.');
  if (config.quotes !== undefined) note('needs-you', 'config.quotes', 'Add “context” at 8x8.');
  noteWaysOut(of);
  return addressed(messageOf(config, of), of);
}

/** A form is a message too. What we know it by is ours: 8x8 has an id of its own for it. */
export function exportForm(config: SendFlowConfig, of: ExportedStep): JsonObject {
  of.note('needs-you', 'config.form', `Put the id that 8x8 has for the form “${config.form}”.`);
  noteWindow(config, of);
  noteWaysOut(of);
  const form = buildForm({ ...drawing(of), step: { ...of.step, config } });
  const { flowToken: _, ...parameters } = form.action.parameters;
  const interactive = { ...form, action: { parameters } };
  const json: JsonObject = JSON.parse(JSON.stringify({ interactive }));
  return addressed(written({ type: 'interactive', content: json }, of, 'config'), of);
}

function addressed(message: JsonObject, of: ExportedStep): JsonObject {
  return {
    subAccountId: subAccountAt8x8(of),
    ...message,
    user: { msisdn: phoneAt8x8(of) },
  };
}

function noteWindow(
  { outsideWindow }: { readonly outsideWindow?: unknown },
  { note }: ExportedStep,
): void {
  if (outsideWindow) {
    note('needs-you', 'config.outsideWindow', '8x8 sends nothing else after 24 hours.');
  }
}

function noteWaysOut({ step, note }: ExportedStep): void {
  for (const { id, to, label } of step.exits) {
    if (id === 'next' || to === null) continue;
    note('needs-you', 'exits', `8x8 has no way out “${label}”; what follows it is not reached.`);
  }
}

function messageOf({ message }: MessageConfig, of: ExportedStep): JsonObject {
  if (message.kind === 'chatapps') return written(message.message, of);
  const built = buildMessage(message, drawing(of));
  if (!('message' in built)) {
    of.note('needs-you', 'config.message.choices', '8x8 makes no choices from a list in the data.');
    // Only what has choices can be without a message, and all of that has a body.
    const { body }: { readonly kind: string; readonly body?: string | undefined } = message;
    return written({ type: 'text', content: { text: String(body) } }, of);
  }
  return written(withoutTokens(built.message), of);
}

function written(message: JsonObject, of: ExportedStep, part = 'config.message'): JsonObject {
  const fields = Object.entries(message).map(([name, value]): [string, Json] => [
    name,
    exportTemplates(value, `${part}.${name}`, of),
  ]);
  return Object.fromEntries(fields);
}

const token = 'exported.1';

/** As JSON, without what is only for the phone and without the token of our offer. */
function withoutTokens(message: unknown): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(message).replaceAll(`~${token}`, ''));
  const { display: _, ...rest } = json;
  return rest;
}

/** A context in which every template stays as it is drawn. */
function drawing({ step, stepId, exporting }: ExportedStep): StepContext<unknown> {
  const { language = 'en', timeZone = 'UTC', country = 'US' } = exporting.workflow;
  const nobody = {
    id: '',
    channel: '',
    userId: '',
    phone: null,
    name: null,
    windowOpenUntil: null,
  };
  return {
    step,
    stepId,
    visit: 1,
    at: 0,
    settings: { language, timeZone, country },
    contact: nobody,
    scope: {},
    previous: null,
    depth: 0,
    offer: null,
    form: null,
    formFacts: () => null,
    offerToken: token,
    fill: (value) => value,
    text: (text) => text,
    test: () => false,
    isConnected: () => false,
    chance: () => 0,
    note: () => undefined,
    warn: () => undefined,
  };
}
