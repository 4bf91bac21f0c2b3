import type { JsonObject } from '../../engine/index.ts';
import { flowWords } from './flow-player-words.ts';

/** What a form keeps of a file: its bytes are in base64. */
export type KeptFile = JsonObject & {
  readonly file_name: string;
  readonly mime_type: string;
  readonly data: string;
};

/** The pretend phone hands files on inside of a message, which has no room for more. */
const phoneMaxKilobytes = 2_048;
/** WhatsApp sends photos smaller, too. */
const photoBytesMax = 600_000;
const photoSideMax = 1_600;

export interface FileRules {
  readonly maxKilobytes: number;
  /** As in `image/png`; an empty list allows all. */
  readonly mimeTypes: readonly string[];
  readonly isPhoto: boolean;
}

/** Reads a file as the value of a picker. Throws a sentence for who chose it. */
export async function readFile(file: File, rules: FileRules): Promise<KeptFile> {
  const { mimeTypes, isPhoto } = rules;
  const isAllowed = mimeTypes.length === 0 || mimeTypes.includes(file.type);
  if (!isAllowed) throw new Error(flowWords.wrongKind(file.name));
  if (file.size > rules.maxKilobytes * 1024) {
    throw new Error(flowWords.tooLarge(file.name, rules.maxKilobytes));
  }
  const blob = isPhoto && file.size > photoBytesMax ? await smaller(file) : file;
  if (blob.size > phoneMaxKilobytes * 1024) {
    throw new Error(flowWords.tooLarge(file.name, phoneMaxKilobytes));
  }
  const mimeType = blob.type || 'application/octet-stream';
  return { file_name: file.name, mime_type: mimeType, data: await base64Of(blob, file.name) };
}

async function smaller(photo: File): Promise<Blob> {
  const bitmap = await createImageBitmap(photo).catch(() => {
    throw new Error(flowWords.unread(photo.name));
  });
  const scale = Math.min(1, photoSideMax / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? photo), 'image/jpeg', 0.85);
  });
}

function base64Of(blob: Blob, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error(flowWords.unread(name)));
    reader.readAsDataURL(blob);
  });
}
