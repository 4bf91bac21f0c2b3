import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCalDavCalendar } from '../../server/booking/calendars/caldav/caldav-calendar.ts';
import { discoverCalendars } from '../../server/booking/calendars/caldav/discover-calendars.ts';
import type { Calendar } from '../../server/booking/calendars/calendar.ts';
import type { Interval } from '../../server/booking/interval.ts';
import { type CalendarInHand, calendarContract } from './calendar-contract.ts';
import {
  type CalendarProgram,
  type CalendarProgramName,
  hasCalendarProgram,
  startCalendarProgram,
} from './calendar-programs.ts';

const names: readonly CalendarProgramName[] = ['radicale', 'xandikos'];

for (const name of names.filter(hasCalendarProgram)) {
  describe(name, () => {
    let program: CalendarProgram;
    let made = 0;
    beforeAll(async () => {
      program = await startCalendarProgram(name);
    });
    afterAll(() => program.stop());

    async function newCalendar() {
      made += 1;
      const calendarUrl = `${program.homeUrl}bookings${made}/`;
      const answer = await ask(calendarUrl, 'MKCALENDAR');
      expect(answer.status).toBe(201);
      return calendarUrl;
    }

    /** The owner's own hand on the server. */
    function ask(url: string, method: string, body?: string): Promise<Response> {
      const { username, password } = program;
      const secret = Buffer.from(`${username}:${password}`).toString('base64');
      const headers = { Authorization: `Basic ${secret}` };
      if (body === undefined) return fetch(url, { method, headers });
      const type = { 'Content-Type': 'text/calendar' };
      return fetch(url, { method, headers: { ...headers, ...type }, body });
    }

    function connect(calendarUrl: string, more: { readonly password?: string } = {}): Calendar {
      const { username, password, homeUrl: serverUrl } = program;
      const settings = { kind: 'caldav', serverUrl, calendarUrl, username, password } as const;
      const deps = { fetch: globalThis.fetch, now: Date.now, timeZone: 'Europe/Berlin' };
      return createCalDavCalendar({ ...settings, ...more }, deps);
    }

    calendarContract('the calendar', async (): Promise<CalendarInHand> => {
      const url = await newCalendar();
      const file = (id: string) => `${url}${id}.ics`;
      let ids = 0;
      return {
        calendar: connect(url),
        async add(time) {
          ids += 1;
          const id = `theirs-${ids}`;
          expect((await ask(file(id), 'PUT', appointment(id, time))).ok).toBe(true);
          return id;
        },
        async drag(id, time) {
          const text = await (await ask(file(id), 'GET')).text();
          expect((await ask(file(id), 'PUT', dragged(text, time))).ok).toBe(true);
        },
        async remove(id) {
          expect((await ask(file(id), 'DELETE')).ok).toBe(true);
        },
      };
    });

    it('expands what repeats, right on the day the clocks change', async () => {
      const url = await newCalendar();
      const rows = ['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Europe/Berlin:20270404T090000'];
      const weekly = event('weekly', [
        'DTSTART;TZID=Europe/Berlin:20270321T090000',
        'DTEND;TZID=Europe/Berlin:20270321T100000',
        ...rows,
      ]);
      await ask(`${url}weekly.ics`, 'PUT', weekly);
      await ask(`${url}day.ics`, 'PUT', event('day', ['DTSTART;VALUE=DATE:20270328']));
      const free = event('free', [
        'DTSTART:20270329T080000Z',
        'DTEND:20270329T090000Z',
        'TRANSP:TRANSPARENT',
      ]);
      await ask(`${url}free.ics`, 'PUT', free);
      const start = Date.parse('2027-03-20T00:00:00Z');
      const busy = await connect(url).busy({ start, end: start + 40 * 86_400_000 });
      if (!busy.ok) throw new Error(busy.failure.message);
      const shown = busy.value.map((each) => [each.eventId, iso(each.start), iso(each.end)]);
      expect(shown.toSorted()).toEqual([
        ['day', '2027-03-27T23:00:00.000Z', '2027-03-28T22:00:00.000Z'],
        ['weekly', '2027-03-21T08:00:00.000Z', '2027-03-21T09:00:00.000Z'],
        ['weekly', '2027-03-28T07:00:00.000Z', '2027-03-28T08:00:00.000Z'],
        ['weekly', '2027-04-11T07:00:00.000Z', '2027-04-11T08:00:00.000Z'],
      ]);
    });

    it('finds the calendars from the address of the server', async () => {
      const url = await newCalendar();
      const { username, password, homeUrl } = program;
      const serverUrl = new URL('/', homeUrl).toString();
      const given = { serverUrl, username, password };
      const found = await discoverCalendars(given, { fetch: globalThis.fetch });
      if (!found.ok) throw new Error(found.failure.message);
      expect(found.value.map((each) => each.url)).toContain(url);
      expect(found.value.every((each) => each.name.length > 0)).toBe(true);
    });

    it('says in a sentence what is wrong with an address', async () => {
      const check = await connect(`${program.homeUrl}nowhere/`).check();
      expect(check).toMatchObject({ ok: false, failure: { kind: 'refused' } });
      const home = await connect(program.homeUrl).check();
      expect(home).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    });

    it('keeps what the owner added to an event when it moves it', async () => {
      const url = await newCalendar();
      const calendar = connect(url);
      const eventId = '0123456789abcdef0123456789abcdef';
      const start = Date.parse('2027-05-04T08:00:00Z');
      const visit = {
        ...{ eventId, bookingId: 'one', title: 'Leak repair', description: '' },
        ...{ timeZone: 'Europe/Berlin', start, end: start + 3_600_000 },
        customer: { name: null, email: null },
      };
      await calendar.put(visit);
      const file = `${url}${eventId}.ics`;
      const text = await (await ask(file, 'GET')).text();
      await ask(file, 'PUT', text.replace('END:VEVENT', 'LOCATION:Oak Street 5\r\nEND:VEVENT'));
      const seen = await calendar.find(eventId);
      const etag = seen.ok ? (seen.value?.etag ?? '') : '';
      const moved = await calendar.move({ ...visit, end: visit.end + 60_000 }, etag);
      expect(moved).toMatchObject({ ok: true });
      expect(await (await ask(file, 'GET')).text()).toContain('LOCATION:Oak Street 5');
    });

    it.runIf(name === 'radicale')('is not let in with another password', async () => {
      const { username, homeUrl: serverUrl } = program;
      const found = await discoverCalendars(
        { serverUrl, username, password: 'wrong' },
        { fetch: globalThis.fetch },
      );
      expect(found).toMatchObject({ ok: false, failure: { kind: 'reconnect' } });
      const calendar = connect(await newCalendar(), { password: 'wrong' });
      expect(await calendar.check()).toMatchObject({ ok: false, failure: { kind: 'reconnect' } });
    });
  });
}

