import { findLocalEvent, saveLocalEvent } from '../../db/booking/local-calendar-events.ts';
import type { CalendarInHand } from './calendar-contract.ts';
import type { ConnectedDesk } from './connected-desk.ts';

/** The hand of the owner of a local calendar. */
export function localHand({ db, connectionId, calendar }: ConnectedDesk): CalendarInHand {
  let ids = 0;

  function change(id: string, fields: object): void {
    const event = findLocalEvent(db, { connectionId, id });
    if (!event) throw new Error(`There is no event ${id}.`);
    saveLocalEvent(db, { ...event, ...fields });
  }

  return {
    calendar,
    async add({ start, end }) {
      ids += 1;
      const event = { connectionId, id: `theirs-${ids}`, bookingId: null, isDeleted: false };
      saveLocalEvent(db, { ...event, startAt: start, endAt: end });
      return event.id;
    },
    async drag(id, { start, end }) {
      change(id, { startAt: start, endAt: end });
    },
    async remove(id) {
      change(id, { isDeleted: true });
    },
  };
}
