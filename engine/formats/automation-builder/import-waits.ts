import { durationInWords } from '../../duration.ts';
import { type Json, type JsonObject, writtenJson } from '../../json.ts';
import { limits } from '../../limits.ts';
import { waitStep } from '../../steps/wait/step.ts';
import { waitForReply } from '../../steps/wait-for-reply/step.ts';
import { type ImportedStep, type Importing, noteUnknownInputs, textInput } from './importing.ts';
import { readTimeSpan, toDuration } from './time-span.ts';

const dayMs = 86_400_000;

export function importWait(importing: Importing): ImportedStep {
  noteUnknownInputs(importing, ['duration']);
  const duration = readDuration(importing, 'duration', 1);
  return {
    stepType: waitStep,
    config: { until: { kind: 'duration', duration } },
    main: ['next'],
    view: new Map(),
  };
}

/** Any reply is taken; without one the path goes on, with `step.reply` null, after the timeout. */
export function importWaitForReply(importing: Importing): ImportedStep {
  const { source, isContact, note } = importing;
  noteUnknownInputs(importing, ['from', 'channel', 'timeout']);
  if (!isContact(source.inputs['from'])) {
    const from = textInput(importing, 'from');
    if (from !== null) {
      const message = `8x8 waits for a reply from ${from}; here it is a reply of whom the workflow runs for.`;
      note('needs-you', 'inputs.from', message);
    }
  }
  textInput(importing, 'channel');
  return {
    stepType: waitForReply,
    config: { expect: { kind: 'any' }, timeout: readDuration(importing, 'timeout', dayMs) },
    main: ['replied', 'no-reply'],
    view: new Map([['reply', ['raw']]]),
  };
}

/** A time span as ours has it: above nothing, and a year at most. `usualMs`: where none is given. */
export function readDuration(importing: Importing, input: string, usualMs: number): JsonObject {
  const given: Json | undefined = importing.source.inputs[input];
  const ms = given === undefined || given === null ? null : readTimeSpan(given);
  if (ms === null) {
    const usual = toDuration(usualMs);
    if (given === undefined || given === null) {
      if (input === 'duration') textInput(importing, input);
    } else {
      importing.note(
        'needs-you',
        `inputs.${input}`,
        `“${writtenJson(given)}” is not a length of time that can be read here; it is ${durationInWords(usual)} now.`,
      );
    }
    return { ...usual };
  }
  if (ms > limits.waitMsMax) {
    importing.note('approximated', `inputs.${input}`, 'A wait lasts at most 366 days here.');
  }
  return { ...toDuration(Math.min(ms, limits.waitMsMax)) };
}
