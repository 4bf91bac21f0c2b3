/**
 * How faithfully one part of an imported or exported workflow came across. `kept`: it means the
 * same. `approximated`: nearly, and the sentence says how it differs. `needs-you`: somebody must
 * look at it.
 */
export interface FidelityLine {
  readonly kind: 'kept' | 'approximated' | 'needs-you';
  /** Where in 8x8's document: `definition.steps.3.inputs.user`. */
  readonly path: string;
  /** The step of ours. */
  readonly stepId?: string;
  readonly message: string;
}

export type FidelityReport = readonly FidelityLine[];
