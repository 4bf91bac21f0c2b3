/** The engine's only door. */
export { type Advance, advance, start } from './advance.ts';
export { type ContactFacts, isWindowOpen } from './contact.ts';
export type { Effect, HttpRequest } from './effect.ts';
export type { Event, HttpResult, SendResult, StartedEvent } from './event.ts';
export { type Instance, instance, isBusy, isWaitingForReply } from './instance.ts';
export { isJsonObject, type Json, type JsonObject } from './json.ts';
export { limits } from './limits.ts';
export { type InboundMessage, inboundMessage } from './messages/inbound.ts';
export { type Offer, type OfferedChoice } from './messages/offer.ts';
export { needsOpenWindow, type OutboundMessage, outboundMessage } from './messages/outbound.ts';
export { createProgram, type Program, type Settings } from './program.ts';
export {
  type Candidate,
  choiceInstance,
  type OpenInstance,
  type Route,
  type RouteInput,
  route,
} from './route.ts';
export type { TraceEntry } from './trace.ts';
export type { InboundTrigger, Trigger } from './trigger.ts';
export { type Layout, type Workflow, type WorkflowStep, workflow } from './workflow.ts';
