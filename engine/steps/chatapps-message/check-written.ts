import type { Json, JsonObject } from '../../json.ts';
import { checkOutbound } from '../../messages/check-message.ts';
import { fitMessage } from '../../messages/fit-message.ts';
import { messageLimits } from '../../messages/message-limits.ts';
import type { OutboundMessage } from '../../messages/outbound.ts';
import { readOutbound } from '../../messages/read-outbound.ts';
import { shownChoices } from '../../messages/shown-choices.ts';
import { type Found, isFilledLater } from './drawn.ts';

/**
 * What 8x8 would refuse in a message written in its own JSON, as far as it can be seen before its
 * templates are filled; what is made to fit when it is sent is not told.
 */
export function checkWritten(path: string, written: JsonObject): Found[] {
  const read = readOutbound(written);
  const paged = read.ok ? longList(path, read.message) : [];
  if (paged.length > 0) return paged;
  const found = read.ok ? checkOutbound(fitMessage(read.message).message) : read.problems;
  return found
    .filter((each) => !hasTemplates(valueAt(written, each.path.split('.'))))
    .map((each) => ({ path: `${path}.${each.path}`, message: each.message }));
}

/** A list of more than ten is sent page by page: that is no mistake, but worth knowing. */
function longList(path: string, message: OutboundMessage): Found[] {
  if (message.type !== 'interactive' || message.content.interactive.type !== 'list') return [];
  const count = shownChoices(message).length;
  if (count <= messageLimits.listRows) return [];
  return [
    {
      path: `${path}.content.interactive.action.sections`,
      message: `There are ${count} choices; they are shown ten at a time.`,
      severity: 'warning',
    },
  ];
}

function hasTemplates(value: Json): boolean {
  return isFilledLater(JSON.stringify(value));
}

/** A text that stands where more should be may become it: a template can fill the whole. */
function valueAt(value: Json, [name, ...rest]: readonly string[]): Json {
  if (name === undefined || typeof value !== 'object' || value === null) return value;
  const inner = Array.isArray(value) ? value[Number(name)] : value[name];
  return valueAt(inner ?? null, rest);
}
