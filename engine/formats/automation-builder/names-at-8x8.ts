import type { Workflow, WorkflowStep } from '../../workflow.ts';
import { writePath } from './step-scope.ts';
import type { NameAt8x8 } from './write-expression.ts';

/** A value of a step that 8x8 must keep in `data`, since `step` is gone when the step is left. */
export interface NeededOutput {
  readonly stepId: string;
  readonly name: string;
  readonly value: string;
}

/**
 * What 8x8 calls what our expressions read while a step is left. What another step found out must be
 * kept under a name: `need` is told.
 */
export function namesAt8x8(
  workflow: Workflow,
  need: (output: NeededOutput) => void,
): (leaving: string | null) => NameAt8x8 {
  const contact = contactNames(workflow.trigger.type);
  return (leaving) => (path) => {
    const [scope, ...keys] = path;
    switch (scope) {
      case 'data':
        return writePath(path);
      case 'contact':
        return contact.get(keys.join('.')) ?? null;
      case 'workflow':
        return keys.join('.') === 'name' ? `'${workflow.name.replace(/[\\']/g, '\\$&')}'` : null;
      case 'steps':
        return resultName(workflow, keys, { leaving, need });
      default:
        return null;
    }
  };
}

function contactNames(trigger: string): ReadonlyMap<string, string> {
  if (trigger === 'inbound-sms') return new Map([['phone', 'data.payload.source']]);
  if (trigger !== 'inbound-chatapps') return new Map();
  return new Map([
    ['phone', 'data.payload.user.msisdn'],
    ['userId', 'data.payload.user.channelUserId'],
    ['name', 'data.payload.user.name'],
    ['channel', 'data.payload.recipient.channel'],
  ]);
}

/** By step type and the path in its result: the path in 8x8's `step`. */
const results: readonly (readonly [string, string, string])[] = [
  ['wait-for-reply', 'raw', 'reply'],
  ['wait-for-reply', 'text', 'reply.payload.content.text'],
  ['wait-for-reply', 'value', 'reply.payload.content.text'],
  ['http-request', 'status', 'responseCode'],
  ['http-request', 'body', 'responseBody'],
  ['hand-over', 'ticketId', 'ticketId'],
  ['wait-for-dtmf', 'keys', 'dtmfData.actionDetails.dtmf'],
];

function resultName(
  { steps }: Workflow,
  [stepId = '', first = '', ...others]: readonly string[],
  { leaving, need }: { leaving: string | null; need: (output: NeededOutput) => void },
): string | null {
  const step = Object.hasOwn(steps, stepId) ? steps[stepId] : undefined;
  const own = step && nameInStep(step, first, others);
  if (!own) return null;
  if (stepId === leaving) return own;
  const name = [stepId, first, ...others].join('_').replace(/\W/g, '_');
  need({ stepId, name, value: `{{${own}}}` });
  return writePath(['data', name]);
}

/** The answers of a form come as the text of their JSON. */
const formAnswers = 'JSON.parse(step.reply.payload.content.interactive.nfmReply.responseJson)';

/** What 8x8 calls it while the step is left; null: it has nothing like it. */
function nameInStep(step: WorkflowStep, first: string, others: readonly string[]): string | null {
  const isForm = step.type === 'wait-for-reply' && step.config.expect.kind === 'flow';
  if (isForm && first === 'value') return writePath([formAnswers, ...others]);
  const found = results.find(([of, key]) => of === step.type && key === first);
  if (!found || (found[1] === 'value' && others.length > 0)) return null;
  return writePath(['step', ...found[2].split('.'), ...others]);
}
