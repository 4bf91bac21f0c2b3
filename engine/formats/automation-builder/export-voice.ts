import { toMs } from '../../duration.ts';
import type { JsonObject } from '../../json.ts';
import type { VoiceConfig } from '../../steps/voice-message/config.ts';
import { type ExportedStep, exportText, phoneAt8x8, subAccountAt8x8 } from './exporting.ts';

export function exportCall({ call, to, caller }: VoiceConfig, of: ExportedStep): JsonObject {
  const ends = {
    source: exportText(caller, 'caller', of),
    destination: to === '' ? phoneAt8x8(of) : exportText(to, 'to', of),
    repetition: call.repetitions,
  };
  const common = { subAccountId: subAccountAt8x8(of), clientRequestId: '{{uuid()}}' };
  if (call.kind === 'play') {
    const fileUrl = exportText(call.url, 'call.url', of);
    return { ...common, action: 'playFile', params: { ...ends, fileUrl } };
  }
  const { keys, voice, speed } = call;
  return {
    ...common,
    action: keys ? 'say&capture' : 'say',
    params: {
      ...ends,
      text: exportText(call.text, 'call.text', of),
      ...(voice !== undefined && { voiceProfile: voice }),
      speed,
      ...(keys && {
        minDigits: keys.digitsMin,
        maxDigits: keys.digitsMax,
        completeOnHash: keys.endsWithHash,
        overallTimeout: toMs(keys.timeout),
        noOfTries: keys.tries,
        successMessage: exportText(keys.thanks, 'call.keys.thanks', of),
        failureMessage: exportText(keys.sorry, 'call.keys.sorry', of),
      }),
    },
  };
}
