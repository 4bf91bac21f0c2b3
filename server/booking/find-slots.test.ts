import { describe, expect, it } from 'vitest';
import type { Occupied } from '../../db/booking/reservations.ts';
import type { Service } from '../../db/booking/services.ts';
import { type Agenda, findSlots, isOpenFor, type SlotSearch } from './find-slots.ts';
import { wallClock } from './wall-clock.ts';

const minuteMs = 60_000;
const monday = '2026-10-05';

const repair: Service = {
  id: 'repair',
  title: 'Repair',
  description: '',
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  stepMinutes: 60,
  packing: 'grid',
  leadMinutes: 0,
  horizonDays: 30,
  maxPerDay: null,
  capacity: 1,
  active: true,
  sortOrder: 0,
};

describe('free slots', () => {
  it('lie on the grid inside the open hours and end before they close', () => {
    const ana = agenda('ana', { hours: [{ weekday: 1, startMinute: 490, endMinute: 720 }] });
    expect(starts([ana], repair)).toEqual(['09:00', '10:00', '11:00']);
  });

  it.each([
    [45, ['09:00', '09:45', '10:30', '11:15']],
    [90, ['09:00', '10:30']],
    [25, ['09:00', '09:25', '09:50', '10:15', '10:40']],
  ])('every %s minutes count from the first round time', (stepMinutes, expected) => {
    const service = { ...repair, stepMinutes, durationMinutes: 45 };
    expect(starts([agenda('ana', { hours: [open(9, 12)] })], service)).toEqual(
      stepMinutes === 25 ? [...expected, '11:05'] : expected,
    );
  });

  it('are not offered before now and the lead time', () => {
    const ana = agenda('ana', { hours: [open(9, 13)] });
    expect(starts([ana], repair, { now: at('10:00') })).toEqual(['10:00', '11:00', '12:00']);
    const service = { ...repair, leadMinutes: 61 };
    expect(starts([ana], service, { now: at('10:00') })).toEqual(['12:00']);
  });

  it('keep both neighbours’ buffers free', () => {
    const taken = [occupied('repair', '11:00', '12:00', 0, 30)];
    const ana = agenda('ana', { hours: [open(9, 16)], occupied: taken });
    const service = { ...repair, bufferBeforeMinutes: 15, bufferAfterMinutes: 0 };
    expect(starts([ana], service)).toEqual(['09:00', '10:00', '13:00', '14:00', '15:00']);
    const slower = { ...service, bufferAfterMinutes: 30 };
    expect(starts([ana], slower)).toEqual(['09:00', '13:00', '14:00', '15:00']);
  });

  it('do not need their buffers inside the open hours', () => {
    const service = { ...repair, bufferBeforeMinutes: 30, bufferAfterMinutes: 30 };
    expect(starts([agenda('ana', { hours: [open(9, 10)] })], service)).toEqual(['09:00']);
  });

  it('leave out what another calendar says is busy', () => {
    const busy = [{ start: at('09:50'), end: at('10:10') }];
    const ana = agenda('ana', { hours: [open(9, 12)], busy });
    expect(starts([ana], repair)).toEqual(['11:00']);
  });

  it('are shared up to the capacity, but never with another service', () => {
    const service = { ...repair, capacity: 2 };
    const taken = [
      occupied('repair', '09:00', '10:00'),
      occupied('repair', '10:00', '11:00'),
      occupied('repair', '10:00', '11:00'),
      occupied('quote', '11:00', '12:00'),
    ];
    const ana = agenda('ana', { hours: [open(9, 13)], occupied: taken });
    expect(slots([ana], service).map((slot) => [slot.time, slot.remaining])).toEqual([
      ['09:00', 1],
      ['12:00', 2],
    ]);
  });

  it('of several resources are listed once, with whoever has least to do', () => {
    const ana = agenda('ana', {
      hours: [open(9, 12)],
      occupied: [occupied('repair', '09:00', '10:00')],
    });
    const bo = agenda('bo', { hours: [open(9, 11)] });
    expect(
      slots([ana, bo], repair).map((slot) => [slot.time, slot.resource.id, slot.remaining]),
    ).toEqual([
      ['09:00', 'bo', 1],
      ['10:00', 'bo', 2],
      ['11:00', 'ana', 1],
    ]);
  });

  it('stop at the limit per day, counted over all resources', () => {
    const ana = agenda('ana', { hours: [open(9, 12), { ...open(9, 12), weekday: 2 }] });
    const takenPerDate = new Map([[monday, 2]]);
    const range = { start: at('00:00'), end: at('00:00') + 48 * 3_600_000 };
    const service = { ...repair, maxPerDay: 2 };
    const dates = slots([ana], service, { takenPerDate, range }).map((slot) => slot.date);
    expect(new Set(dates)).toEqual(new Set(['2026-10-06']));
    expect(slots([ana], { ...repair, maxPerDay: 3 }, { takenPerDate })).toHaveLength(3);
  });

  it('can be asked for a part of the day', () => {
    const ana = agenda('ana', { hours: [open(10, 19)] });
    const of = (part: SlotSearch['part']) => starts([ana], repair, { part });
    expect(of('morning')).toEqual(['10:00', '11:00']);
    expect(of('afternoon')).toEqual(['12:00', '13:00', '14:00', '15:00']);
    expect(of('evening')).toEqual(['16:00', '17:00', '18:00']);
  });

  it('stop at the limit and at the end of the range', () => {
    const ana = agenda('ana', { hours: [open(9, 18)] });
    expect(starts([ana], repair, { limit: 2 })).toEqual(['09:00', '10:00']);
    const range = { start: at('10:30'), end: at('13:00') };
    expect(starts([ana], repair, { range })).toEqual(['11:00', '12:00']);
  });

  it('of a date do not depend on where the search begins', () => {
    const service = { ...repair, stepMinutes: 50, durationMinutes: 50 };
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...open(0, 24), weekday }));
    const ana = agenda('ana', { hours: always });
    const range = { start: at('00:00'), end: at('23:59') };
    const early = starts([ana], service, { range, now: at('00:00') - 3.7 * 86_400_000 });
    expect(starts([ana], service, { range, now: at('00:00') })).toEqual(early);
    expect(early.slice(0, 2)).toEqual(['00:00', '00:50']);
  });
});

