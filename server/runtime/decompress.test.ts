import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { TooLargeError } from '../read-bounded.ts';
import { CompressionError, decompress } from './decompress.ts';

const plain = Buffer.from('Monday to Friday, 8 to 18.');

test.each<[string, Buffer]>([
  ['', plain],
  ['identity', plain],
  ['gzip', gzipSync(plain)],
  ['x-gzip', gzipSync(plain)],
  ['deflate', deflateSync(plain)],
  ['br', brotliCompressSync(plain)],
])('a body is what it was: “%s”', async (encoding, packed) => {
  expect(await decompress(packed, encoding, 1_000)).toEqual(plain);
});

test('a body that is not there is not unpacked', async () => {
  expect(await decompress(Buffer.alloc(0), 'gzip', 1_000)).toHaveLength(0);
});

test.each([
  ['gzip', gzipSync(Buffer.alloc(1_001))],
  ['br', brotliCompressSync(Buffer.alloc(1_001))],
])('a small body that would be large is refused: %s', async (encoding, packed) => {
  await expect(decompress(packed, encoding, 1_000)).rejects.toBeInstanceOf(TooLargeError);
});

test.each([
  ['gzip', plain],
  ['gzip', gzipSync(plain).subarray(0, 20)],
  ['br', plain],
  ['zstd', plain],
  ['gzip, gzip', gzipSync(gzipSync(plain))],
])('a body that is not what it says is refused: %s', async (encoding, packed) => {
  await expect(decompress(packed, encoding, 1_000)).rejects.toBeInstanceOf(CompressionError);
});
