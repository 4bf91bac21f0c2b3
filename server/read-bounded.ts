import type { Readable } from 'node:stream';

export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** A whole body. Throws TooLargeError, and reads no further, when there are more bytes than this. */
export function readBounded(body: Readable, bytesMax: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    body.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > bytesMax) body.destroy(new TooLargeError());
      else chunks.push(chunk);
    });
    body.once('end', () => resolve(Buffer.concat(chunks)));
    body.once('error', reject);
    body.once('close', () => reject(new Error('The body ended too early.')));
  });
}
