import { expect, test } from 'vitest';
import { toIanaZone, toZoneOfExpression } from './time-zone.ts';
import { windowsZones } from './windows-zones.ts';

test('a zone is known by its IANA name, however its letters are written', () => {
  expect(toIanaZone('Asia/Singapore')).toBe('Asia/Singapore');
  expect(toIanaZone('europe/LONDON')).toBe('Europe/London');
  expect(toIanaZone('UTC')).toBe('UTC');
});

test('nothing else is a zone', () => {
  for (const id of ['', '+08:00', 'Mars/Base', '2026-05-04', '__proto__', 'UTC\0']) {
    expect(toIanaZone(id)).toBe(null);
  }
});

test('an expression may also name a zone as Windows does, as at 8x8', () => {
  expect(toZoneOfExpression('Singapore Standard Time')).toBe('Asia/Singapore');
  expect(toZoneOfExpression(' w. europe standard time ')).toBe('Europe/Berlin');
  expect(toZoneOfExpression('Russia Time Zone 3')).toBe('Europe/Samara');
  expect(toZoneOfExpression('Europe/Paris')).toBe('Europe/Paris');
  expect(toZoneOfExpression('Standard Time')).toBe(null);
});

test('every zone of Windows is one that exists', () => {
  expect(windowsZones.size).toBe(139);
  const lost = [...windowsZones].filter(([, zone]) => toIanaZone(zone) === null);
  expect(lost).toEqual([]);
});
