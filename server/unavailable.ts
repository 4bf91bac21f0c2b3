/** Something cannot be done now and may be done in a moment; nothing of it was. The text is for people. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}
