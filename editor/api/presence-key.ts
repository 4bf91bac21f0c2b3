/** Under which it is kept who else has a workflow open. */
export const presenceKey = ['presence'];
