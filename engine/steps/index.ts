/** Every step type, in the order of the palette. Adding one is a folder and a line here. */
import { answerFlow } from './answer-flow/step.ts';
import { branch } from './branch/step.ts';
import { chatappsMessage } from './chatapps-message/step.ts';
import { handOver } from './hand-over/step.ts';
import { httpRequestStep } from './http-request/step.ts';
import { ifStep } from './if/step.ts';
import { jumpTo } from './jump-to/step.ts';
import { randomSplit } from './random-split/step.ts';
import { repeat } from './repeat/step.ts';
import { runWorkflow } from './run-workflow/step.ts';
import { sendFlow } from './send-flow/step.ts';
import { setValues } from './set-values/step.ts';
import { smsMessageStep } from './sms-message/step.ts';
import { unknownStep } from './unknown-step/step.ts';
import { voiceMessage } from './voice-message/step.ts';
import { waitStep } from './wait/step.ts';
import { waitForDtmf } from './wait-for-dtmf/step.ts';
import { waitForReply } from './wait-for-reply/step.ts';

export const stepTypes = [
  chatappsMessage,
  sendFlow,
  smsMessageStep,
  voiceMessage,
  handOver,
  waitForReply,
  waitForDtmf,
  waitStep,
  branch,
  ifStep,
  randomSplit,
  repeat,
  setValues,
  jumpTo,
  httpRequestStep,
  answerFlow,
  runWorkflow,
  unknownStep,
] as const;
