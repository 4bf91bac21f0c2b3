import { expect, it } from 'vitest';
import type { VoiceCall } from '../../../engine/index.ts';
import { callflow } from './callflow.ts';

const said = {
  action: 'say',
  text: 'Hello',
  language: 'en-GB',
  speed: 1,
  repetitions: 2,
} as const;

function flow(content: VoiceCall['content'], source?: string): object {
  const call = { type: 'call', to: '+6512345678', content, ...(source && { source }) } as const;
  return callflow(call, '+6500000000');
}

it('calls, says the text and hangs up', () => {
  expect(flow({ ...said, voice: 'en-US-ZiraRUS' })).toEqual({
    callflow: [
      { action: 'makeCall', params: { source: '+6500000000', destination: '+6512345678' } },
      {
        action: 'say',
        params: { text: 'Hello', voiceProfile: 'en-US-ZiraRUS', repetition: 2, speed: 1 },
      },
      { action: 'hangup' },
    ],
  });
});

it('plays a recording, from the number that the workflow names', () => {
  const played = { action: 'play', url: 'https://a.example/b.mp3', repetitions: 1 } as const;
  expect(flow(played, '+6511111111')).toMatchObject({
    callflow: [
      { params: { source: '+6511111111' } },
      { action: 'playFile', params: { fileUrl: 'https://a.example/b.mp3', repetition: 1 } },
      { action: 'hangup' },
    ],
  });
});

it('asks for keys, and says what the author wants afterwards', () => {
  const keys = {
    digitsMin: 4,
    digitsMax: 6,
    endsWithHash: true,
    timeoutMs: 30_000,
    tries: 2,
    thanks: 'Thank you.',
    sorry: 'Once more.',
  };
  expect(flow({ ...said, keys })).toMatchObject({
    callflow: [
      { action: 'makeCall' },
      {
        action: 'sayAndCapture',
        params: {
          promptMessage: 'Hello',
          minDigits: 4,
          maxDigits: 6,
          completeOnHash: true,
          overallTimeout: 30_000,
          noOfTries: 2,
          successMessage: 'Thank you.',
          failureMessage: 'Once more.',
        },
      },
      { action: 'hangup' },
    ],
  });
});

it.each([
  ['de-AT', 'de-DE-KatjaNeural'],
  ['en', 'en-GB-Emma'],
  ['constructor', 'en-GB-Emma'],
])('in %s the voice is %s, where none is named', (language, voiceProfile) => {
  expect(flow({ ...said, language })).toMatchObject({
    callflow: [{}, { params: { voiceProfile } }, {}],
  });
});
