import { describe, expect, it } from 'vitest';
import { readCalendarFile } from './read-calendar-file.ts';

const range = { start: Date.UTC(2026, 0, 1), end: Date.UTC(2028, 0, 1) };

describe('a calendar file', () => {
  it.each([
    ['a date', ['DTSTART;VALUE=DATE:20261225'], ['all day 2026-12-25..2026-12-26']],
    [
      'several dates',
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'],
      ['all day 2026-12-24..2026-12-27'],
    ],
    [
      'a time in UTC',
      ['DTSTART:20261224T130000Z', 'DTEND:20261224T230000Z'],
      ['UTC 2026-12-24T13:00..2026-12-24T23:00'],
    ],
    [
      'a time in a named zone, with a length',
      ['DTSTART;TZID=Europe/Berlin:20261224T130000', 'DURATION:PT4H'],
      ['Europe/Berlin 2026-12-24T13:00..2026-12-24T17:00'],
    ],
    [
      'a time in a zone by its Windows name',
      ['DTSTART;TZID=W. Europe Standard Time:20261224T130000', 'DURATION:PT1H'],
      ['Europe/Berlin 2026-12-24T13:00..2026-12-24T14:00'],
    ],
    [
      'a time in no zone',
      ['DTSTART:20261224T130000', 'DTEND:20261224T140000'],
      ['own 2026-12-24T13:00..2026-12-24T14:00'],
    ],
    [
      'what repeats every year, from long ago',
      ['DTSTART;VALUE=DATE:19700501', 'RRULE:FREQ=YEARLY'],
      ['all day 2026-05-01..2026-05-02', 'all day 2027-05-01..2027-05-02'],
    ],
    [
      'a weekday of a month',
      ['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
      ['all day 2026-11-26..2026-11-27', 'all day 2027-11-25..2027-11-26'],
    ],
    [
      'what repeats every week for a while, but once',
      [
        'DTSTART;TZID=Europe/Berlin:20260323T120000',
        'DTEND;TZID=Europe/Berlin:20260323T130000',
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'EXDATE;TZID=Europe/Berlin:20260330T120000',
      ],
      [
        'Europe/Berlin 2026-03-23T12:00..2026-03-23T13:00',
        'Europe/Berlin 2026-04-06T12:00..2026-04-06T13:00',
      ],
    ],
    ['what was cancelled', ['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED'], []],
    ['what is over', ['DTSTART;VALUE=DATE:20251225'], []],
    ['what takes no time', ['DTSTART:20261224T130000'], []],
  ])('says %s', (_, lines, expected) => {
    expect(read(event(lines))).toEqual({ entries: expected, skipped: [] });
  });

  it('can move or drop single times of what repeats', () => {
    const weekly = event([
      'DTSTART:20261201T120000Z',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    ]);
    const moved = event([
      'RECURRENCE-ID:20261208T120000Z',
      'DTSTART:20261209T080000Z',
      'DURATION:PT2H',
    ]);
    const dropped = event([
      'RECURRENCE-ID:20261215T120000Z',
      'DTSTART:20261215T120000Z',
      'DURATION:PT1H',
      'STATUS:CANCELLED',
    ]);
    expect(read(weekly + moved + dropped).entries).toEqual([
      'UTC 2026-12-01T12:00..2026-12-01T13:00',
      'UTC 2026-12-09T08:00..2026-12-09T10:00',
    ]);
  });

  it('can describe its own zone', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:The office',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
      '',
    ].join('\r\n');
    const lines = ['DTSTART;TZID=The office:20261224T130000', 'DURATION:PT1H'];
    expect(read(zone + event(lines)).entries).toEqual(['UTC 2026-12-24T10:00..2026-12-24T11:00']);
  });

  it('is read without the events that cannot be understood, and those are named', () => {
    const lines = ['DTSTART;TZID=Mars/Base:20261224T130000', 'DURATION:PT1H', 'SUMMARY:Landing'];
    const { entries, skipped } = read(event(lines) + event(['DTSTART;VALUE=DATE:20261225']));
    expect([entries.length, skipped]).toEqual([1, ['Landing']]);
  });

  it.each([
    ['', /must be the text/],
    ['hello', /must be the text/],
    ['BEGIN:VCARD\r\nEND:VCARD', /must be the text/],
    [calendar('') + calendar(''), /must be the text/],
    [
      calendar(event(['DTSTART:19700101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'])),
      /too long/,
    ],
    [
      calendar(event(['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'])),
      /takes too long/,
    ],
    [
      calendar(event(['DTSTART:20260101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=MINUTELY'])),
      /more than 2000/,
    ],
  ])('of other kinds is refused: %#', (text, message) => {
    expect(() => readCalendarFile(text, range)).toThrow(message);
    expect(() => readCalendarFile(text, range)).toThrow(expect.objectContaining({ path: 'ics' }));
  });
});

let uid = 0;
function event(lines: readonly string[]): string {
  const isFollowing = lines.some((line) => line.startsWith('RECURRENCE-ID'));
  if (!isFollowing) uid += 1;
  return ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT', ''].join('\r\n');
}

function calendar(events: string): string {
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n`;
}

function read(events: string) {
  const { entries, skipped } = readCalendarFile(calendar(events), range);
  const shown = entries.map(({ isAllDay, start, end }) => {
    const chars = isAllDay ? 10 : 16;
    const text = (wall: number) => new Date(wall).toISOString().slice(0, chars);
    const zone = isAllDay ? 'all day' : (start.timeZone ?? 'own');
    return `${zone} ${text(start.wall)}..${text(end.wall)}`;
  });
  return { entries: shown, skipped };
}
