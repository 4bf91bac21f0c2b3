import type { Json, JsonObject } from '../../json.ts';
import type { WaitConfig } from '../../steps/wait/config.ts';
import type { WaitForReplyConfig } from '../../steps/wait-for-reply/config.ts';
import { exportFlow } from './export-flow.ts';
import { exportHttpRequest, keptFromAnswer } from './export-http-request.ts';
import { exportForm, exportMessage } from './export-message.ts';
import { exportCall } from './export-voice.ts';
import {
  type ExportedStep,
  exportTemplates,
  exportText,
  phoneAt8x8,
  subAccountAt8x8,
} from './exporting.ts';
import { stepsAt8x8 } from './steps-at-8x8.ts';
import { writeTimeSpan } from './time-span.ts';

/** A step as 8x8's builder writes it: always all seven fields, in this order. Null: it has none. */
export function exportStep(of: ExportedStep): JsonObject | null {
  const { step, stepId, note } = of;
  const stepType = stepsAt8x8.get(step.type);
  if (stepType === undefined) {
    if (step.type !== 'jump-to') {
      note('needs-you', '', `8x8 has no step like “${step.name}”; the path goes on past it.`);
    }
    return null;
  }
  const flow = exportFlow(of);
  return {
    stepType: step.type === 'unknown-step' ? step.config.kind : stepType,
    id: stepId,
    do: [],
    nextStepId: flow.nextStepId,
    inputs: exportInputs(of),
    outputs: exportOutputs(of),
    selectNextStep: flow.selectNextStep,
  };
}

function exportInputs(of: ExportedStep): JsonObject {
  const { step, note } = of;
  switch (step.type) {
    case 'chatapps-message':
      return exportMessage(step.config, of);
    case 'send-flow':
      return exportForm(step.config, of);
    case 'sms-message':
      return {
        subAccountId: subAccountAt8x8(of),
        destination: step.config.to === '' ? phoneAt8x8(of) : exportText(step.config.to, 'to', of),
        text: exportText(step.config.text, 'text', of),
        ...(step.config.sender !== '' && { source: exportText(step.config.sender, 'sender', of) }),
      };
    case 'voice-message':
      return exportCall(step.config, of);
    case 'hand-over':
      return { payload: exportTemplates(step.config.payload, 'config.payload', of) };
    case 'http-request':
      return exportHttpRequest(step.config, of);
    case 'unknown-step':
      return step.config.inputs;
    case 'wait-for-dtmf':
      note('needs-you', 'config', '8x8 asks for the “clientRequestId” of the call it listens to.');
      return { dtmfRequestId: '', timeout: writeTimeSpan(step.config.timeout) };
    case 'wait':
      return exportWait(step.config, of);
    case 'wait-for-reply':
      return exportWaitForReply(step.config, of);
    default:
      return {};
  }
}

function exportWait({ until }: WaitConfig, { note }: ExportedStep): JsonObject {
  if (until.kind === 'duration') return { duration: writeTimeSpan(until.duration) };
  note('needs-you', 'config.until', '8x8 waits for a length of time only; this one is a second.');
  return { duration: '0.00:00:01' };
}

function exportWaitForReply(
  { expect, timeout, reminders }: WaitForReplyConfig,
  of: ExportedStep,
): JsonObject {
  const { step, note } = of;
  if (expect.kind === 'flow') {
    const message =
      '8x8 does not look whether it is a form, and hands the answers on as the phone wrote them.';
    note('approximated', 'config.expect', message);
  } else if (expect.kind !== 'any') {
    note('approximated', 'config.expect', '8x8 takes any reply; it does not look whether it fits.');
  }
  if (reminders.length > 0) note('needs-you', 'config.reminders', '8x8 sends no reminders.');
  if (timeout === null) {
    note('approximated', 'config.timeout', '8x8 does not wait for ever; it waits a year here.');
  }
  if (step.exits.some(({ id, to }) => id === 'not-understood' && to !== null)) {
    note('needs-you', 'exits', 'At 8x8 no reply is “Not understood”.');
  }
  return {
    from: phoneAt8x8(of),
    channel: of.exporting.workflow.trigger.type === 'inbound-sms' ? 'sms' : 'whatsapp',
    timeout: writeTimeSpan(timeout ?? { amount: 365, unit: 'days' }),
  };
}

function exportOutputs(of: ExportedStep): JsonObject {
  const { step, stepId, exporting } = of;
  const set = step.type === 'set-values' ? step.config.values : [];
  const own = [...set, ...(step.keep ?? [])].map(({ name, value }, index): [string, Json] => [
    name,
    exportTemplates(value, `keep.${index}.value`, of, stepId),
  ]);
  const kept = step.type === 'http-request' ? keptFromAnswer(step.config, of) : [];
  const needed = exporting.needed.filter((each) => each.stepId === stepId);
  return Object.fromEntries([...kept, ...own, ...needed.map(({ name, value }) => [name, value])]);
}
