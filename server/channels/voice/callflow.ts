import type { VoiceCall } from '../../../engine/index.ts';

/**
 * The body of 8x8's “Send callflow” (developer.8x8.com, Voice API): call, say or play, hang up. The
 * keys that are pressed come with the webhook of the call action.
 */
export function callflow(call: VoiceCall, caller: string): object {
  const source = call.source ?? caller;
  return {
    callflow: [
      { action: 'makeCall', params: { source, destination: call.to } },
      heard(call.content),
      { action: 'hangup' },
    ],
  };
}

type Content = VoiceCall['content'];

function heard(content: Content): object {
  if (content.action === 'play') {
    const { url: fileUrl, repetitions: repetition } = content;
    return { action: 'playFile', params: { fileUrl, repetition } };
  }
  const { text, speed, repetitions: repetition, keys } = content;
  const voiceProfile = content.voice ?? voiceOf(content.language);
  if (!keys) return { action: 'say', params: { text, voiceProfile, repetition, speed } };
  return {
    action: 'sayAndCapture',
    params: {
      promptMessage: text,
      voiceProfile,
      speed,
      minDigits: keys.digitsMin,
      maxDigits: keys.digitsMax,
      completeOnHash: keys.endsWithHash,
      overallTimeout: keys.timeoutMs,
      noOfTries: keys.tries,
      ...(keys.thanks !== undefined && { successMessage: keys.thanks }),
      ...(keys.sorry !== undefined && { failureMessage: keys.sorry }),
    },
  };
}

/** A voice for each of the usual languages, where the author names none. */
const voices: Readonly<Record<string, string>> = {
  de: 'de-DE-KatjaNeural',
  en: 'en-GB-Emma',
  es: 'es-ES-ElviraNeural',
  fr: 'fr-FR-DeniseNeural',
  id: 'id-ID-GadisNeural',
  it: 'it-IT-ElsaNeural',
  pt: 'pt-BR-FranciscaNeural',
  th: 'th-TH-PremwadeeNeural',
  zh: 'zh-CN-XiaoxiaoNeural',
};

function voiceOf(language: string): string {
  const [spoken = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(voices, spoken) ? String(voices[spoken]) : String(voices['en']);
}
