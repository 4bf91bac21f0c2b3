/** Something wrong with a workflow, found by reading or checking it, in words for its author. */
export interface Problem {
  /** What kind of problem, for programs: small letters and -. Never changes its meaning. */
  readonly code: string;
  /** `error`: must be fixed before publishing. `warning`: worth a look. */
  readonly severity: 'error' | 'warning';
  /** Where in the document: `steps.askService.config.message.text`, `steps.menu.exits.2.when`. */
  readonly path: string;
  readonly message: string;
  /** What to do about it, where that is plain. */
  readonly fix?: string;
  readonly stepId?: string;
  readonly exitId?: string;
  /** One way on which it happens: steps from the start, each with the way out that is taken. */
  readonly way?: readonly { readonly stepId: string; readonly exitId?: string }[];
}
