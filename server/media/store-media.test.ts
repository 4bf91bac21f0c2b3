import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { testMedia } from '../../test/support/test-media.ts';
import type { MediaDeps } from './media-deps.ts';
import { MediaError } from './media-error.ts';
import { storeMedia } from './store-media.ts';

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('a leaking pipe')]);
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('a boiler'),
]);
const pdf = Buffer.from('%PDF-1.7\n%%EOF');
const address = 'https://cdn.example/photo';

let web: Map<string, Buffer>;
let media: MediaDeps;

beforeEach(() => {
  web = new Map();
  media = testMedia(openDatabase(':memory:'), { now: Date.parse('2026-10-02T06:00:00Z') }, web);
});
afterEach(() => rm(media.folder, { recursive: true, force: true }));

describe('storeMedia keeps', () => {
  it.each([
    ['base64', jpeg.toString('base64')],
    ['base64url', jpeg.toString('base64url')],
    [
      'base64 in lines',
      `${jpeg.toString('base64').slice(0, 8)}\r\n${jpeg.toString('base64').slice(8)}`,
    ],
    ['a data URL', `data:image/jpeg;base64,${jpeg.toString('base64')}`],
    [
      'a data URL with another name of the type',
      `data:image/jpg;base64,${jpeg.toString('base64')}`,
    ],
    ['an address', address],
    ['bytes', { data: jpeg, file_name: 'pipe.jpg', mime_type: 'application/octet-stream' }],
    ['an object with base64', { data: jpeg.toString('base64') }],
    ['an object with an address', { url: address, mime_type: 'image/jpeg' }],
    ['a list', [jpeg.toString('base64')]],
    ['a list as JSON text', JSON.stringify([{ data: jpeg.toString('base64') }])],
  ])('%s', async (_, input) => {
    web.set(address, jpeg);
    const [photo, ...more] = await storeMedia(media, input);
    expect(more).toEqual([]);
    expect(photo).toMatchObject({ bytes: jpeg.length, mime: 'image/jpeg', sha256: hashOf(jpeg) });
    expect(await readFile(join(media.folder, hashOf(jpeg)))).toEqual(jpeg);
  });

  it.each([undefined, null, '', '  ', [], ['', null], '[]'])('nothing of %j', async (input) => {
    expect(await storeMedia(media, input)).toEqual([]);
  });

  it('pictures and documents by what they are, in the order they come in', async () => {
    const kept = await storeMedia(
      media,
      [png, pdf, jpeg].map((data) => ({ data })),
    );
    expect(kept.map(({ mime }) => mime)).toEqual(['image/png', 'application/pdf', 'image/jpeg']);
  });

  it('the same bytes once, under one id, for the owner of the process alone', async () => {
    const inputs = [
      jpeg.toString('base64'),
      { data: jpeg },
      `data:;base64,${jpeg.toString('base64')}`,
    ];
    const kept = await Promise.all(inputs.map((input) => storeMedia(media, input)));
    expect(new Set(kept.flat().map(({ id }) => id)).size).toBe(1);
    expect(await readdir(media.folder)).toEqual([hashOf(jpeg)]);
    expect((await stat(join(media.folder, hashOf(jpeg)))).mode & 0o777).toBe(0o600);
    expect((await stat(media.folder)).mode & 0o777).toBe(0o700);
  });

  it('a file anew that was lost or cut short on the disk', async () => {
    const [before] = await storeMedia(media, { data: jpeg });
    await writeFile(join(media.folder, hashOf(jpeg)), 'half');
    const [after] = await storeMedia(media, { data: jpeg });
    expect(after?.id).toBe(before?.id);
    expect(await readFile(join(media.folder, hashOf(jpeg)))).toEqual(jpeg);
  });

  it('what was stored before, when a form tells of it', async () => {
    const [before] = await storeMedia(media, { data: jpeg });
    const told = {
      file_name: 'a.jpg',
      mime_type: 'image/jpeg',
      sha256: hashOf(jpeg),
      id: before?.id,
    };
    expect(await storeMedia(media, [told])).toMatchObject([{ id: before?.id }]);
    expect(await storeMedia(media, before?.url)).toMatchObject([{ id: before?.id }]);
    const forged = before?.url.replace(/token=./, 'token=_');
    await refused(forged, 'unreachable', 'photo');
  });
});

