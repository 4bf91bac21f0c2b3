import { type Json, type JsonObject, writtenJson } from '../../json.ts';
import { shorten } from '../../messages/shorten.ts';
import type { CalledContact } from './called-contact.ts';
import type { Source } from './definition.ts';
import type { FidelityLine, FidelityReport } from './fidelity.ts';
import { flatten, type PlannedStep } from './plan-steps.ts';
import { translateStep } from './translate-step.ts';
import { createTranslation } from './translation.ts';

export interface TranslatedDefinition {
  readonly workflow: JsonObject;
  readonly report: FidelityReport;
  /** What each step of 8x8 became. */
  readonly steps: readonly PlannedStep[];
}

/** The workflow as a document that is still to be parsed, and what became of each part. */
export function translateDefinition(source: Source): TranslatedDefinition {
  const { steps } = source;
  const report: FidelityLine[] = [];
  const translation = createTranslation(steps, {
    subAccountId: subAccountOf(source.envelope),
    accountId: source.envelope['accountId'],
    trigger: triggerNameOf(source.envelope),
  });
  const { plan } = translation;
  const [first] = plan.steps;
  const head = {
    schemaVersion: 1,
    id: idOf(source),
    name: nameOf(source, report),
    trigger: triggerOf(source, translation.called, report),
    start: first?.stepId ?? null,
  };
  statusOf(source, report);
  noteAnswers(plan.steps, report);
  for (const step of plan.steps) translateStep(translation, step, null);
  return {
    workflow: { ...head, steps: Object.fromEntries(translation.steps) },
    report: [...report, ...translation.report],
    steps: plan.steps,
  };
}

/** 8x8's id of the definition, or one made from its name. */
function idOf({ envelope, definition }: Source): string {
  const id = definition['id'] ?? envelope['id'] ?? definition['name'];
  const plain = writtenJson(id ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return plain.replace(/-$/, '') || 'imported';
}

function nameOf({ definition }: Source, report: FidelityLine[]): string {
  const { name } = definition;
  if (typeof name === 'string' && name.trim() !== '') return shorten(name.trim(), 120);
  report.push({
    kind: 'needs-you',
    path: 'definition.name',
    message: 'The workflow has no name, and 8x8 asks for one.',
  });
  return 'Imported workflow';
}

function triggerOf(
  { envelope }: Source,
  called: CalledContact | null,
  report: FidelityLine[],
): JsonObject {
  const subAccountId = subAccountOf(envelope);
  const only = subAccountId === null ? {} : { subAccountId };
  const say = (kind: FidelityLine['kind'], message: string) =>
    report.push({ kind, path: 'trigger', message });
  switch (triggerNameOf(envelope)) {
    case 'inbound_chat_apps':
      say('approximated', anyMessage);
      return { type: 'inbound-chatapps', match: { kind: 'any' }, ...only };
    case 'inbound_sms':
      say('approximated', anyMessage);
      return { type: 'inbound-sms', match: { kind: 'any' }, ...only };
    case 'http_request':
      if (called === null) {
        say('kept', 'Another system starts it, and what it sends becomes data.');
        return { type: 'http-request' };
      }
      say('kept', `Another system starts it, for whom it sends as ${called.path}.`);
      return {
        type: 'http-request',
        contact: { channel: called.channel.slice(0, 32), userId: `{{${called.path}}}` },
      };
    default:
      say('needs-you', 'Nothing says what starts this workflow; it waits for a request now.');
      return { type: 'http-request' };
  }
}

const anyMessage =
  'At 8x8 a message starts every workflow that is enabled; here it starts the first that listens for it. Give this one keywords where others listen too.';

function triggerNameOf({ trigger }: JsonObject): string {
  return typeof trigger === 'string' ? trigger.trim().toLowerCase() : '';
}

/** Both spellings occur. */
function subAccountOf(envelope: JsonObject): string | null {
  const given: Json | undefined = envelope['subAccountId'] ?? envelope['subaccountId'];
  return typeof given === 'string' && given !== '' ? given.slice(0, 100) : null;
}

function statusOf({ envelope }: Source, report: FidelityLine[]): void {
  const isEnabled = writtenJson(envelope['status'] ?? 'disabled').toLowerCase() === 'enabled';
  const message = isEnabled
    ? 'It is enabled at 8x8; here it starts conversations once you publish it and turn it on.'
    : 'It is disabled at 8x8, and does not start here before you publish it and turn it on.';
  report.push({ kind: 'kept', path: 'status', message });
}

function noteAnswers(steps: readonly PlannedStep[], report: FidelityLine[]): void {
  const call = flatten(steps).find(({ source }) => source.stepType.toLowerCase() === 'httprequest');
  if (!call) return;
  const message =
    '8x8 ends a workflow where an answer is not JSON; here it goes on, and the answer is a text.';
  report.push({ kind: 'approximated', path: call.source.path, message });
}
