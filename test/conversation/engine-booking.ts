import { Hono } from 'hono';
import { openDatabase } from '../../db/open.ts';
import { insertVersion, insertWorkflow, updateWorkflow } from '../../db/workflows.ts';
import type { JsonObject, Settings } from '../../engine/index.ts';
import type { BookingDeps } from '../../server/booking/booking-deps.ts';
import { createBookingApp } from '../../server/booking/create-booking-app.ts';
import { seedBooking } from '../../server/booking/seed-booking.ts';
import {
  type BookingStarts,
  createBookingStarts,
} from '../../server/booking-starts/booking-starts.ts';
import type { Clock } from '../../server/runtime/clock.ts';
import { testMedia } from '../support/test-media.ts';

/** The booking back end in memory, and what it starts. */
export interface EngineBooking {
  readonly db: ReturnType<typeof openDatabase>;
  readonly app: Hono;
  readonly starts: BookingStarts;
}

export function createEngineBooking(world: {
  readonly clock: Clock;
  readonly settings: Settings;
  readonly nextId: () => string;
  /** The only workflow there is. */
  readonly workflow: { readonly id: string; readonly name: string };
  readonly document: JsonObject;
  begin(data: JsonObject, reason: string): Promise<void>;
  /** Somebody else is told something. */
  tell(text: string): void;
}): EngineBooking {
  const { clock, settings, workflow, document, nextId } = world;
  const db = openDatabase(':memory:');
  seedBooking(db, settings);
  const at = clock.now();
  insertWorkflow(db, { ...workflow, draft: document, at });
  insertVersion(db, { workflowId: workflow.id, document, createdAt: at });
  updateWorkflow(db, workflow.id, { enabled: true, updatedAt: at });
  const deps: BookingDeps = {
    db,
    now: clock.now,
    slotSecret: 'a secret of the engine world',
    randomId: nextId,
    publicUrl: 'http://localhost',
    async notify({ text }) {
      world.tell(text);
      return 'sent';
    },
    quietHours: () => ({ start: '21:00', end: '08:00' }),
    onWritten: () => void starts.look(),
  };
  const media = testMedia(db, {
    get now() {
      return clock.now();
    },
  });
  const app = new Hono().route('/booking', createBookingApp({ ...deps, media }));
  app.onError((_error, c) => c.json({ error: 'as the server answers it' }, 500));
  const starts = createBookingStarts({
    booking: deps,
    feed: { subscribe: () => () => {} },
    log: { info() {}, warn() {}, error: (message) => console.error(message) },
    clock,
    runtime: {
      async deliver(delivery) {
        if (delivery.kind === 'start') await world.begin(delivery.data, delivery.reason ?? '');
        return { outcome: 'accepted', instanceId: null };
      },
    },
    settings,
    provider: 'simulator',
  });
  starts.start();
  return { db, app, starts };
}
