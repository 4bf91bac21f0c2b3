import type { BookingDeps } from './booking-deps.ts';
import {
  type InteractiveList,
  interactiveList,
  listRowsMax,
  numberedText,
} from './interactive-list.ts';
import type { FreeSlot, SlotOffer } from './offer-slots.ts';
import { phrasesIn } from './phrases.ts';
import { slotId } from './slot-id.ts';
import { minuteMs } from './time-units.ts';
import { visitWriter } from './visit-text.ts';
import { wallClock } from './wall-clock.ts';

/** A free time as the API shows it; `id`, `title` and `description` are ready for a list's row. */
export interface SlotItem {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly resourceId: string;
  readonly resourceName: string;
  readonly remaining: number;
}

export interface SlotAnswer {
  readonly slots: readonly SlotItem[];
  /** A list message of the first ones; its last row, `more:…`, stands for the later ones. */
  readonly list: InteractiveList | null;
  /** The same as numbered lines, or a sentence that nothing is free. */
  readonly text: string;
  /** To ask for what comes after `slots`. */
  readonly next: string | null;
  /** `slot1_id`, `slot1_start`, … of those in `text`, for whoever cannot reach into a list. */
  readonly flat: Readonly<Record<string, string>>;
}

/** How long a customer can take to tap a time. */
const offerMs = 24 * 60 * minuteMs;

/** Writes free times for people, in a language (see `displayLanguage`). */
export function slotAnswer(deps: BookingDeps, offer: SlotOffer, language: string): SlotAnswer {
  const phrases = phrasesIn(language);
  const slots = slotItems(deps, offer, language);
  const isPaged = offer.hasMore || slots.length > listRowsMax;
  const shown = slots.slice(0, isPaged ? listRowsMax - 1 : listRowsMax);
  const rows = shown.map(({ id, title, description }) => ({ id, title, description }));
  const more = { id: `more:${cursorAt(offer.slots[shown.length - 1])}`, title: phrases.more };
  const listed = isPaged ? [...rows, more] : rows;
  const text = { body: phrases.chooseTime, button: phrases.times, section: offer.service.title };
  return {
    slots,
    list: interactiveList(text, listed),
    text: slots.length > 0 ? numberedText(listed) : phrases.noTimes,
    next: offer.hasMore ? cursorAt(offer.slots.at(-1)) : null,
    flat: Object.fromEntries(shown.flatMap(flatFields)),
  };
}

/** The moment behind a cursor or the id of a “more” row; null when it is neither. */
export function readCursor(cursor: string): number | null {
  const digits = /^(?:more:)?([0-9a-z]{1,6})$/.exec(cursor)?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 36) * minuteMs;
}

function cursorAt(slot: FreeSlot | undefined): string {
  return Math.floor((slot?.start ?? 0) / minuteMs).toString(36);
}

function slotItems(deps: BookingDeps, { service, slots }: SlotOffer, language: string): SlotItem[] {
  const expiresAt = deps.now() + offerMs;
  const writers = new Map<string, ReturnType<typeof writerIn>>();
  const from = slots[0]?.start ?? 0;
  const until = slots.at(-1)?.end ?? 0;
  return slots.map((slot) => {
    const { resource, timeZone, start, end, remaining } = slot;
    const write = writers.get(timeZone) ?? writerIn(timeZone, from, until, language);
    writers.set(timeZone, write);
    const offered = { serviceId: service.id, resourceId: resource.id, start, end, expiresAt };
    return {
      id: slotId(offered, deps.slotSecret),
      ...write(slot),
      resourceId: resource.id,
      resourceName: resource.name,
      remaining,
    };
  });
}

function writerIn(timeZone: string, from: number, until: number, language: string) {
  const clock = wallClock(timeZone, from, until);
  const write = visitWriter(language, clock);
  return (slot: FreeSlot) => {
    const start = clock.timestamp(slot.start);
    const { label, title, times } = write(slot);
    return {
      start,
      end: clock.timestamp(slot.end),
      label,
      title,
      description: times,
      date: start.slice(0, 10),
      time: start.slice(11, 16),
      timeZone,
    };
  };
}

function flatFields({ id, start, end, label }: SlotItem, index: number): [string, string][] {
  const name = `slot${index + 1}`;
  return [
    [`${name}_id`, id],
    [`${name}_start`, start],
    [`${name}_end`, end],
    [`${name}_label`, label],
  ];
}
