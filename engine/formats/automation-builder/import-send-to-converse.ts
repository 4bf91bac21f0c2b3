import { handOver } from '../../steps/hand-over/step.ts';
import { type ImportedStep, type Importing, noteUnknownInputs } from './importing.ts';

/** 8x8 opens a ticket and goes on; here the path goes on when the person hands the contact back. */
export function importSendToConverse(importing: Importing): ImportedStep {
  const { source, note } = importing;
  noteUnknownInputs(importing, ['payload']);
  if (source.nextStepId !== null || source.select.length > 0) {
    const message =
      '8x8 goes on at once; here what follows comes when the person hands the conversation back.';
    note('approximated', 'nextStepId', message);
  }
  return {
    stepType: handOver,
    config: { reason: 'Sent to Converse', payload: source.inputs['payload'] ?? null },
    main: ['handed-back'],
    view: new Map([['ticketId', ['ticketId']]]),
  };
}
