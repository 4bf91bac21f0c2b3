/** The engine's only door. */
export { type Advance, advance, start } from './advance.ts';
export { type ConsentWords, readConsent, usualConsentWords } from './answers/consent.ts';
export { boundDocument } from './bound-document.ts';
export {
  type BusinessFactName,
  type BusinessFacts,
  businessFactNames,
  businessFacts,
  unknownBusiness,
} from './business.ts';
export type { WorkflowResult } from './caller.ts';
export { checkWorkflow } from './check/check-workflow.ts';
export type { CheckOptions } from './check/graph.ts';
export type { OtherWorkflow } from './check/keyword-clashes.ts';
export { offeredChoices, type WrittenChoice } from './check/offered-choices.ts';
export { isRepairable, repair } from './check/repair.ts';
export { windowAt } from './check/window.ts';
export type { WindowPlace } from './check/window-span.ts';
export { type ContactFacts, isWindowOpen } from './contact.ts';
export { toMs } from './duration.ts';
export type { Effect, FlowAnswer, HttpRequest } from './effect.ts';
export { endingEffects } from './ending-effects.ts';
export type { Event, HttpResult, SendResult, StartedEvent } from './event.ts';
export { explainIssue, fieldName } from './explain-issue.ts';
export { pick } from './expression/pick.ts';
export { pickedPlace } from './expression/picked-place.ts';
export { type Read, ruleReads, templateReads } from './expression/rule-reads.ts';
export { windowsZones } from './expression/windows-zones.ts';
export { componentTable } from './flows/component-table.ts';
export { flowFields } from './flows/flow-fields.ts';
export { isAtLeast, isFlowVersion } from './flows/flow-version.ts';
export { readBinding, replaceBindings } from './flows/language/binding.ts';
export { type FlowIndex, indexFlow } from './flows/meaning/flow-index.ts';
export type { FlowRequest, FlowState, FlowTurn } from './flows/player/flow-state.ts';
export {
  answerFlow,
  backFlow,
  inputFlow,
  startFlow,
  tapFlow,
} from './flows/player/play-flow.ts';
export { type PlayableFlow, playableFlow } from './flows/player/playable-flow.ts';
export { type ViewedComponent, viewFlow } from './flows/player/view-flow.ts';
export { fitFiles } from './flows/repair/fit-files.ts';
export { type FlowFault, type FlowFaults, flowFaults } from './flows/repair/flow-faults.ts';
export { referDirectly } from './flows/repair/refer-directly.ts';
export { repairFlow } from './flows/repair/repair-flow.ts';
export { rewriteTexts } from './flows/repair/rewrite-texts.ts';
export { routingModel } from './flows/repair/routing-model.ts';
export { validateFlow } from './flows/validate-flow.ts';
export { isDefinition } from './formats/automation-builder/definition.ts';
export { exportWorkflow } from './formats/automation-builder/export-workflow.ts';
export type { FidelityLine, FidelityReport } from './formats/automation-builder/fidelity.ts';
export { importDefinition } from './formats/automation-builder/import-definition.ts';
export { stepNamesAt8x8 } from './formats/automation-builder/step-names.ts';
export { type Instance, instance, isBusy, isWaitingForReply } from './instance.ts';
export { isJsonObject, type Json, type JsonObject, writtenJson } from './json.ts';
export {
  type Certainty,
  findKnownAnswers,
  type KnownAnswers,
} from './known-answers/known-answers.ts';
export { missingInTemplate } from './known-answers/missing-paths.ts';
export { type InboundMessage, inboundMessage } from './messages/inbound.ts';
export { messageLimits } from './messages/message-limits.ts';
export type { OfferedChoice } from './messages/offer.ts';
export { needsOpenWindow, type OutboundMessage, outboundMessage } from './messages/outbound.ts';
export { isChatMessage, type Outgoing, outgoingText } from './messages/outgoing.ts';
export { plainText } from './messages/plain-text.ts';
export { readOutbound } from './messages/read-outbound.ts';
export { channelName, isKnownChannel } from './messages/send-options.ts';
export { shorten } from './messages/shorten.ts';
export { readFormToken } from './messages/token.ts';
export type { VoiceCall } from './messages/voice-call.ts';
export { parseWorkflow } from './parse-workflow.ts';
export type { Problem } from './problem.ts';
export { createProgram, type Program } from './program.ts';
export {
  type Candidate,
  choiceInstance,
  type OpenInstance,
  type Route,
  route,
} from './route.ts';
export { nextScheduledRun } from './schedule/next-scheduled-run.ts';
export type { Settings } from './settings.ts';
export { type HttpRequestConfig, httpRequestConfig } from './steps/http-request/config.ts';
export { requestFingerprint } from './steps/http-request/request-fingerprint.ts';
export { requestReferences, sampleRequest } from './steps/http-request/sample-request.ts';
export { stepTypes } from './steps/index.ts';
export { stepExits } from './steps/run-step.ts';
export { choiceFacts, choiceValue } from './steps/wait-for-reply/reply-result.ts';
export type { TraceEntry } from './trace.ts';
export type { CustomerMessage } from './trial/customer-message.ts';
export { ruleInTrial } from './trial/rule-in-trial.ts';
export {
  acceptTest,
  playTest,
  replayEach,
  replayTurns,
  runTest,
  type TestDifference,
  type TestRun,
  testOfTrial,
} from './trial/run-test.ts';
export { type SavedTest, savedTest, type TestAction, type TestTurn } from './trial/saved-test.ts';
export type { ChangedAnswer } from './trial/set-answer.ts';
export {
  beginTrial,
  isOver,
  nextDue,
  type Trial,
  type TrialWorld,
} from './trial/trial.ts';
export {
  answerPending,
  handBack,
  handedOver,
  passTime,
  pressKeys,
  receive,
  setAnswer,
  startAt,
  startByTrigger,
} from './trial/trial-actions.ts';
export { isInbound, type Trigger, trigger } from './trigger.ts';
export type { BookingEventKind } from './triggers/booking-event.ts';
export { findContact, type NamedContact } from './triggers/find-contact.ts';
export type { Workflow, WorkflowInput, WorkflowStep } from './workflow.ts';
export { workflowJsonSchema } from './workflow-json-schema.ts';
