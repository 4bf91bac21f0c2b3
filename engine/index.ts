/** The engine's only door. */
export { type Advance, advance, start } from './advance.ts';
export { checkWorkflow } from './check/check-workflow.ts';
export { type ContactFacts, isWindowOpen } from './contact.ts';
export type { Effect, HttpRequest } from './effect.ts';
export type { Event, HttpResult, SendResult, StartedEvent } from './event.ts';
export { explainIssue, fieldName } from './explain-issue.ts';
export { type Instance, instance, isBusy, isWaitingForReply } from './instance.ts';
export { isJsonObject, type Json, type JsonObject } from './json.ts';
export { type InboundMessage, inboundMessage } from './messages/inbound.ts';
export { needsOpenWindow, type OutboundMessage, outboundMessage } from './messages/outbound.ts';
export { plainText } from './messages/plain-text.ts';
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
export type { Settings } from './settings.ts';
export { stepTypes } from './steps/index.ts';
export { stepExits } from './steps/run-step.ts';
export type { TraceEntry } from './trace.ts';
export type { Workflow, WorkflowInput, WorkflowStep } from './workflow.ts';
export { workflowJsonSchema } from './workflow-json-schema.ts';
