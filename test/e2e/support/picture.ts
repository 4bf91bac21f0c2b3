/** Pictures of screens, held against those that somebody looked at and kept. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../support/test-server.ts';

/** Where the pictures lie that were looked at. */
export const pictureFolder = join(projectRoot, 'test', 'pictures');

/** How much of a picture may look otherwise: a rounded corner, a letter that is smoothed anew. */
const differentShareMax = 0.002;

export interface Comparison {
  /** 0 to 1; 1 where the pictures are of different sizes. */
  readonly differentShare: number;
  readonly isSame: boolean;
}

/** Which browser draws: another one smooths letters otherwise, so its pictures are not comparable. */
export function browserOf(page: Page): string {
  return `Chromium ${page.context().browser()?.version().split('.')[0]}`;
}

/** The page as it looks now, without a blinking caret. */
export function pictureOf(page: Page): Promise<Buffer> {
  return page.screenshot({ caret: 'hide', animations: 'disabled' });
}

export async function keepPicture(file: string, picture: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, picture);
}

/** Null: nobody has kept one. */
export function keptPicture(file: string): Promise<Buffer | null> {
  return readFile(file).catch(() => null);
}

/** Pixel by pixel, in a page of its own: the browser reads its own pictures. */
export async function compare(page: Page, kept: Buffer, now: Buffer): Promise<Comparison> {
  const judge = await page.context().newPage();
  try {
    const differentShare = await judge.evaluate(shareOfDifferent, [
      kept.toString('base64'),
      now.toString('base64'),
    ] as const);
    return { differentShare, isSame: differentShare <= differentShareMax };
  } finally {
    await judge.close();
  }
}

/** Runs in the browser. */
async function shareOfDifferent(pictures: readonly [string, string]): Promise<number> {
  const colourStep = 24;
  const read = async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return context?.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const [kept, now] = await Promise.all([read(pictures[0]), read(pictures[1])]);
  if (!kept || !now || kept.width !== now.width || kept.height !== now.height) return 1;
  let different = 0;
  for (let at = 0; at < kept.data.length; at += 4) {
    const isOther = [0, 1, 2].some(
      (part) => Math.abs((kept.data[at + part] ?? 0) - (now.data[at + part] ?? 0)) > colourStep,
    );
    if (isOther) different += 1;
  }
  return different / (kept.width * kept.height);
}
