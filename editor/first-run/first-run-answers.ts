import type { OpenHours } from '../bookings/desk-api.ts';
import { firstRunWords } from './first-run-words.ts';

export type TradeId = keyof typeof firstRunWords.trades;

/** How long what is usually booked there takes, in the order of its words. */
const minutesOf: Readonly<Record<TradeId, readonly number[]>> = {
  repairs: [60, 120, 90, 45],
  hair: [30, 120, 20, 45],
  health: [45, 30, 60],
  garage: [60, 45, 120],
  lessons: [30, 60, 120],
  other: [60],
};

export const tradeIds: readonly TradeId[] = [
  'repairs',
  'hair',
  'health',
  'garage',
  'lessons',
  'other',
];

/** The three answers as their form has them; minutes as they are typed. */
export interface FirstRunAnswers {
  readonly tradeId: TradeId;
  readonly business: string;
  /** 1 is Monday. */
  readonly weekdays: readonly number[];
  /** `09:00` */
  readonly from: string;
  readonly until: string;
  readonly services: readonly TypedService[];
}

export interface TypedService {
  /** Its row in the form. */
  readonly id: number;
  readonly title: string;
  readonly minutes: string;
}

/** What they come to. */
export interface OwnBusiness {
  /** Empty: it was not told. */
  readonly name: string;
  readonly hours: readonly OpenHours[];
  readonly services: readonly { readonly title: string; readonly durationMinutes: number }[];
}

export function usualAnswers(): FirstRunAnswers {
  return {
    tradeId: 'repairs',
    business: '',
    weekdays: [1, 2, 3, 4, 5],
    from: '09:00',
    until: '17:00',
    services: usualServices('repairs'),
  };
}

/** Another trade brings its own services, unless somebody has written others. */
export function withTrade(answers: FirstRunAnswers, tradeId: TradeId): FirstRunAnswers {
  const usual = usualServices(answers.tradeId);
  const isOwn = JSON.stringify(answers.services) !== JSON.stringify(usual);
  return { ...answers, tradeId, services: isOwn ? answers.services : usualServices(tradeId) };
}

function usualServices(tradeId: TradeId): TypedService[] {
  const minutes = minutesOf[tradeId];
  return firstRunWords.trades[tradeId].services.map((title, index) => ({
    id: index,
    title,
    minutes: String(minutes[index] ?? 60),
  }));
}

export type Wrong = keyof typeof firstRunWords.wrong;

/** The business as it was told, or the first thing that is not right. A service without a name is none. */
export function readAnswers(
  answers: FirstRunAnswers,
): { readonly business: OwnBusiness } | { readonly wrong: Wrong } {
  const { weekdays, from, until } = answers;
  if (weekdays.length === 0) return { wrong: 'days' };
  if (from === '' || until === '' || from >= until) return { wrong: 'times' };
  const named = answers.services.filter(({ title }) => title.trim() !== '');
  if (named.length === 0) return { wrong: 'services' };
  const services = named.map(({ title, minutes }) => ({
    title: title.trim(),
    durationMinutes: Number(minutes),
  }));
  if (!services.every(({ durationMinutes }) => isDuration(durationMinutes))) {
    return { wrong: 'minutes' };
  }
  const hours = weekdays.toSorted().map((weekday) => ({ weekday, start: from, end: until }));
  return { business: { name: answers.business.trim(), hours, services } };
}

function isDuration(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 5 && minutes <= 720;
}
