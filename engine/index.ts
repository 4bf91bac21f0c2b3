/** The engine's only door. */
export { type Advance, advance, start } from './advance.ts';
export { type Keyword, matchesKeyword } from './answers/keyword.ts';
export { checkWorkflow } from './check/check-workflow.ts';
export { type ContactFacts, isWindowOpen } from './contact.ts';
export type { Effect, HttpRequest } from './effect.ts';
export type { Event, HttpResult, SendResult, StartedEvent } from './event.ts';
export { type Instance, instance, isBusy, isWaitingForReply } from './instance.ts';
export { isJsonObject, type Json, type JsonObject } from './json.ts';
export { limits } from './limits.ts';
export { type InboundMessage, inboundMessage } from './messages/inbound.ts';
export type { Offer, OfferedChoice } from './messages/offer.ts';
export { needsOpenWindow, type OutboundMessage, outboundMessage } from './messages/outbound.ts';
export { plainText } from './messages/plain-text.ts';
export { type ParsedWorkflow, parseWorkflow } from './parse-workflow.ts';
export type { Problem } from './problem.ts';
export { createProgram, type Program, type Settings } from './program.ts';
export {
  type Candidate,
  choiceInstance,
  type OpenInstance,
  type Route,
  type RouteInput,
  route,
} from './route.ts';
export { stepTypes } from './steps/index.ts';
export { stepExits } from './steps/run-step.ts';
export type { Exit, ExitSpec, StepGroup } from './steps/step.ts';
export type { TraceEntry } from './trace.ts';
export type { InboundTrigger, Trigger } from './trigger.ts';
export { type Upgraded, upgrade } from './upgrade.ts';
export {
  type Layout,
  type Workflow,
  type WorkflowInput,
  type WorkflowStep,
  workflow,
} from './workflow.ts';
export { workflowJsonSchema } from './workflow-json-schema.ts';
