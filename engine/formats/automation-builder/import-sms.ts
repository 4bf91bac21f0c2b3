import { writtenJson } from '../../json.ts';
import { smsMessageStep } from '../../steps/sms-message/step.ts';
import {
  type ImportedStep,
  type Importing,
  noteSubAccount,
  noteUnknownInputs,
  textInput,
} from './importing.ts';

/** What an SMS can be told at 8x8 and not here. */
const unused = ['country', 'clientMessageId', 'scheduled', 'expiry', 'dlrCallbackUrl'];
const known = [
  'subAccountId',
  'subaccountId',
  'destination',
  'text',
  'source',
  'encoding',
  ...unused,
];

/** Source: 8x8 developer docs, “Triggers and steps”, SMS. */
export function importSms(importing: Importing): ImportedStep {
  const { source, isContact, note } = importing;
  noteUnknownInputs(importing, known);
  noteSubAccount(importing);
  for (const name of unused) {
    if (source.inputs[name] === undefined || source.inputs[name] === null) continue;
    note('approximated', `inputs.${name}`, `“${name}” of an SMS does nothing here.`);
  }
  const encoding = writtenJson(source.inputs['encoding'] ?? 'AUTO').toUpperCase();
  if (encoding !== 'AUTO') {
    note(
      'approximated',
      'inputs.encoding',
      'The encoding of an SMS is always found by itself here.',
    );
  }
  const to = isContact(source.inputs['destination']) ? '' : textInput(importing, 'destination');
  const sender = source.inputs['source'];
  return {
    stepType: smsMessageStep,
    config: {
      text: textInput(importing, 'text') ?? '',
      to: to ?? '',
      sender: typeof sender === 'string' ? sender : '',
    },
    main: ['next'],
    view: new Map([['destination', ['to']]]),
  };
}
