/** What screen readers say of a field. */
export interface FieldAbout {
  readonly label: string;
  /** The ids of what describes it, with spaces between. */
  readonly described: string;
  readonly isWrong: boolean;
}

export function aboutAttributes({ label, described, isWrong }: FieldAbout): Record<string, string> {
  return {
    'aria-label': label,
    // To put an answer in, and to set the one beside the cursor.
    'aria-keyshortcuts': 'Alt+I Alt+Enter',
    ...(described !== '' && { 'aria-describedby': described }),
    ...(isWrong && { 'aria-invalid': 'true' }),
  };
}
