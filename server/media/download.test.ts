import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TooLargeError } from '../read-bounded.ts';
import { createGuardedAgent } from '../security/outbound-guard.ts';
import { createDownload, type Download } from './download.ts';

const photo = Buffer.from('a photo');
const answers: Record<string, RequestListener> = {
  '/photo': (_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(photo),
  '/moved': (_, response) => response.writeHead(302, { location: '/photo' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/away': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/inside': (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  '/gone': (_, response) => response.writeHead(410).end('gone'),
  '/long': (_, response) => response.writeHead(200).end(Buffer.alloc(2_000)),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000))),
  '/zipped': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(photo)),
  '/strange': (_, response) => response.writeHead(200, { 'content-encoding': 'rot13' }).end(photo),
};

let server: Server;
let port = 0;
let download: Download;

beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? '']?.(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  ({ port } = server.address() as AddressInfo);
  download = createDownload(createGuardedAgent([`127.0.0.1:${port}`]));
});
afterAll(() => server.close());

describe('download', () => {
  it.each(['/photo', '/moved', '/zipped'])('fetches %s', async (path) => {
    const { bytes } = await download(`http://127.0.0.1:${port}${path}`, 1_000);
    expect(bytes).toEqual(photo);
  });

  it('tells what the other side says it is', async () => {
    const { contentType } = await download(`http://127.0.0.1:${port}/photo`, 1_000);
    expect(contentType).toBe('image/jpeg');
  });

  it.each(['/long', '/bomb'])('reads no more than it may of %s', async (path) => {
    const fetched = download(`http://127.0.0.1:${port}${path}`, 1_000);
    await expect(fetched).rejects.toThrow(TooLargeError);
  });

  it.each([
    ['/round', 'redirects more than 3 times'],
    ['/away', 'does not lead to an http or https address'],
    ['/inside', '10.0.0.1 is not a public address'],
    ['/gone', 'answers with status 410'],
    ['/strange', 'is compressed in a way that cannot be read'],
  ])('says why there is nothing at %s', async (path, why) => {
    await expect(download(`http://127.0.0.1:${port}${path}`, 1_000)).rejects.toThrow(why);
  });

  it.each([
    ['http://localhost:1/', 'is not a public address'],
    ['http://169.254.169.254/latest/meta-data', 'is not a public address'],
    ['ftp://example.com/photo', 'does not lead to an http or https address'],
    ['http://', 'does not lead to an http or https address'],
  ])('does not go to %s', async (url, why) => {
    await expect(download(url, 1_000)).rejects.toThrow(why);
  });
});
