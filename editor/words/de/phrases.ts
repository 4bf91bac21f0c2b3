import type { Phrases } from '../phrase.ts';
import { faultPhrases } from './phrases-faults.ts';
import { fields } from './phrases-fields.ts';
import { messages } from './phrases-messages.ts';
import { problemPhrases } from './phrases-problems.ts';
import { rulePhrases } from './phrases-rules.ts';
import { serverPhrases } from './phrases-server.ts';
import { titles } from './phrases-titles.ts';
import { tracePhrases } from './phrases-trace.ts';

/**
 * What the engine and the server say, in German. Of two sentences that could fit, the first is taken:
 * the closer one stands before the more general.
 */
export const phrases: Phrases = {
  ...titles,
  ...messages,
  ...fields,
  ...problemPhrases,
  ...tracePhrases,
  ...serverPhrases,
  ...faultPhrases,
  ...rulePhrases,
};
