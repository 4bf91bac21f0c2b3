import { Temporal } from 'temporal-polyfill';
import { type Duration, toMs } from '../../duration.ts';
import type { Json } from '../../json.ts';

const [secondMs, minuteMs, hourMs, dayMs] = [1_000, 60_000, 3_600_000, 86_400_000];

/**
 * A length of time as 8x8 writes it, in milliseconds; null for what is none. It is .NET's TimeSpan:
 * `[d.]HH:mm[:ss[.fffffff]]`, a bare number is days, and hours beyond 23 make all three parts one
 * larger (`36:00:00` is 36 days). ISO 8601 (`PT5M`) is taken too.
 * Source: 8x8 developer docs, “Triggers and steps”; .NET `TimeSpan.Parse`.
 */
export function readTimeSpan(value: Json | undefined): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return null;
  const span = text.trim();
  if (/^\d{1,8}$/.test(span)) return Number(span) * dayMs;
  return readDotNet(span) ?? readIso(span);
}

/** `d.HH:mm:ss`, as 8x8's own builder writes it. */
export function writeTimeSpan(duration: Duration): string {
  const ms = toMs(duration);
  const rest = ms % dayMs;
  const parts = [Math.floor(rest / hourMs), Math.floor((rest % hourMs) / minuteMs)];
  const clock = [...parts, Math.ceil((rest % minuteMs) / secondMs)].map(twoDigits).join(':');
  return `${Math.floor(ms / dayMs)}.${clock}`;
}

/** In the largest unit that gives a whole number. */
export function toDuration(ms: number): Duration {
  const unit = units.find(([, size]) => ms % size === 0);
  if (unit === undefined || ms === 0) return { amount: Math.max(ms, 1) / 1_000, unit: 'seconds' };
  return { amount: ms / unit[1], unit: unit[0] };
}

const units = [
  ['days', dayMs],
  ['hours', hourMs],
  ['minutes', minuteMs],
  ['seconds', secondMs],
] as const;

const dotNet = /^(?:(\d{1,8})[.:](?=\d+:\d+:))?(\d{1,8}):(\d{1,2})(?::(\d{1,2})(\.\d{1,7})?)?$/;

function readDotNet(span: string): number | null {
  const match = dotNet.exec(span);
  if (!match) return null;
  const [days, hours, minutes, seconds, part] = match
    .slice(1)
    .map((digits) => Number(digits ?? '0')) as [number, number, number, number, number];
  if (match[1] === undefined && hours > 23) return readLarger(hours, minutes, seconds);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const whole = days * dayMs + hours * hourMs + minutes * minuteMs + seconds * secondMs;
  return whole + Math.round(part * secondMs);
}

/** Days, hours and minutes, where hours were written that no day has. */
function readLarger(days: number, hours: number, minutes: number): number | null {
  return hours > 23 || minutes > 59 ? null : days * dayMs + hours * hourMs + minutes * minuteMs;
}

function readIso(span: string): number | null {
  try {
    const duration = Temporal.Duration.from(span);
    const hasCalendar = duration.years !== 0 || duration.months !== 0;
    const { days, weeks } = duration;
    const time = duration.with({ years: 0, months: 0, weeks: 0, days: 0 }).total('milliseconds');
    const ms = Math.round(time) + (days + 7 * weeks) * dayMs;
    return hasCalendar || ms < 0 ? null : ms;
  } catch {
    return null;
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
