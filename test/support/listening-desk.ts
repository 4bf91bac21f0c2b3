import { nextFollowUpStart } from '../../db/booking/follow-up-starts.ts';
import { nextHoldEnd } from '../../db/booking/held-times.ts';
import { insertVersion, insertWorkflow, updateWorkflow } from '../../db/workflows.ts';
import type { QuietHours } from '../../server/booking/quiet-hours.ts';
import {
  type BookingStarts,
  createBookingStarts,
} from '../../server/booking-starts/booking-starts.ts';
import { createFeed } from '../../server/feed.ts';
import { type BookingDesk, bookingDesk } from './booking-desk.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

/** A booking back end with a workflow that listens, and a process that can be killed. */
export interface ListeningDesk {
  readonly desk: BookingDesk;
  readonly clock: ManualClock;
  /** What workflows were started for, in order: `reminder <id of the booking>`. */
  readonly told: string[];
  /** Lets the workflow listen, from now on, to this. */
  publish(trigger: object): Promise<void>;
  /** Time goes by; whoever is due is told at their own time. */
  pass(ms: number): Promise<void>;
  look(): Promise<void>;
  /**
   * At the next start the process dies, and another one begins: before it is committed, or before anybody
   * knows that it was.
   */
  dieAtStart(moment: 'before' | 'after'): void;
  /** How often it died. */
  deaths(): number;
  stop(): Promise<void>;
  restart(): Promise<void>;
}

const friday = Date.parse('2026-10-02T06:00:00Z');

export async function listeningDesk(quiet: QuietHours | null = null): Promise<ListeningDesk> {
  const clock = createManualClock(friday);
  const feed = createFeed();
  const told: string[] = [];
  const started = new Set<string>();
  let dies: 'before' | 'after' | null = null;
  let isDead = false;
  let deaths = 0;
  const more = { now: clock.now, quietHours: () => quiet, onWritten: () => void starts?.look() };
  const desk = bookingDesk(':memory:', undefined, more);
  let starts: BookingStarts | null = null;

  /** Knows every name, as the runtime does. */
  async function start(id: string, event: string): Promise<void> {
    const moment = dies;
    dies = null;
    isDead = moment !== null;
    if (moment === 'before') throw new Error('Killed before the commit.');
    if (!started.has(id)) told.push(event);
    started.add(id);
    if (moment === 'after') throw new Error('Killed after the commit.');
  }

  async function look(): Promise<void> {
    await starts?.look();
    if (!isDead) return;
    deaths += 1;
    await restart();
  }

  async function restart(): Promise<void> {
    isDead = false;
    await starts?.stop();
    starts = createBookingStarts({
      booking: desk.deps,
      feed,
      log: { info() {}, warn() {}, error() {} },
      clock,
      runtime: {
        async deliver(delivery) {
          if (delivery.kind !== 'start') throw new Error('Only starts are delivered.');
          const { event, booking: visit, ticket, offer } = delivery.data;
          const about = [visit, ticket, offer].find((each) => each !== undefined);
          await start(delivery.id, `${event} ${idOf(about)}`);
          return { outcome: 'accepted', instanceId: null };
        },
      },
      settings: { timeZone: 'Europe/Berlin', language: 'en', country: 'DE' },
      provider: 'simulator',
    });
    starts.start();
    await starts.look();
  }

  await restart();
  return {
    desk,
    clock,
    told,
    restart,
    async publish(trigger) {
      publishTrigger(desk, trigger);
      feed.publish({ type: 'workflow', workflowId: 'visits' });
      await look();
    },
    async pass(ms) {
      const until = clock.now() + ms;
      while (clock.now() < until) {
        const next = [nextFollowUpStart(desk.db), nextHoldEnd(desk.db, clock.now()), until];
        const at = Math.min(
          ...next.map((each) => each ?? until).filter((each) => each > clock.now()),
        );
        clock.pass(at - clock.now());
        await look();
      }
    },
    look,
    dieAtStart(moment) {
      dies = moment;
    },
    deaths: () => deaths,
    async stop() {
      await starts?.stop();
      starts = null;
    },
  };
}

function publishTrigger({ db }: BookingDesk, trigger: object): void {
  const document = {
    schemaVersion: 1,
    id: 'visits',
    name: 'Visits',
    trigger: { type: 'booking-event', ...trigger },
    start: null,
    steps: {},
  };
  insertWorkflow(db, { id: 'visits', name: 'Visits', draft: document, at: 1 });
  insertVersion(db, { workflowId: 'visits', document, createdAt: 1 });
  updateWorkflow(db, 'visits', { enabled: true, updatedAt: 1 });
}

function idOf(about: unknown): string {
  return typeof about === 'object' && about !== null && 'id' in about ? String(about.id) : '?';
}
