import { isJsonObject, type JsonObject } from '../../../engine/index.ts';
import { outOfBounds } from '../../json-bounds.ts';
import { booleanAt, objectAt, textAt } from './fields.ts';
import type { Said } from './webhook.ts';

/**
 * What it is, its reply says: `type` is not always written as the reply is named. 8x8 names some
 * with `_` and some in camel case; both are read.
 */
export function readInteractive(interactive: JsonObject): Said | null {
  const tapped = replyAt(interactive, 'button_reply', 'buttonReply');
  if (tapped) return readChoice(tapped, 'button');
  const chosen = replyAt(interactive, 'list_reply', 'listReply');
  if (chosen) return readChoice(chosen, 'list');
  const submitted = replyAt(interactive, 'nfmReply', 'nfm_reply');
  if (submitted) return readFlow(submitted);
  const permission = replyAt(interactive, 'callPermissionReply', 'call_permission_reply');
  return permission && readPermission(permission);
}

function replyAt(interactive: JsonObject, name: string, otherName: string): JsonObject | null {
  return objectAt(interactive, name) ?? objectAt(interactive, otherName);
}

function readChoice(answer: JsonObject, via: 'button' | 'list'): Said | null {
  const title = textAt(answer, 'title') ?? '';
  const id = textAt(answer, 'id') ?? title;
  if (id === '') return null;
  const description = textAt(answer, 'description');
  const choice = { id, title, via, ...(description === null ? {} : { description }) };
  return { kind: 'choice', text: title === '' ? id : title, choice };
}

/** What was submitted is JSON inside JSON; unreadable, it is still a submission. */
function readFlow(answer: JsonObject): Said {
  const answers = readAnswers(answer['responseJson'] ?? answer['response_json']);
  return { kind: 'flow', text: '', flow: { token: textAt(answers, 'flow_token'), answers } };
}

function readAnswers(value: unknown): JsonObject | null {
  if (isJsonObject(value)) return value;
  if (typeof value !== 'string') return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return isJsonObject(parsed) && outOfBounds(parsed) === null ? parsed : null;
  } catch {
    return null;
  }
}

/** A permission that is not for good says when it ends. */
function readPermission(answer: JsonObject): Said {
  const response = textAt(answer, 'response') ?? '';
  const granted = response.trim().toLowerCase() === 'accept';
  const ends = Date.parse(textAt(answer, 'expirationTimestamp') ?? '');
  const isForGood = booleanAt(answer, 'isPermanent') === true || Number.isNaN(ends);
  const until = granted && !isForGood ? ends : null;
  return { kind: 'call-permission', text: response, callPermission: { granted, until } };
}
