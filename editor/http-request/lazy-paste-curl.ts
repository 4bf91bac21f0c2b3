import { lazy } from 'react';

/** Loaded when somebody pastes. */
export const PasteCurl = lazy(async () => {
  const { PasteCurl: loaded } = await import('./paste-curl.tsx');
  return { default: loaded };
});
