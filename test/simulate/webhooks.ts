import type { Delivery } from '../../server/runtime/runtime.ts';
import type { Program } from './program.ts';
import type { Scene } from './scene.ts';

/** Who delivers webhooks: again and again until they are answered, and now and then once more. */
export interface Webhooks {
  /** What was answered: it must never be forgotten. */
  readonly stored: Delivery[];
  /** What was not wanted, at least when it came last. */
  readonly refused: Delivery[];
  post(delivery: Delivery, called: string): void;
}

/** As 8x8 does; it would give up in the end, and the rest of the schedule waits for it here. */
const againMs = [1_000, 10_000, 30_000, 90_000];

export function createWebhooks(scene: Scene, program: Program): Webhooks {
  const { chance, weather, agenda, tell, isBad } = scene;
  const stored: Delivery[] = [];
  const refused: Delivery[] = [];

  function travel(): number {
    return isBad(weather.webhookLate) ? chance.spread(1_000, 7_200_000) : chance.spread(5, 3_000);
  }

  function attempt(delivery: Delivery, called: string, attempts: number): void {
    agenda.plan(travel(), () => {
      const again = (why: string) => {
        tell(`webhook ${called}: ${why}`);
        const inMs = againMs[Math.min(attempts, againMs.length - 1)] ?? 0;
        agenda.plan(inMs, () => attempt(delivery, called, attempts + 1));
      };
      if (isBad(weather.webhookLost)) return again('lost');
      const runtime = program.runtime();
      if (!runtime) return again('refused: nobody is there');
      const life = program.life();
      let isOver = false;
      tell(`webhook ${called} arrives`);
      runtime.deliver(delivery).then(
        ({ outcome }) => {
          if (isOver) return;
          isOver = true;
          if (isBad(weather.webhookLost)) return again(`${outcome}, but the answer is lost`);
          tell(`webhook ${called}: ${outcome}`);
          if (outcome === 'refused') refused.push(delivery);
          else stored.push(delivery);
          if (isBad(weather.webhookDoubled)) attempt(delivery, called, 0);
        },
        (error) => {
          isOver = true;
          again(String(error));
        },
      );
      program.onDeath(life, () => {
        if (isOver) return;
        isOver = true;
        again('the connection breaks');
      });
    });
  }

  return {
    stored,
    refused,
    post(delivery, called) {
      attempt(delivery, called, 0);
    },
  };
}
