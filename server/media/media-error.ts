export type MediaErrorCode = 'invalid' | 'too_large' | 'unreachable' | 'damaged';

/** Why something was not stored, as a sentence for whoever sent it. */
export class MediaError extends Error {
  override readonly name = 'MediaError';
  readonly code: MediaErrorCode;
  /** The field, and where in it: `problem_photo.0.cdn_url`. */
  readonly path: string;

  constructor(code: MediaErrorCode, path: string, complaint: string) {
    super(`${path} ${complaint}`);
    this.code = code;
    this.path = path;
  }
}
