import type { Finding } from '../step.ts';
import type { VoiceConfig } from './config.ts';

/** 8x8: “Maximum voice message length is 3000 characters”. */
export const spokenCharsMax = 3_000;

/** What 8x8's Voice API would refuse in a call as it is drawn. */
export function checkVoiceConfig({ call }: VoiceConfig): Finding[] {
  if (call.kind === 'play') {
    if (/^(https?:\/\/|\{\{)/.test(call.url)) return [];
    return [{ path: 'call.url', message: 'Give an address that starts with https://.' }];
  }
  const { text, keys } = call;
  const isTooLong = !text.includes('{{') && text.length > spokenCharsMax;
  return [
    ...(isTooLong
      ? [{ path: 'call.text', message: `At most ${spokenCharsMax} characters are said.` }]
      : []),
    ...(keys && keys.digitsMin > keys.digitsMax
      ? [{ path: 'call.keys.digitsMax', message: 'The most digits are fewer than the fewest.' }]
      : []),
  ];
}
