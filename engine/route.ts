/**
 * Which instance an inbound message resumes, or which workflow it starts, and why. Pure: the
 * runtime looks up who is waiting, and does what is answered here.
 *
 * The order: a conversation that is working gets the message when it is done (nothing is lost, order
 * is kept); a keyword that interrupts wins over a conversation that waits; a conversation that
 * waits for a reply wins over starting another; then workflows in their order of priority.
 */
import { matchesKeyword } from './answers/keyword.ts';
import type { ContactFacts } from './contact.ts';
import type { InboundMessage } from './messages/inbound.ts';
import { shorten } from './messages/shorten.ts';
import { readFormToken, readToken } from './messages/token.ts';
import type { InboundTrigger } from './trigger.ts';

/** An instance of this contact that has not ended. */
export interface OpenInstance {
  readonly id: string;
  readonly workflowName: string;
  readonly state: 'busy' | 'waiting-for-reply' | 'waiting';
}

/** An enabled workflow that a message can start. */
export interface Candidate {
  readonly workflowId: string;
  readonly name: string;
  readonly trigger: InboundTrigger;
}

export interface RouteInput {
  readonly message: InboundMessage;
  readonly contact: ContactFacts;
  readonly subAccountId: string | null;
  /** Newest first. */
  readonly open: readonly OpenInstance[];
  /** In order of priority. */
  readonly candidates: readonly Candidate[];
  /** The workflow whose instance made the tapped choice, when the message is such a tap. */
  readonly choiceOf: string | null;
}

export type Route =
  | { readonly to: 'resume'; readonly instanceId: string; readonly reason: string }
  | {
      readonly to: 'start';
      readonly workflowId: string;
      /** Instances that end because this one starts. */
      readonly ends: readonly string[];
      readonly reason: string;
    }
  | { readonly to: 'later'; readonly instanceId: string; readonly reason: string }
  | { readonly to: 'nobody'; readonly reason: string };

export function route(input: RouteInput): Route {
  const busy = input.open.find((instance) => instance.state === 'busy');
  if (busy) {
    return {
      to: 'later',
      instanceId: busy.id,
      reason: `“${busy.workflowName}” is still working; the message waits until it is done.`,
    };
  }
  const waiting = input.open.filter((instance) => instance.state === 'waiting-for-reply');
  const tapped = choiceInstance(input.message);
  const asked = waiting.find((instance) => instance.id === tapped) ?? waiting[0];
  const wanted = asked ? interrupting(input, asked) : firstWanted(input);
  if (wanted) {
    return {
      to: 'start',
      workflowId: wanted.candidate.workflowId,
      ends: waiting.map((instance) => instance.id),
      reason: wanted.reason,
    };
  }
  if (asked) {
    return {
      to: 'resume',
      instanceId: asked.id,
      reason: `“${asked.workflowName}” was waiting for a reply.`,
    };
  }
  return { to: 'nobody', reason: whyNobody(input) };
}

/** The instance whose choice was tapped, or whose form was filled in, when it is one of ours. */
export function choiceInstance({ choice, flow }: InboundMessage): string | null {
  const read = choice ? readToken(choice.id) : readFormToken(flow?.token ?? '');
  return read?.instanceId ?? null;
}

interface Wanted {
  readonly candidate: Candidate;
  readonly reason: string;
}

/** A choice of its own is a better reason to start than a keyword, and that than “any message”. */
function firstWanted(input: RouteInput): Wanted | null {
  const listening = input.candidates.filter(({ trigger }) => listens(trigger, input));
  const own = listening.find(
    ({ trigger, workflowId }) =>
      trigger.type === 'inbound-chatapps' && trigger.oldChoices && workflowId === input.choiceOf,
  );
  if (own) {
    const reason = input.message.flow
      ? 'A form of an earlier conversation was sent back.'
      : `“${shown(input)}” was tapped in an earlier conversation.`;
    return { candidate: own, reason };
  }
  const byKeyword = saidKeyword(listening, input.message.text);
  if (byKeyword) return byKeyword;
  const any = listening.find(({ trigger }) => trigger.match.kind === 'any');
  return any ? { candidate: any, reason: 'Any message starts this workflow.' } : null;
}

/** A keyword may end what waits for a reply; a tap on what was just offered never does. */
function interrupting(input: RouteInput, asked: OpenInstance): Wanted | null {
  if (choiceInstance(input.message) === asked.id) return null;
  const listening = input.candidates.filter(
    ({ trigger }) => trigger.interrupts && listens(trigger, input),
  );
  return saidKeyword(listening, input.message.text);
}

function saidKeyword(candidates: readonly Candidate[], text: string): Wanted | null {
  for (const candidate of candidates) {
    const keyword = matchingKeyword(candidate.trigger, text);
    if (keyword !== null) {
      const reason = `The message “${shorten(text, 80)}” matches the keyword “${keyword}”.`;
      return { candidate, reason };
    }
  }
  return null;
}

function listens(trigger: InboundTrigger, { contact, subAccountId }: RouteInput): boolean {
  return (
    isOnChannel(trigger, contact.channel.toLowerCase()) &&
    (trigger.subAccountId === undefined || trigger.subAccountId === subAccountId)
  );
}

/** An SMS is asked for by name: it is paid for by the piece, and has a trigger of its own. */
function isOnChannel(trigger: InboundTrigger, channel: string): boolean {
  if (trigger.type === 'inbound-sms') return channel === 'sms';
  if (trigger.channels.length === 0) return channel !== 'sms';
  return trigger.channels.some((each) => each.toLowerCase() === channel);
}

function matchingKeyword(trigger: InboundTrigger, text: string): string | null {
  if (trigger.match.kind !== 'keywords') return null;
  return trigger.match.keywords.find((keyword) => matchesKeyword(text, keyword))?.text ?? null;
}

function whyNobody(input: RouteInput): string {
  if (input.candidates.length === 0) return 'No enabled workflow starts with a message.';
  return `No enabled workflow listens for “${shown(input)}”.`;
}

function shown({ message }: RouteInput): string {
  return message.text === '' ? message.kind : shorten(message.text, 80);
}
