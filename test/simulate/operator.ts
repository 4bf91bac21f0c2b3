import type { People } from './people.ts';
import type { Program } from './program.ts';
import type { Scene } from './scene.ts';
import type { SendingRules } from './sending-rules.ts';
import type { Webhooks } from './webhooks.ts';

/** Somebody at the desk who holds and lets go, ends, starts, and tries again. */
export function createOperator(
  scene: Scene,
  deps: { program: Program; people: People; webhooks: Webhooks; rules: SendingRules },
): { begin(): void } {
  const { chance, weather, agenda, tables, tell } = scene;
  const { program, people, webhooks, rules } = deps;

  /** Asks as often as it takes: an answer that never comes may only mean that the program died. */
  function insist(
    what: string,
    ask: () => Promise<unknown> | undefined,
    then: () => void = () => {},
  ): void {
    const life = program.life();
    let isOver = false;
    const again = () => {
      if (isOver) return;
      isOver = true;
      agenda.plan(1_000, () => insist(what, ask, then));
    };
    const asked = ask();
    if (!asked) {
      again();
      return;
    }
    tell(`operator: ${what}`);
    asked.then(() => {
      isOver = true;
      then();
    }, again);
    program.onDeath(life, again);
  }

  function openInstance(): string | null {
    const open = [...tables.instances.rows.values()].filter(({ status }) => status === 'waiting');
    const [first, ...others] = open;
    return first ? chance.one(first, ...others).id : null;
  }

  function hold(): void {
    const id = openInstance();
    if (id === null) return;
    const letGo = () => insist(`lets go of ${id}`, () => program.runtime()?.resume(id));
    insist(
      `holds ${id}`,
      () => program.runtime()?.suspend(id),
      () => {
        agenda.plan(chance.spread(1_000, 4_000_000), letGo);
      },
    );
  }

  function end(): void {
    const id = openInstance();
    if (id !== null) insist(`ends ${id}`, () => program.runtime()?.cancel(id, 'Enough.'));
  }

  function begin(): void {
    const [first = '', ...others] = people.users;
    const contact = people.contactOf(chance.one(first, ...others));
    const workflowId = chance.one('echo', 'parade', 'patient');
    const id = `r${agenda.now()}`;
    const more = { workflowId, contact, subAccountId: 'sub', data: {} };
    for (let times = chance.between(1, 2); times > 0; times -= 1) {
      webhooks.post({ kind: 'start', id, ...more }, `start ${id} ${workflowId}`);
    }
  }

  function tryAgain(): void {
    const stuck = [...tables.outbox.rows.values()].find(({ status }) => status === 'stuck');
    if (!stuck) return;
    const { effectId } = stuck;
    rules.retried(effectId);
    insist(`tries ${effectId} again`, () => program.runtime()?.retry(effectId));
  }

  return {
    begin() {
      if (!weather.operator) return;
      for (let times = chance.between(1, 3); times > 0; times -= 1) {
        const act = chance.one(hold, hold, end, begin, tryAgain);
        agenda.plan(chance.spread(500, 600_000), act);
      }
    },
  };
}
