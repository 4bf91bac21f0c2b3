export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** A whole body. Throws TooLargeError, and reads no further, when there are more bytes than this. */
export async function readBounded(body: AsyncIterable<Buffer>, bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new TooLargeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
