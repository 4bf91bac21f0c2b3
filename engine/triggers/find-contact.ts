import { parseMsisdn } from '../answers/parse-msisdn.ts';
import { renderTemplate } from '../expression/template.ts';
import { toText } from '../expression/value.ts';
import type { JsonObject } from '../json.ts';
import type { Settings } from '../settings.ts';
import type { StartedFor } from './http-request.ts';

/** A person on a channel, as far as a trigger can name them. */
export interface NamedContact {
  readonly channel: string;
  /** Digits of a phone number, or the channel's own id. */
  readonly userId: string;
  readonly phone: string | null;
  readonly name: string | null;
}

const userIdCharsMax = 128;
const nameCharsMax = 200;

/**
 * Who a workflow is started for, as its trigger says it about the `data`; null: there is nobody in
 * it. Channels of phone numbers know people by their digits.
 */
export function findContact(
  { channel, userId, name }: StartedFor,
  data: JsonObject,
  settings: Settings,
): NamedContact | null {
  const fill = (text: string) => toText(renderTemplate(text, { data }).value).trim();
  const written = fill(userId);
  if (written === '' || written.length > userIdCharsMax) return null;
  const phone = /[a-z]/i.test(written) ? null : parseMsisdn(written, settings);
  return {
    channel: channel.toLowerCase(),
    userId: phone?.slice(1) ?? written,
    phone,
    name: fill(name).slice(0, nameCharsMax) || null,
  };
}
