import { importChatappsMessage } from './import-chatapps-message.ts';
import { importHttpRequest } from './import-http-request.ts';
import { importSendToConverse } from './import-send-to-converse.ts';
import { importSms } from './import-sms.ts';
import { importVoiceMessage, importWaitForDtmf } from './import-voice.ts';
import { importWait, importWaitForReply } from './import-waits.ts';
import type { ImportedStep, Importing, StepImporter } from './importing.ts';
import { unknownStep } from './unknown-step.ts';

/** A step of 8x8 as one of ours. Its names are compared without their capitals: `branch` occurs too. */
export function importStep(importing: Importing): ImportedStep {
  const { stepType } = importing.source;
  const importer = importers.get(stepType.toLowerCase());
  if (importer) return importer(importing);
  const message =
    stepType === ''
      ? 'This step has no “stepType”, so nobody knows what it does.'
      : `“${stepType}” is no step that 8x8 describes. It does nothing here.`;
  return unknownStep(importing, message);
}

const importers: ReadonlyMap<string, StepImporter> = new Map([
  ['chatappsmessage', importChatappsMessage],
  ['httprequest', importHttpRequest],
  ['sendtoconverse', importSendToConverse],
  ['sms', importSms],
  ['voicemessage', importVoiceMessage],
  ['wait', importWait],
  ['waitfordtmf', importWaitForDtmf],
  ['waitforreply', importWaitForReply],
]);
