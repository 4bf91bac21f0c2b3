import { en } from './en.ts';

export type Words = typeof en;

/** What the editor says, in the language of this visit. */
export const words: Words = en;
