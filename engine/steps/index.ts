/** Every step type. Adding one is a folder and a line here. */
import { branch } from './branch/step.ts';
import { chatappsMessage } from './chatapps-message/step.ts';
import { httpRequestStep } from './http-request/step.ts';
import { waitStep } from './wait/step.ts';
import { waitForReply } from './wait-for-reply/step.ts';

export const stepTypes = [
  chatappsMessage,
  waitForReply,
  branch,
  httpRequestStep,
  waitStep,
] as const;
