import type { FlowProblemAt8x8 } from '../../../../db/schema/flow.ts';

/**
 * Why a form could not be changed at 8x8, in a sentence. `refused`: it was not done. `unavailable`:
 * it was not done, and trying again later may help. `unknown`: nobody can say whether it was done.
 */
export class FlowsError extends Error {
  override readonly name = 'FlowsError';
  readonly outcome: 'refused' | 'unavailable' | 'unknown';
  /** What 8x8 found wrong with the document. */
  readonly problems: readonly FlowProblemAt8x8[];
  /** 8x8 does not know the form. */
  readonly isGone: boolean;

  constructor(
    outcome: FlowsError['outcome'],
    message: string,
    more: { problems?: readonly FlowProblemAt8x8[]; isGone?: boolean } = {},
  ) {
    super(message);
    this.outcome = outcome;
    this.problems = more.problems ?? [];
    this.isGone = more.isGone ?? false;
  }
}
