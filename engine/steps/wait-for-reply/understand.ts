import { parseDate } from '../../answers/parse-date.ts';
import { parseEmail } from '../../answers/parse-email.ts';
import { parseNumber } from '../../answers/parse-number.ts';
import { parsePhone } from '../../answers/parse-phone.ts';
import { parseTime } from '../../answers/parse-time.ts';
import type { Json } from '../../json.ts';
import type { InboundMessage } from '../../messages/inbound.ts';
import { phrasesIn, type Range } from '../../messages/phrases.ts';
import type { StepContext } from '../step.ts';
import type { Expectation } from './config.ts';
import { dateRange } from './date-range.ts';
import { naturalValue, place } from './reply-result.ts';

export type Reading =
  | { readonly understood: true; readonly value: Json }
  /** `wanted` tells the customer what to send. */
  | { readonly understood: false; readonly wanted: string };

/** A reply to anything but choices. Its words are read as on the day they were written. */
export function understand(
  message: InboundMessage,
  expect: Exclude<Expectation, { kind: 'flow' }>,
  context: StepContext<unknown>,
): Reading {
  const settings = { ...context.settings, now: message.at };
  const phrases = phrasesIn(settings.language);
  const text = message.text.trim();
  switch (expect.kind) {
    case 'any':
    case 'choice':
      return { understood: true, value: naturalValue(message, context) };
    case 'text': {
      const range = { min: expect.charsMin, max: expect.charsMax };
      const fits = isWithin([...text].length, { ...range, min: range.min ?? 1 });
      return fits ? understood(text) : wanted(phrases.text(range));
    }
    case 'number': {
      const number = parseNumber(text, settings);
      const fits =
        number !== null && isWithin(number, expect) && (!expect.whole || Number.isInteger(number));
      return fits ? understood(number) : wanted(phrases.number(expect, expect.whole === true));
    }
    case 'date': {
      const range = dateRange(expect, context);
      const date = parseDate(text, settings);
      return date !== null && isWithin(date, range)
        ? understood(date)
        : wanted(phrases.date(range));
    }
    case 'time':
      return orAsk(parseTime(text, settings), phrases.time);
    case 'email':
      return orAsk(parseEmail(text), phrases.email);
    case 'phone':
      return orAsk(parsePhone(text, settings), phrases.phone);
    case 'location':
      return orAsk(message.location ? place(message.location) : null, phrases.location);
    case 'media': {
      const { media } = message;
      const kinds = expect.media?.length ? expect.media : allMedia;
      return orAsk(media && kinds.includes(media.kind) ? media : null, phrases.media(kinds));
    }
  }
}

const allMedia = ['image', 'audio', 'video', 'file'] as const;

function orAsk(value: Json, sentence: string): Reading {
  return value === null ? wanted(sentence) : understood(value);
}

function understood(value: Json): Reading {
  return { understood: true, value };
}

function wanted(sentence: string): Reading {
  return { understood: false, wanted: sentence };
}

function isWithin<Value extends number | string>(
  value: Value,
  { min, max }: Range<Value>,
): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}
