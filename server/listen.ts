import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Config } from './config.ts';
import type { EditorPage } from './editor-files.ts';

/** The port it listens on: the one asked for, or a free one for 0. */
export async function listen(http: Server, { port, host }: Config): Promise<number> {
  await new Promise<void>((listening, failed) => {
    http.once('error', failed);
    http.listen(port, host, listening);
  });
  const address = http.address();
  return address !== null && typeof address === 'object' ? address.port : port;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Answers requests as soon as it is told how; those that come earlier wait. */
export function answerWhenReady(http: Server, editor: EditorPage): (answer: Answer) => void {
  let ready: (answer: Answer) => void = () => {};
  const answering = new Promise<Answer>((resolve) => {
    ready = resolve;
  });
  http.on('request', (request, response) => {
    const answerIt = () => void answering.then((answer) => answer(request, response));
    if (editor.middleware) editor.middleware(request, response, answerIt);
    else answerIt();
  });
  return ready;
}
