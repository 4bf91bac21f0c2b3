/** Which step of 8x8 stands for a step of ours. Where there is none, a path goes past it. */
export const stepsAt8x8: ReadonlyMap<string, string> = new Map([
  ['chatapps-message', 'ChatAppsMessage'],
  ['sms-message', 'SMS'],
  ['voice-message', 'VoiceMessage'],
  ['send-flow', 'ChatAppsMessage'],
  ['hand-over', 'SendToConverse'],
  ['wait-for-reply', 'WaitForReply'],
  ['wait-for-dtmf', 'WaitForDTMF'],
  ['wait', 'Wait'],
  ['branch', 'Branch'],
  ['if', 'Branch'],
  ['set-values', 'Branch'],
  ['http-request', 'HttpRequest'],
  ['unknown-step', ''],
]);
