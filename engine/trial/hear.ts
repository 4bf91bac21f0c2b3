import { readConsent, usualConsentWords } from '../answers/consent.ts';
import { type Instance, isBusy, isWaitingForReply } from '../instance.ts';
import type { InboundMessage } from '../messages/inbound.ts';
import { shorten } from '../messages/shorten.ts';
import { choiceInstance, type OpenInstance, type Route, route } from '../route.ts';
import { isInbound } from '../trigger.ts';
import { type CustomerMessage, inboundOf, trialSubAccountId } from './customer-message.ts';
import { change, happen, nextInstanceId, type Play, programOf, startInstance } from './play.ts';
import { openInstances, type ReceivedMessage, type TrialWorld } from './trial.ts';

/** How long WhatsApp lets a business write freely after the customer did. */
const windowMs = 24 * 3_600_000;

/** A message of the customer, as a server hears it; with `anyway` it starts what it would not there. */
export function hear(play: Play, customer: CustomerMessage, anyway: boolean): void {
  openWindow(play);
  const { at, contact, messages } = play.trial;
  const id = `message-${messages.length + 1}`;
  const inbound = inboundOf(customer, { id, at, contact });
  hearConsent(play, inbound);
  const heard = hearing(play, inbound, anyway);
  const message = { direction: 'in', id, at, customer, inbound, ...toldOf(play, heard) } as const;
  change(play, { messages: [...messages, message] });
  if (heard.route.to === 'later') {
    change(play, { waitingMessages: [...play.trial.waitingMessages, id] });
  } else follow(play, heard.route, inbound);
}

/** The customer has just written. */
export function openWindow(play: Play): void {
  const { at, contact } = play.trial;
  change(play, { contact: { ...contact, windowOpenUntil: at + windowMs } });
}

/** What was taken is heard of; then messages that waited are given on, while nobody is busy. */
export function settle(play: Play): void {
  do {
    for (let sent = play.taken.shift(); sent; sent = play.taken.shift()) {
      const { instanceId, effectId } = sent;
      const result = { outcome: 'accepted', messageId: effectId } as const;
      happen(play, instanceId, { type: 'sent', id: `sent/${effectId}`, effectId, result });
    }
  } while (giveNext(play));
}

interface Hearing {
  readonly route: Route;
  readonly startedAnyway: boolean;
}

function hearing(play: Play, message: InboundMessage, anyway: boolean): Hearing {
  const found = routeOf(play, message);
  const { workflow } = play.world.program;
  const { withPersonSince, optedOut } = play.trial;
  const isQuiet = withPersonSince === null && !optedOut && openInstances(play.trial).length === 0;
  if (found.to !== 'nobody' || !anyway || !isQuiet || !isInbound(workflow.trigger)) {
    return { route: found, startedAnyway: false };
  }
  const shown = shorten(message.text, 80);
  const reason = `“${workflow.name}” does not listen for “${shown}”; here it starts all the same.`;
  return {
    route: { to: 'start', workflowId: workflow.id, ends: [], reason },
    startedAnyway: true,
  };
}

function routeOf({ world, trial }: Play, message: InboundMessage): Route {
  if (trial.optedOut) {
    return {
      to: 'nobody',
      reason: 'This contact asked not to be written to. That ends when they write START.',
    };
  }
  if (trial.withPersonSince !== null) {
    return { to: 'nobody', reason: 'A person has this conversation, so no workflow answers.' };
  }
  const { id: workflowId, name, trigger } = world.program.workflow;
  const tapped = choiceInstance(message);
  return route({
    message,
    contact: trial.contact,
    subAccountId: isInbound(trigger) ? (trigger.subAccountId ?? trialSubAccountId) : null,
    open: openInstances(trial)
      .reverse()
      .map((instance) => toOpen(world, instance)),
    candidates: isInbound(trigger) ? [{ workflowId, name, trigger }] : [],
    choiceOf: trial.instances.find(({ id }) => id === tapped)?.workflowId ?? null,
  });
}

function toOpen(world: TrialWorld, instance: Instance): OpenInstance {
  const { id, workflowId } = instance;
  const workflowName = programOf(world, workflowId)?.workflow.name ?? workflowId;
  if (isBusy(instance)) return { id, workflowName, state: 'busy' };
  return { id, workflowName, state: isWaitingForReply(instance) ? 'waiting-for-reply' : 'waiting' };
}

function toldOf(
  { trial }: Play,
  { route: found, startedAnyway }: Hearing,
): Pick<ReceivedMessage, 'instanceId' | 'note' | 'startedAnyway'> {
  const { reason: note } = found;
  if (found.to === 'resume') return { instanceId: found.instanceId, note, startedAnyway };
  const instanceId = found.to === 'start' ? nextInstanceId(trial) : null;
  return { instanceId, note, startedAnyway };
}

function follow(play: Play, found: Route, message: InboundMessage): void {
  if (found.to === 'resume') {
    happen(play, found.instanceId, { type: 'replied', id: message.id, message });
  }
  if (found.to !== 'start') return;
  const { ends, reason } = found;
  for (const ended of ends) happen(play, ended, { type: 'cancelled', id: message.id, reason });
  startInstance(play, play.world.program, { data: message.raw, message, reason });
}

/** False: no message waits, or somebody is busy. */
function giveNext(play: Play): boolean {
  const [next, ...rest] = play.trial.waitingMessages;
  const inbound = receivedMessage(play, next)?.inbound;
  const heard = inbound && hearing(play, inbound, false);
  if (!heard || heard.route.to === 'later') return false;
  const told = toldOf(play, heard);
  change(play, {
    waitingMessages: rest,
    messages: play.trial.messages.map((each) =>
      each.direction === 'in' && each.id === next ? { ...each, ...told } : each,
    ),
  });
  follow(play, heard.route, inbound);
  return true;
}

function receivedMessage({ trial }: Play, id: string | undefined): ReceivedMessage | undefined {
  const received = trial.messages.flatMap((each) => (each.direction === 'in' ? [each] : []));
  return received.find((each) => each.id === id);
}

/** Who asks not to be written to is not, and whatever was going on ends, until they ask again. */
function hearConsent(play: Play, { id, text }: InboundMessage): void {
  const consent = readConsent(text, usualConsentWords);
  if (consent === null) return;
  change(play, { optedOut: consent === 'stop' });
  if (consent === 'start') return;
  const reason = `The customer asked not to be written to: “${text}”.`;
  for (const { id: instanceId } of openInstances(play.trial)) {
    happen(play, instanceId, { type: 'cancelled', id, reason });
  }
}
