import * as z from 'zod';
import { toMs } from '../../duration.ts';
import type { VoiceCall } from '../../messages/voice-call.ts';
import { phoneNumber } from '../phone-number.ts';
import { defineStep, type Outcome, type StepContext } from '../step.ts';
import { checkVoiceConfig, spokenCharsMax } from './check-voice-config.ts';
import { type VoiceConfig, voiceConfig } from './config.ts';

/** Calls a number, and says a text or plays a recording. Does not wait for keys. */
export const voiceMessage = defineStep({
  type: 'voice-message',
  title: 'Call and say',
  description: 'Calls the customer or another number, says a text or plays a recording.',
  icon: 'phone-outgoing',
  group: 'talk',
  config: voiceConfig,
  exits: () => [
    { id: 'next', label: 'Called' },
    { id: 'failed', label: 'Could not be called', optional: true, quiet: true },
  ],
  enter(context) {
    const { config } = context.step;
    const to = phoneNumber(config.to, context);
    if (to === null) return notCalled('There is no phone number to call.');
    const content = heard(config.call, context);
    if (content === null) return notCalled('There is nothing to be heard.');
    const source = phoneNumber(config.caller, { ...context, contact: nobody(context) });
    const message = { type: 'call', to, ...(source !== null && { source }), content } as const;
    const awaited = context.isConnected('failed');
    const effects = [{ kind: 'send', message, awaited }] as const;
    if (!awaited) return { do: 'leave', exit: 'next', effects, result: { to } };
    const text = 'Waits until the call was taken.';
    return { do: 'wait', for: 'effect', effects, memory: { to }, text };
  },
  resume(event, context) {
    const result = calledResult.parse(context.memory);
    if (event.type !== 'sent' || event.result.outcome === 'accepted') {
      return { do: 'leave', exit: 'next', result };
    }
    const { message: error } = event.result;
    return { do: 'leave', exit: 'failed', result: { ...result, error }, text: error };
  },
  check: ({ config }) => checkVoiceConfig(config),
});

/** `steps.<id>`: who was called. */
const calledResult = z.strictObject({ to: z.string() });

function notCalled(error: string): Outcome {
  return { do: 'leave', exit: 'failed', result: { to: null, error }, text: error };
}

/** Where no caller is given, it is not the customer who calls. */
function nobody({ contact }: StepContext<VoiceConfig>): StepContext<VoiceConfig>['contact'] {
  return { ...contact, phone: null };
}

function heard(
  call: VoiceConfig['call'],
  { text, settings, note }: StepContext<VoiceConfig>,
): VoiceCall['content'] | null {
  const { repetitions } = call;
  if (call.kind === 'play') {
    const url = text(call.url).trim();
    return /^https?:\/\/\S+$/.test(url) ? { action: 'play', url, repetitions } : null;
  }
  const said = text(call.text).trim();
  if (said === '') return null;
  if (said.length > spokenCharsMax) {
    note(`Only the first ${spokenCharsMax} of ${said.length} characters are said.`);
  }
  const { language = settings.language, voice, speed, keys } = call;
  return {
    action: 'say',
    text: said.slice(0, spokenCharsMax),
    language,
    ...(voice !== undefined && { voice }),
    speed,
    repetitions,
    ...(keys && { keys: askedKeys(keys, text) }),
  };
}

type Keys = NonNullable<Extract<VoiceConfig['call'], { kind: 'say' }>['keys']>;

function askedKeys(
  { timeout, thanks, sorry, ...rest }: Keys,
  text: StepContext<VoiceConfig>['text'],
): NonNullable<Extract<VoiceCall['content'], { action: 'say' }>['keys']> {
  return {
    ...rest,
    timeoutMs: toMs(timeout),
    ...(thanks !== '' && { thanks: text(thanks) }),
    ...(sorry !== '' && { sorry: text(sorry) }),
  };
}
