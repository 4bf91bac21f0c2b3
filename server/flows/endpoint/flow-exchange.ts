import { findFlow, publishedFlow } from '../../../db/flows.ts';
import type { Database } from '../../../db/open.ts';
import { type FlowAnswer, type JsonObject, playableFlow } from '../../../engine/index.ts';
import type { ContactIdentity } from '../../channels/channel.ts';
import { nobody } from '../../channels/nobody.ts';
import type { FlowRequests } from '../../runtime/flow-requests.ts';
import type { Runtime, StartDelivery } from '../../runtime/runtime.ts';
import { createAnsweringWorkflow } from './answering-workflow.ts';
import { type FormHolder, formHolder } from './form-holder.ts';
import { screenWithoutData } from './screen-without-data.ts';

/** What a form asks its workflow. */
export interface FlowQuestion {
  /** The form's id here. */
  readonly form: string;
  /** The asker's own id of this request: the same one twice starts nothing twice. */
  readonly requestId: string;
  readonly action: 'INIT' | 'data_exchange' | 'BACK';
  readonly screen: string;
  readonly data: JsonObject;
  readonly flowToken: string;
}

export type FlowExchanged =
  /** In Meta's shape. */
  | { readonly outcome: 'answered'; readonly answer: JsonObject }
  | { readonly outcome: 'no-form' }
  /** The token is of a form that is answered or over, or not ours: nobody fills this one in. */
  | { readonly outcome: 'closed'; readonly holder: Exclude<FormHolder['is'], 'open'> }
  /** It was asked before, and answered then. */
  | { readonly outcome: 'repeated' }
  /** There is no answer, for this reason. */
  | { readonly outcome: 'failed'; readonly why: string };

export interface FlowExchangeDeps {
  readonly db: Database;
  readonly runtime: Pick<Runtime, 'deliver' | 'read'>;
  readonly flowRequests: FlowRequests;
  readonly provider: ContactIdentity['provider'];
}

/** `whoever` is allowed to ask with a token of no conversation, as an author does who tries a form. */
export type FlowExchange = (
  question: FlowQuestion,
  who?: { readonly whoever: boolean },
) => Promise<FlowExchanged>;

/** Lets the workflow of a form answer it: started for whoever has the form, it is waited for. */
export function createFlowExchange(deps: FlowExchangeDeps): FlowExchange {
  const { db } = deps;
  const answering = createAnsweringWorkflow(db);

  return async (question, { whoever } = { whoever: false }) => {
    const row = findFlow(db, question.form);
    if (!row) return { outcome: 'no-form' };
    const holder = formHolder(db, question.form, question.flowToken);
    if (holder.is === 'closed' || (holder.is === 'unknown' && !whoever)) {
      return { outcome: 'closed', holder: holder.is };
    }
    const document = publishedFlow(db, row.id)?.document ?? row.draft;
    const workflowId = answering(question.form);
    if (workflowId === null) return withoutWorkflow(document, question);
    const whose = holder.is === 'open' ? holder : nobodyOf(deps, workflowId);
    const asked = await ask(deps, question.requestId, startOf(question, workflowId, whose));
    if (asked.outcome !== 'told') return asked;
    return { outcome: 'answered', answer: metaAnswer(asked.answer, question, document) };
  };
}

type Asked =
  | { readonly outcome: 'told'; readonly answer: FlowAnswer }
  | Extract<FlowExchanged, { outcome: 'repeated' | 'failed' }>;

async function ask(
  { runtime, flowRequests }: FlowExchangeDeps,
  requestId: string,
  start: StartDelivery,
): Promise<Asked> {
  const waiting = flowRequests.wait(requestId);
  try {
    const delivered = await runtime.deliver(start);
    if (delivered.outcome === 'duplicate') return { outcome: 'repeated' };
    if (delivered.outcome === 'refused') return { outcome: 'failed', why: delivered.reason };
    const instance = await runtime.read(delivered.instanceId ?? '');
    const isOver = instance?.status !== 'waiting';
    // Whatever it had to say has been said by now.
    if (isOver) waiting.stop();
    const answer = await waiting.answer;
    if (answer) return { outcome: 'told', answer };
    return { outcome: 'failed', why: isOver ? endedWithoutAnswer : tookTooLong };
  } finally {
    waiting.stop();
  }
}

const endedWithoutAnswer = 'The workflow of this form ended without “Answer a form”.';
const tookTooLong = 'The workflow of this form did not answer within 9 seconds.';

type Whose = Pick<StartDelivery, 'contact' | 'subAccountId'>;

function nobodyOf({ provider }: FlowExchangeDeps, workflowId: string): Whose {
  return { contact: nobody(provider, workflowId), subAccountId: null };
}

function startOf(
  question: FlowQuestion,
  workflowId: string,
  { contact, subAccountId }: Whose,
): StartDelivery {
  const { requestId, form, action, screen, data, flowToken } = question;
  const flow = { requestId, form, action, screen, data, flowToken };
  const reason = `The form “${form}” asked for data.`;
  const id = `flow/${requestId}`;
  return { kind: 'start', id, workflowId, contact, subAccountId, data: { flow }, reason };
}

function withoutWorkflow(document: unknown, question: FlowQuestion): FlowExchanged {
  const flow = playableFlow(document);
  const screen = flow && screenWithoutData(flow, question);
  if (screen !== null) return { outcome: 'answered', answer: { screen, data: {} } };
  const why = `No workflow answers the form “${question.form}”: publish one that begins with “A form asks for data”.`;
  return { outcome: 'failed', why };
}

/** What WhatsApp makes of an answer: another screen, a notice on the one that is there, or the end. */
function metaAnswer(answer: FlowAnswer, question: FlowQuestion, document: unknown): JsonObject {
  const here = question.screen || (playableFlow(document)?.screens[0]?.id ?? '');
  if ('screen' in answer) return { screen: answer.screen || here, data: answer.data };
  if ('error' in answer) return { screen: here, data: { error_message: answer.error } };
  const params = { ...answer.close, flow_token: question.flowToken };
  return { screen: 'SUCCESS', data: { extension_message_response: { params } } };
}
