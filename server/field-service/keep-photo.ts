import type { MediaDeps } from '../media/media-deps.ts';
import { MediaError } from '../media/media-error.ts';
import { storeMedia } from '../media/store-media.ts';

/** What became of a photo that came with a form. */
export interface KeptPhoto {
  readonly photo: { readonly id: string; readonly url: string } | null;
  /** Why there is none although something was sent. */
  readonly photoProblem: string | null;
}

/** Keeps the (first) photo. One that cannot be kept stops nobody from coming. */
export async function keepPhoto(media: MediaDeps, given: unknown): Promise<KeptPhoto> {
  if (given === undefined || given === null) return { photo: null, photoProblem: null };
  try {
    const [photo = null] = await storeMedia(media, given, 'problemPhoto');
    return { photo, photoProblem: null };
  } catch (error) {
    if (!(error instanceof MediaError)) throw error;
    return { photo: null, photoProblem: error.message };
  }
}