describe('packed slots', () => {
  const packed: Service = { ...repair, packing: 'packed' };

  it('follow each other from when the resource is free', () => {
    const taken = [occupied('repair', '09:00', '10:05')];
    const ana = agenda('ana', { hours: [open(9, 13)], occupied: taken });
    expect(starts([ana], { ...packed, stepMinutes: 35, durationMinutes: 35 })).toEqual([
      '10:05',
      '10:40',
      '11:15',
      '11:50',
      '12:25',
    ]);
  });

  it('begin on a round time when no visit is lost by it', () => {
    const ana = agenda('ana', { hours: [{ weekday: 1, startMinute: 550, endMinute: 730 }] });
    expect(starts([ana], packed)).toEqual(['09:10', '10:10', '11:10']);
    const bo = agenda('bo', { hours: [{ weekday: 1, startMinute: 550, endMinute: 735 }] });
    expect(starts([bo], packed)).toEqual(['09:15', '10:15', '11:15']);
    const cy = agenda('cy', { hours: [{ weekday: 1, startMinute: 550, endMinute: 780 }] });
    expect(starts([cy], packed)).toEqual(['10:00', '11:00', '12:00']);
  });

  it('begin on five minutes when it is the clock that says when', () => {
    const ana = agenda('ana', { hours: [open(9, 12)] });
    const now = at('10:02') + 1234;
    expect(starts([ana], { ...packed, durationMinutes: 30, stepMinutes: 30 }, { now })).toEqual([
      '10:15',
      '10:45',
      '11:15',
    ]);
    expect(starts([ana], packed, { now: at('11:30') })).toEqual([]);
  });
});

