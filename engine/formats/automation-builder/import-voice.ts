import { isJsonObject, type Json, type JsonObject, writtenJson } from '../../json.ts';
import { voiceMessage } from '../../steps/voice-message/step.ts';
import { waitForDtmf } from '../../steps/wait-for-dtmf/step.ts';
import { readDuration } from './import-waits.ts';
import {
  type ImportedStep,
  type Importing,
  noteSubAccount,
  noteUnknownInputs,
  textInput,
} from './importing.ts';
import { toDuration } from './time-span.ts';

const dayMs = 86_400_000;

/** Source: 8x8 developer docs, “Triggers and steps”, VoiceMessage; Voice Messaging API. */
export function importVoiceMessage(importing: Importing): ImportedStep {
  const { source, isContact, note } = importing;
  const known = ['subAccountId', 'subaccountId', 'clientRequestId', 'action', 'params'];
  noteUnknownInputs(importing, known);
  noteSubAccount(importing);
  const params = isJsonObject(source.inputs['params']) ? source.inputs['params'] : {};
  const action = writtenJson(source.inputs['action'] ?? 'say').toLowerCase();
  if (!['say', 'say&capture', 'playfile'].includes(action)) {
    note('needs-you', 'inputs.action', `A call cannot “${action}”; it says its text now.`);
  }
  const { destination } = params;
  if (destination === undefined) textInput(importing, 'params.destination');
  return {
    stepType: voiceMessage,
    config: {
      call: action === 'playfile' ? played(params) : said(params, action === 'say&capture'),
      to: isContact(destination) ? '' : textOf(destination),
      caller: textOf(params['source']),
    },
    main: ['next'],
    view: new Map([['response', []]]),
  };
}

/** It hears the call before it; 8x8 names the call. */
export function importWaitForDtmf(importing: Importing): ImportedStep {
  const { inputs } = importing.source;
  noteUnknownInputs(importing, ['dtmfRequestId', 'correlationId', 'timeout']);
  if (inputs['dtmfRequestId'] === undefined && inputs['correlationId'] === undefined) {
    textInput(importing, 'dtmfRequestId');
  }
  return {
    stepType: waitForDtmf,
    config: { timeout: readDuration(importing, 'timeout', dayMs) },
    main: ['received', 'timeout'],
    view: new Map([
      ['dtmfData.actionDetails.dtmf', ['keys']],
      ['dtmfData', ['keys']],
    ]),
  };
}

function played(params: JsonObject): JsonObject {
  return { kind: 'play', url: textOf(params['fileUrl']), repetitions: repetitions(params) };
}

function said(params: JsonObject, asksForKeys: boolean): JsonObject {
  const voice = textOf(params['voiceProfile']);
  const speed = numberOf(params['speed'], 1);
  return {
    kind: 'say',
    text: textOf(params['text']),
    ...(voice !== '' && { voice }),
    speed: Math.min(2, Math.max(0.5, speed)),
    repetitions: repetitions(params),
    ...(asksForKeys && { keys: asked(params) }),
  };
}

function asked(params: JsonObject): JsonObject {
  const digits = (value: Json | undefined) =>
    Math.min(25, Math.max(1, Math.round(numberOf(value, 1))));
  const timeoutMs = Math.min(120_000, Math.max(1_000, numberOf(params['overallTimeout'], 10_000)));
  return {
    digitsMin: digits(params['minDigits']),
    digitsMax: digits(params['maxDigits']),
    endsWithHash: params['completeOnHash'] !== false,
    timeout: { ...toDuration(timeoutMs) },
    tries: Math.min(3, Math.max(1, Math.round(numberOf(params['noOfTries'], 1)))),
    thanks: textOf(params['successMessage']),
    sorry: textOf(params['failureMessage']),
  };
}

function repetitions(params: JsonObject): number {
  return Math.min(3, Math.max(1, Math.round(numberOf(params['repetition'], 1))));
}

function numberOf(value: Json | undefined, otherwise: number): number {
  const number = typeof value === 'object' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : otherwise;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
