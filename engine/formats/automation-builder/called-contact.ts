import { isJsonObject, type Json } from '../../json.ts';
import type { SourceStep } from './definition.ts';
import { pathOf } from './path-of.ts';

/** Whom a workflow is for that another system starts: where in its request that stands. */
export interface CalledContact {
  /** `data.mobileNumber` */
  readonly path: string;
  readonly channel: string;
}

/** The first of the request's own fields that something is sent to or waited for from; null: none. */
export function calledContact(
  steps: readonly SourceStep[],
  outputNames: ReadonlySet<string>,
): CalledContact | null {
  const recipients = steps.flatMap(recipientsOf);
  const found = recipients.find(({ path }) => {
    const [scope, name = ''] = path.split('.');
    return scope === 'data' && !outputNames.has(name);
  });
  return found ?? null;
}

function recipientsOf({ stepType, inputs }: SourceStep): CalledContact[] {
  const { user, destination, from, channel } = inputs;
  const found = (value: Json | undefined, on: string) => [{ path: pathOf(value), channel: on }];
  switch (stepType.toLowerCase()) {
    case 'chatappsmessage':
      return isJsonObject(user) ? found(user['msisdn'] ?? user['channelUserId'], 'whatsapp') : [];
    case 'sms':
      return found(destination, 'sms');
    case 'waitforreply':
      return found(from, typeof channel === 'string' ? channel.toLowerCase() : 'whatsapp');
    default:
      return [];
  }
}
