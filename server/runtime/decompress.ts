import { promisify } from 'node:util';
import { brotliDecompress, unzip } from 'node:zlib';
import { TooLargeError } from '../read-bounded.ts';

/** Thrown where a body is not what its `Content-Encoding` says, or that is not one of ours. */
export class CompressionError extends Error {
  override readonly name = 'CompressionError';
}

type Decoder = (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const unzipped: Decoder = promisify(unzip);
const decoders: ReadonlyMap<string, Decoder> = new Map([
  ['gzip', unzipped],
  ['x-gzip', unzipped],
  ['deflate', unzipped],
  ['br', promisify(brotliDecompress)],
]);

/**
 * What a body was before its sender compressed it, which some do unasked. Throws TooLargeError as
 * soon as that is more than `bytesMax`, however small the body is.
 */
export async function decompress(
  packed: Buffer,
  encoding: string,
  bytesMax: number,
): Promise<Buffer> {
  if (packed.length === 0 || encoding === '' || encoding === 'identity') return packed;
  const decoder = decoders.get(encoding);
  if (!decoder) throw new CompressionError();
  try {
    return await decoder(packed, { maxOutputLength: bytesMax });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw isTooLarge ? new TooLargeError() : new CompressionError();
  }
}