describe('on days when the clock changes', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29', 23, ['00:00', '01:00', '03:00', '04:00']],
    ['Europe/Berlin', '2026-10-25', 25, ['00:00', '01:00', '02:00', '02:00', '03:00']],
    ['Australia/Lord_Howe', '2026-10-04', 23, ['00:00', '01:00', '03:00', '04:00']],
    ['Australia/Lord_Howe', '2026-04-05', 24, ['00:00', '01:00', '02:00', '03:00']],
    ['Asia/Beirut', '2026-03-29', 23, ['01:00', '02:00', '03:00', '04:00']],
    ['Asia/Beirut', '2026-10-24', 25, ['00:00', '01:00', '02:00', '03:00']],
  ])('%s %s has %s hourly slots, all on the hour', (zone, date, count, first) => {
    const clock = wallClock(zone, Date.parse(date), Date.parse(date));
    const midnight = clock.instantOf(Date.parse(`${date}T00:00:00Z`));
    const ana: Agenda = {
      ...agenda('ana', {}),
      clock,
      overrides: [{ date, kind: 'extra', startMinute: 0, endMinute: 1440 }],
    };
    const range = { start: midnight, end: midnight + 26 * 3_600_000 };
    const found = findSlots({ ...search([ana], repair), now: midnight, range });
    const times = found.map(({ start }) => clock.timestamp(start).slice(11, 16));
    expect(times.slice(0, first.length)).toEqual(first);
    expect(times).toHaveLength(count);
    expect(times.every((time) => time.endsWith(':00'))).toBe(true);
    for (const [index, slot] of found.entries()) {
      expect(slot.end - slot.start).toBe(60 * minuteMs);
      expect(slot.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
    }
  });
});

it('a visit is open only where it lies whole in open time that nothing keeps busy', () => {
  const busy = [{ start: at('11:00'), end: at('11:30') }];
  const ana = agenda('ana', { hours: [open(9, 13)], busy });
  const isOpen = (from: string, to: string, service = repair) =>
    isOpenFor({ start: at(from), end: at(to) }, service, ana);
  expect(isOpen('09:00', '11:00')).toBe(true);
  expect(isOpen('08:59', '10:00')).toBe(false);
  expect(isOpen('12:01', '13:01')).toBe(false);
  expect(isOpen('10:30', '11:30')).toBe(false);
  expect(isOpen('11:30', '12:30', { ...repair, bufferBeforeMinutes: 5 })).toBe(false);
});

function agenda(resourceId: string, parts: Partial<Agenda>): Agenda {
  const clock = wallClock('Europe/Berlin', at('00:00'), at('00:00'));
  const resource = {
    id: resourceId,
    name: resourceId,
    timeZone: clock.timeZone,
    active: true,
    maxPerDay: null,
  };
  return {
    resource,
    clock,
    hours: [],
    overrides: [],
    closures: [],
    occupied: [],
    busy: [],
    ...parts,
  };
}

function search(agendas: Agenda[], service: Service, parts: Partial<SlotSearch> = {}): SlotSearch {
  const range = { start: at('00:00'), end: at('23:59') };
  const now = at('00:00');
  return {
    service,
    agendas,
    takenPerDate: new Map(),
    now,
    range,
    part: null,
    limit: 200,
    ...parts,
  };
}

function slots(agendas: Agenda[], service: Service, parts: Partial<SlotSearch> = {}) {
  return findSlots(search(agendas, service, parts)).map((slot) => {
    const shown = agendas[0]?.clock.timestamp(slot.start) ?? '';
    return { ...slot, date: shown.slice(0, 10), time: shown.slice(11, 16) };
  });
}

function starts(agendas: Agenda[], service: Service, parts: Partial<SlotSearch> = {}): string[] {
  return slots(agendas, service, parts).map(({ time }) => time);
}

/** A time of that Monday in Berlin. */
function at(time: string): number {
  return Date.parse(`${monday}T${time}:00+02:00`);
}

function open(from: number, to: number) {
  return { weekday: 1, startMinute: from * 60, endMinute: to * 60 };
}

function occupied(serviceId: string, from: string, to: string, before = 0, after = 0): Occupied {
  return {
    serviceId,
    blockedStartAt: at(from) - before * minuteMs,
    blockedEndAt: at(to) + after * minuteMs,
    localDate: monday,
  };
}
