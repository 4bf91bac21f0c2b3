import type {
  Calendar,
  CalendarFailureKind,
  CalendarResult,
} from '../../server/booking/calendars/calendar.ts';
import { patientCalendar } from '../../server/booking/calendars/patient-calendar.ts';

/** What becomes of one call. `done`: what was asked is done, and the answer is lost. */
export const mishaps = [
  '409',
  '410',
  '412',
  '429',
  '403 rate limit',
  '401',
  '500',
  '500 done',
  'nothing',
  'nothing done',
  'garbage',
  'garbage done',
  'twice',
  'killed',
  'killed done',
] as const;

export type Mishap = (typeof mishaps)[number];

/** The program between its start and its end, which may come at any call. */
export interface Life {
  isOver: boolean;
  readonly end: Promise<void>;
  kill(): void;
}

export function newLife(): Life {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const life: Life = {
    isOver: false,
    end: ended,
    kill() {
      life.isOver = true;
      end();
    },
  };
  return life;
}

type Call<T> = () => Promise<CalendarResult<T>>;

const waitMs = 4;

/**
 * A calendar with which something may go wrong at any call, by what `next` says; null: all is well. Who
 * was killed while asking never hears an answer.
 */
export function unreliableCalendar(
  calendar: Calendar,
  world: { readonly next: () => Mishap | null; readonly life: () => Life },
): Calendar {
  const failing = eachCall(calendar, (call, name) => misbehave(world, call, name));
  return eachCall(patientCalendar(failing, waitMs), async (call) => {
    const life = world.life();
    const result = await call();
    return life.isOver ? new Promise(() => {}) : result;
  });
}

async function misbehave<T>(
  { next, life }: Parameters<typeof unreliableCalendar>[1],
  call: Call<T>,
  name: keyof Calendar,
): Promise<CalendarResult<T>> {
  const mishap = next();
  if (mishap === null) return call();
  if (mishap === 'twice') {
    await call();
    return call();
  }
  if (mishap.endsWith(' done')) await call();
  switch (mishap) {
    case 'nothing':
    case 'nothing done':
      return new Promise(() => {});
    case 'killed':
    case 'killed done':
      life().kill();
      return new Promise(() => {});
    case 'garbage':
    case 'garbage done':
      throw new SyntaxError('Unexpected token < in JSON at position 0');
    case '401':
      return failure('reconnect');
    case '410':
      return failure(name === 'move' || name === 'changesSince' ? 'gone' : 'again');
    case '412':
      return failure(name === 'move' ? 'changed' : 'again');
    case '429':
      return failure('again', 30_000);
    default:
      return failure('again');
  }
}

function failure(kind: CalendarFailureKind, afterMs: number | null = null): CalendarResult<never> {
  return { ok: false, failure: { kind, message: `It went wrong: ${kind}.`, afterMs } };
}

function eachCall(
  calendar: Calendar,
  around: <T>(call: Call<T>, name: keyof Calendar) => Promise<CalendarResult<T>>,
): Calendar {
  return {
    busy: (range) => around(() => calendar.busy(range), 'busy'),
    put: (event) => around(() => calendar.put(event), 'put'),
    move: (event, etag) => around(() => calendar.move(event, etag), 'move'),
    cancel: (eventId) => around(() => calendar.cancel(eventId), 'cancel'),
    find: (eventId) => around(() => calendar.find(eventId), 'find'),
    changesSince: (token) => around(() => calendar.changesSince(token), 'changesSince'),
    check: () => around(() => calendar.check(), 'check'),
  };
}
