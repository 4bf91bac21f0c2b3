import { describe, expect, it } from 'vitest';
import { rowTitleCharsMax } from './interactive-list.ts';
import { displayLanguage, visitWriter } from './visit-text.ts';
import { wallClock } from './wall-clock.ts';

const monday = '2026-10-05T07:00:00Z';

describe('a visit is written', () => {
  it.each([
    ['en', 'Mon 5 Oct, 09:00', '09:00–10:00'],
    ['en-US', 'Mon, Oct 5, 9:00 AM', '9:00 AM–10:00 AM'],
    ['de', 'Mo., 5. Okt., 09:00', '09:00–10:00'],
    ['fr', 'lun. 5 oct., 09:00', '09:00–10:00'],
    ['es_MX', 'lun 5 de oct, 9:00 a.m.', '9:00 a.m.–10:00 a.m.'],
  ])('in %s as %s, %s', (language, label, times) => {
    const text = written(language, 'Europe/Berlin', monday);
    expect({
      ...text,
      label: plainSpaces(text.label),
      times: plainSpaces(text.times),
    }).toMatchObject({ label, times });
  });

  it('with its zone where the clock shows the time twice', () => {
    const first = written('en', 'Europe/Berlin', '2026-10-25T00:00:00Z');
    const second = written('en', 'Europe/Berlin', '2026-10-25T01:00:00Z');
    expect([first.label, second.label]).toEqual([
      'Sun 25 Oct, 02:00 CEST',
      'Sun 25 Oct, 02:00 CET',
    ]);
    expect(second.times).toBe('02:00 CET–03:00 CET');
    expect(written('en', 'Europe/Berlin', '2026-10-25T02:00:00Z').label).toBe('Sun 25 Oct, 03:00');
  });

  it('on the clock of its zone', () => {
    expect(written('en', 'Asia/Kolkata', monday).label).toBe('Mon 5 Oct, 12:30');
  });

  it.each(['ar', 'bn', 'de', 'el', 'fi', 'hi', 'hu', 'id', 'ml', 'pt-BR', 'ta', 'vi', 'zh'])(
    'in %s with a title that fits, also where the clock is unclear',
    (language) => {
      for (const time of [monday, '2026-12-30T23:00:00Z', '2026-04-04T15:00:00Z']) {
        const { title } = written(language, 'Australia/Lord_Howe', time);
        expect(title.length).toBeLessThanOrEqual(rowTitleCharsMax);
        expect(title).not.toContain('…');
      }
    },
  );
});

describe('the language to write in', () => {
  it.each([
    ['en', 'en-GB'],
    ['', 'en-GB'],
    [undefined, 'en-GB'],
    [null, 'en-GB'],
    ['pt_BR', 'pt-BR'],
    ['not a language', 'en-GB'],
    ['tlh', 'en-GB'],
  ])('for %j is %s', (asked, expected) => expect(displayLanguage(asked)).toBe(expected));
});

function written(language: string, timeZone: string, time: string) {
  const start = Date.parse(time);
  const end = start + 3_600_000;
  return visitWriter(displayLanguage(language), wallClock(timeZone, start, end))({ start, end });
}

/** Some languages set narrow spaces before AM and PM. */
function plainSpaces(text: string): string {
  return text.replace(/\s/gu, ' ');
}
