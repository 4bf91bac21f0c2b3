import type { HttpRequest, HttpResult } from '../../engine/index.ts';
import { answerTo, api } from './client.ts';

/** Makes a request once, for real, through the server. Throws `ApiError` where it would not. */
export async function tryRequest(request: HttpRequest, signal?: AbortSignal): Promise<HttpResult> {
  const init = signal ? { init: { signal } } : {};
  const answer = await answerTo(api.trial.requests.$post({ json: { request } }, init));
  // What was JSON on its way is JSON; the type of the client names it otherwise.
  return answer.result as HttpResult;
}
