import type { World } from './emulator.ts';
import { type Answer, type Fate, fateOfNumber, flooding, windowExpired } from './fate.ts';
import { phoneKey, type SentBody } from './message-log.ts';
import { type Complaint, readChatAppsMessage, readSmsMessage } from './message-rules.ts';
import { stamp } from './webhooks.ts';

export type Taken =
  | {
      readonly ok: true;
      /** What is answered. */
      readonly said: object;
      /** Or how nothing is. */
      readonly unsaid: 'reset' | 'hang' | null;
    }
  | {
      readonly ok: false;
      readonly complaint: Complaint;
      readonly answer?: Exclude<Answer, string>;
    };

export type MessageKind = 'chatapps' | 'sms';

interface Posted {
  readonly subAccountId: string;
  readonly authorization: string;
  readonly body: unknown;
}

/** A message is held to the rules, kept, and begins to have a fate; or it is not taken. */
export function takeMessage(world: World, kind: MessageKind, posted: Posted): Taken {
  const read = kind === 'sms' ? readSms(world, posted.body) : readChatApps(world, posted.body);
  if ('code' in read) {
    world.violations.push(read.message);
    return { ok: false, complaint: read };
  }
  const to = phoneKey(read.user);
  const fate = fateOf(world, to, { ...posted, body: read, isSms: kind === 'sms' });
  const answer = 'answers' in fate ? fate.answers : null;
  if (answer !== null && typeof answer === 'object') {
    return { ok: false, complaint: { code: 1_000, message: 'refused' }, answer };
  }
  const { subAccountId, authorization } = posted;
  const message = world.log.keepSent({ subAccountId, authorization, body: read }, to);
  world.statuses.begin(message, fate, kind === 'sms');
  const { umid } = message;
  const { user, clientMessageId } = read;
  const timestamp = stamp(world.now());
  const said =
    kind === 'sms'
      ? {
          umid,
          clientMessageId,
          destination: user['msisdn'],
          encoding: 'GSM7',
          status: { code: 'QUEUED' },
        }
      : { umid, user, clientMessageId, status: { state: 'queued', timestamp } };
  return { ok: true, said, unsaid: answer };
}

function readChatApps(world: World, body: unknown): SentBody | Complaint {
  const read = readChatAppsMessage(body);
  const breach = world.contracts.chatApps(body);
  if (!read.ok) return read.complaint;
  if (breach !== null) return { code: 1_000, message: breach };
  return read.message as SentBody;
}

/** Seen as a message like any other. */
function readSms(world: World, body: unknown): SentBody | Complaint {
  const read = readSmsMessage(body);
  const breach = world.contracts.sms(body);
  if (!read.ok) return read.complaint;
  if (breach !== null) return { code: 1_000, message: breach };
  const { destination, text, clientMessageId = '' } = read.message;
  return { user: { msisdn: destination }, clientMessageId, type: 'text', content: { text } };
}

const windowMs = 24 * 3_600_000;

function fateOf(
  { fates, log, limiter, now, holdsWindow, endingsCount }: World,
  to: string,
  { subAccountId, body, isSms }: { subAccountId: string; body: SentBody; isSms: boolean },
): Fate {
  const own = fates.get(to) ?? (endingsCount ? fateOfNumber(to) : null);
  if (own) return own;
  if (!isSms && !limiter.takePair(subAccountId, to)) return flooding;
  const isOpen = now() - (log.wroteAt(to) ?? Number.NEGATIVE_INFINITY) < windowMs;
  const isFree = !isSms && body.type.toLowerCase() !== 'template';
  return holdsWindow && isFree && !isOpen ? windowExpired : { reaches: 'read' };
}