describe('storeMedia fetches what a picker of WhatsApp gives', () => {
  it('checks it, decrypts it, and keeps what was photographed', async () => {
    const [told] = encrypted(jpeg);
    const kept = await storeMedia(media, [told]);
    expect(kept).toMatchObject([
      { sha256: hashOf(jpeg), mime: 'image/jpeg', fileName: 'IMG_1.jpg' },
    ]);
    expect(await storeMedia(media, JSON.stringify([told]))).toMatchObject([{ id: kept[0]?.id }]);
  });

  it.each([
    ['other bytes on the CDN', (file: Buffer) => flip(file, 3)],
    ['a file cut short', (file: Buffer) => file.subarray(0, 20)],
    ['nothing', () => Buffer.alloc(0)],
  ])('refuses %s', async (_, change) => {
    const [told] = encrypted(jpeg);
    web.set(address, change(web.get(address) ?? Buffer.alloc(0)));
    await refused([told], 'damaged', 'photo.0.cdn_url');
  });

  it('refuses a file whose seal, key or contents are not what is said', async () => {
    const [told, keys] = encrypted(jpeg);
    const other = randomBytes(32).toString('base64');
    for (const wrong of [
      { hmac_key: other },
      { encryption_key: other },
      { plaintext_hash: other },
    ]) {
      const metadata = { ...keys, ...wrong };
      await refused([{ ...told, encryption_metadata: metadata }], 'damaged', 'photo.0.cdn_url');
    }
  });

  it('names the key that is missing or too short', async () => {
    const [told, keys] = encrypted(jpeg);
    for (const iv of [undefined, '', 'AAAA', 'no base64!']) {
      const metadata = { ...keys, iv };
      const path = 'photo.0.encryption_metadata.iv';
      await refused([{ ...told, encryption_metadata: metadata }], 'invalid', path);
    }
    await refused([{ cdn_url: address }], 'invalid', 'photo.0.encryption_metadata');
  });
});

describe('storeMedia refuses, naming the field,', () => {
  it.each([
    ['text that is no base64', 'a photo of a pipe', 'invalid', 'photo'],
    [
      'base64 of something else',
      Buffer.from('<svg onload=x>').toString('base64'),
      'invalid',
      'photo',
    ],
    ['a placeholder', 'base64_encoded_photo_data', 'invalid', 'photo'],
    ['a data URL without base64', 'data:image/png,abc', 'invalid', 'photo'],
    [
      'another type than is said',
      `data:image/png;base64,${jpeg.toString('base64')}`,
      'invalid',
      'photo',
    ],
    ['a page that is said to be one', { data: jpeg, mime_type: 'text/html' }, 'invalid', 'photo'],
    ['an address of another kind', { url: 'file:///etc/passwd' }, 'invalid', 'photo.url'],
    ['an address that leads nowhere', 'https://cdn.example/gone', 'unreachable', 'photo'],
    ['what only WhatsApp keeps', [{ id: '123', sha256: 'x' }], 'unreachable', 'photo.0'],
    ['a number', 7, 'invalid', 'photo'],
    ['an object that says nothing', [{}], 'invalid', 'photo.0'],
    ['broken JSON', '[{', 'invalid', 'photo'],
    ['too many', Array.from({ length: 31 }, () => ''), 'invalid', 'photo'],
    ['a list in a list', [[jpeg.toString('base64')]], 'invalid', 'photo.0'],
    ['lists without end', '['.repeat(500_000) + ']'.repeat(500_000), 'invalid', 'photo.0'],
    ['base64 that is too long', 'A'.repeat(7 * 1_048_576), 'too_large', 'photo'],
    ['bytes that are too many', { data: Buffer.alloc(5 * 1_048_576 + 1) }, 'too_large', 'photo'],
  ])('%s', async (_, input, code, path) => {
    await refused(input, code, path);
    expect(await readdir(media.folder).catch(() => [])).toEqual([]);
  });

  it('no file of exactly the limit', async () => {
    const largest = Buffer.alloc(5 * 1_048_576);
    jpeg.copy(largest);
    expect(await storeMedia(media, largest.toString('base64'))).toHaveLength(1);
    const [told] = encrypted(largest);
    expect(await storeMedia(media, [told])).toHaveLength(1);
  });

  it('says when the disk does not take it', async () => {
    const store = { ...media, folder: join('/dev/null', 'media') };
    await expect(storeMedia(store, { data: jpeg })).rejects.toThrow('could not be stored just now');
  });
});

async function refused(input: unknown, code: string, path: string): Promise<void> {
  const why = await storeMedia(media, input, 'photo').catch((error: unknown) => error);
  expect(why).toBeInstanceOf(MediaError);
  expect(why).toMatchObject({ code, path, message: expect.stringContaining(path) });
}

/** Puts it on the CDN as WhatsApp does; what the form then tells, and the keys in it. */
function encrypted(plain: Buffer) {
  const [key, hmacKey, iv] = [randomBytes(32), randomBytes(32), randomBytes(16)];
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  const seal = createHmac('sha256', hmacKey)
    .update(Buffer.concat([iv, ciphertext]))
    .digest();
  const file = Buffer.concat([ciphertext, seal.subarray(0, 10)]);
  web.set(address, file);
  const keys = {
    encryption_key: key.toString('base64'),
    hmac_key: hmacKey.toString('base64'),
    iv: iv.toString('base64'),
    plaintext_hash: createHash('sha256').update(plain).digest('base64'),
    encrypted_hash: createHash('sha256').update(file).digest('base64'),
  };
  const told = {
    media_id: '1',
    file_name: 'IMG_1.jpg',
    mime_type: 'image/jpeg',
    cdn_url: address,
    encryption_metadata: keys,
  };
  return [told, keys] as const;
}

function flip(file: Buffer, place: number): Buffer {
  const changed = Buffer.from(file);
  changed[place] = (changed[place] ?? 0) ^ 1;
  return changed;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