it('says that nothing answers where nothing is', async () => {
  const nowhere = { serverUrl: 'http://127.0.0.1:9/', username: 'oak', password: 'x' };
  const found = await discoverCalendars(nowhere, { fetch: globalThis.fetch });
  expect(found).toMatchObject({ ok: false });
  const calendar = createCalDavCalendar(
    {
      kind: 'caldav',
      serverUrl: 'http://127.0.0.1:9/',
      calendarUrl: 'http://127.0.0.1:9/c/',
      username: 'oak',
      password: 'x',
    },
    { fetch: globalThis.fetch, now: Date.now, timeZone: 'UTC' },
  );
  expect(await calendar.busy({ start: 0, end: 1 })).toMatchObject({ failure: { kind: 'again' } });
});

function appointment(id: string, { start, end }: Interval): string {
  return event(id, [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`]);
}

function event(uid: string, rows: readonly string[]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Owner//EN', 'BEGIN:VEVENT'];
  const facts = [`UID:${uid}`, 'DTSTAMP:20261101T000000Z', 'SUMMARY:Private'];
  return [...head, ...facts, ...rows, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
}

function dragged(text: string, { start, end }: Interval): string {
  return text
    .replace(/DTSTART[:;].*/, `DTSTART:${utc(start)}`)
    .replace(/DTEND[:;].*/, `DTEND:${utc(end)}`);
}

function utc(at: number): string {
  return iso(at).replace(/[-:]|\.\d+/g, '');
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
