import { countPostalCodes, putPostalCode } from '../../db/field-service/postal-codes.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { BookingError } from '../booking/booking-error.ts';
import type { Answer } from '../booking/write.ts';
import { foldPostalCode } from './postal-area.ts';

const skippedMax = 20;

/** What each column may be called, in small letters. */
const names = {
  code: ['postal code', 'postalcode', 'postal_code', 'zip', 'zipcode', 'zip code', 'code', 'plz'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng', 'long'],
} as const;

type Columns = Readonly<Record<keyof typeof names, number>>;

/**
 * Learns where postal codes are, from lines of code, latitude, longitude (commas, semicolons or tabs
 * between them); a first line of names may say another order. What was known of other codes stays.
 */
export function importPostalCodes({ db }: BookingDeps, csv: string): Answer {
  const lines = csv.split(/\r?\n/);
  const firstIndex = lines.findIndex((line) => line.trim() !== '');
  const first = cells(lines[firstIndex] ?? '');
  const named = columnsOf(first);
  const columns = named ?? { code: 0, latitude: 1, longitude: 2 };
  const skipped: string[] = [];
  let imported = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (named && index === firstIndex)) continue;
    const row = readRow(cells(line), columns);
    if (typeof row === 'string') skipped.push(`Line ${index + 1}: ${row}`);
    else putPostalCode(db, row);
    if (typeof row !== 'string') imported += 1;
  }
  if (imported === 0) {
    const message = `csv has no line of postal code, latitude, longitude. ${skipped[0] ?? ''}`;
    throw new BookingError(422, 'invalid', message.trim(), { path: 'csv' });
  }
  const known = countPostalCodes(db);
  const body = { status: 'ok', imported, known, skipped: skipped.slice(0, skippedMax) };
  return { status: 200, body };
}

function cells(line: string): string[] {
  const separator = [';', '\t', ','].find((each) => line.includes(each)) ?? ',';
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** Null: the line is not one of names. */
function columnsOf(first: readonly string[]): Columns | null {
  const written = first.map((cell) => cell.toLowerCase().replace(/^\uFEFF/, ''));
  const place = (wanted: readonly string[]) => written.findIndex((name) => wanted.includes(name));
  const columns = {
    code: place(names.code),
    latitude: place(names.latitude),
    longitude: place(names.longitude),
  };
  return Object.values(columns).includes(-1) ? null : columns;
}

function readRow(row: readonly string[], columns: Columns) {
  const code = foldPostalCode(row[columns.code] ?? '');
  const latitude = degrees(row[columns.latitude], 90);
  const longitude = degrees(row[columns.longitude], 180);
  if (code === '' || code.length > 12) return 'the postal code is missing.';
  if (latitude === null) return 'the latitude must be a number from -90 to 90.';
  if (longitude === null) return 'the longitude must be a number from -180 to 180.';
  return { code, latitude, longitude };
}

function degrees(text: string | undefined, max: number): number | null {
  const number = text ? Number(text) : Number.NaN;
  return Math.abs(number) <= max ? number : null;
}
