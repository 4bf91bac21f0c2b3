import type { MediaDeps } from './media-deps.ts';

/** For what stands around a file: names, the rest of a form. */
const aroundBytes = 64 * 1024;

/** How long a body may be that holds one file as base64. */
export function mediaBodyBytesMax({ bytesMax }: Pick<MediaDeps, 'bytesMax'>): number {
  return 4 * Math.ceil(bytesMax / 3) + aroundBytes;
}
