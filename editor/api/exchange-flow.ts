import type { FlowRequest } from '../../engine/index.ts';
import { answerTo, api } from './client.ts';

/** Asks who answers for the data of a form, as WhatsApp would. Throws `ApiError`. */
export function exchangeFlow(id: string, request: FlowRequest): Promise<unknown> {
  const { action, screen, data, flow_token } = request;
  return answerTo(
    api.simulator.flows[':id'].exchange.$post({
      param: { id },
      json: { action, screen, data: { ...data }, flow_token },
    }),
  );
}
