import { Temporal } from 'temporal-polyfill';
import { readMoment } from '../../expression/moment.ts';
import type { Range } from '../../messages/phrases.ts';
import type { StepContext } from '../step.ts';
import type { Expectation } from './config.ts';

type DateExpectation = Extract<Expectation, { kind: 'date' }>;

/** The earliest and the latest day, as `YYYY-MM-DD`. A bound that is no day is no bound. */
export function dateRange(
  { min, max }: DateExpectation,
  context: StepContext<unknown>,
): Range<string> {
  return { min: day(min, context), max: day(max, context) };
}

function day(template: string | undefined, context: StepContext<unknown>): string | undefined {
  const written = context.text(template ?? '').trim();
  if (written === '') return undefined;
  if (written.toLowerCase() === 'today') return today(context);
  const moment = readMoment(written);
  if (moment) return moment.written.toPlainDate().toString();
  context.warn(`“${written}” is not a date such as 2026-12-24, so it limits nothing.`);
  return undefined;
}

function today({ at, settings }: StepContext<unknown>): string {
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(settings.timeZone);
  return now.toPlainDate().toString();
}
