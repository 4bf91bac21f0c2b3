import { connect } from 'node:net';

/** One kept-alive connection that posts and waits for the answer: as cheap as can be. */
export interface Connection {
  /** Resolves with the status. */
  post(body: string): Promise<number>;
  close(): void;
}

export function openConnection(url: string, path: string, authorization: string): Connection {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Authorization: ${authorization}`,
    'Content-Type: application/json',
    'Content-Length: ',
  ].join('\r\n');
  let received = '';
  let answer = (_status: number) => {};
  let fail = (_error: Error) => {};

  socket.setEncoding('latin1');
  socket.on('error', (error) => fail(error));
  socket.on('data', (chunk: string) => {
    received += chunk;
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const [, length] = /content-length: (\d+)/i.exec(received) ?? [];
    const isWhole =
      length === undefined
        ? received.endsWith('0\r\n\r\n')
        : received.length >= end + 4 + Number(length);
    if (!isWhole) return;
    const status = Number(received.slice(9, 12));
    received = '';
    answer(status);
  });

  return {
    post: (body) =>
      new Promise((resolve, reject) => {
        answer = resolve;
        fail = reject;
        socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
      }),
    close: () => socket.destroy(),
  };
}
