/**
 * Every number that bounds the engine, with its unit in its name. A workflow, a message and an
 * expression are bounded before they run, so that nothing an author or a customer sends can take
 * the process down.
 */
export const limits = {
  /**
   * Steps an instance may walk without waiting for the customer or for time, before it is stopped
   * as a loop without a wait.
   */
  stepsPerAdvanceMax: 200,
  stepsPerWorkflowMax: 2_000,
  exitsPerStepMax: 50,
  keptValuesPerStepMax: 100,
  positionsPerInstanceMax: 50,
  /** Messages without an answer that an instance remembers, the latest of them. */
  unansweredMax: 20,
  /** Items that a step repeats for. */
  repeatItemsMax: 1_000,
  /** Workflows that run one another: the first is not counted. */
  workflowDepthMax: 5,
  traceTextCharsMax: 300,
  /** Problems that are told of one workflow: more of them help nobody. */
  problemsMax: 200,
  /** Steps, with an answer and without, that are looked at to say where answers are known. */
  answerStatesMax: 200_000,
  /** Steps on the way that is shown of a problem. */
  wayStepsMax: 100,
  /** A workflow document as JSON text, and how deep its values may be nested. */
  documentCharsMax: 2_000_000,
  documentDepthMax: 60,

  expressionCharsMax: 1_000,
  templateCharsMax: 40_000,
  /** An address as it is drawn, with its templates. */
  urlCharsMax: 2_000,
  templateExpressionsMax: 500,
  ruleNodesMax: 200,
  ruleDepthMax: 20,
  ruleStringCharsMax: 65_536,
  ruleArrayItemsMax: 1_000,
  /** Nesting of any value an expression makes or looks through. */
  jsonDepthMax: 100,
  /** One unit is about 10 ns: a character or an item looked at, an operation on one item. */
  ruleWorkMax: 2_000_000,
  /** The same units, for all that is worked out between one wait and the next. */
  advanceWorkMax: 50_000_000,
  pathCharsMax: 200,
  pathResultItemsMax: 1_000,
  /** Values that a search with a path may come by. */
  pathWorkMax: 100_000,
  /** Templates, paths and formats that are kept parsed for the next time: their text, of each kind. */
  rememberedCharsMax: 1_000_000,

  /** A step keeps at most this much of an HTTP answer; picks see the whole answer. */
  keptBodyCharsMax: 65_536,
  /** Choices offered from data across all pages of one list. */
  offeredChoicesMax: 200,
  /** A saved test: what is done in it, and what is kept of each time. */
  turnsPerTestMax: 100,
  answersPerTurnMax: 200,
  sentPerTurnMax: 200,
  exitsPerTurnMax: 1_000,
  /** Things that happen in one test before it is stopped. */
  eventsPerTestMax: 2_000,
  /** Timers that go off while time passes once in a tried conversation. */
  timersPerPassMax: 1_000,
  /** Longest wait an author can ask for: one year. */
  waitMsMax: 366 * 24 * 3_600_000,
} as const;
