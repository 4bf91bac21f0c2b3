/**
 * Every number that bounds the engine, with its unit in its name. A workflow, a message and an
 * expression are bounded before they run, so that nothing an author or a customer sends can take
 * the process down.
 */
export const limits = {
  /** Steps one event may walk before the instance is stopped as a loop without a wait. */
  stepsPerAdvanceMax: 200,
  stepsPerWorkflowMax: 2_000,
  exitsPerStepMax: 50,
  positionsPerInstanceMax: 50,
  traceEntriesPerAdvanceMax: 2_000,

  expressionCharsMax: 1_000,
  templateCharsMax: 40_000,
  ruleNodesMax: 200,
  ruleDepthMax: 20,
  ruleStringCharsMax: 65_536,
  ruleArrayItemsMax: 1_000,
  pathCharsMax: 200,
  pathResultItemsMax: 1_000,

  /** A step keeps at most this much of an HTTP answer; picks see the whole answer. */
  keptBodyCharsMax: 65_536,
  /** Choices offered from data across all pages of one list. */
  offeredChoicesMax: 200,
  /** Longest wait an author can ask for: one year. */
  waitMsMax: 366 * 24 * 3_600_000,
} as const;
