import { describe, expect, it } from 'vitest';
import type { Traced } from '../../db/results.ts';
import { parseWorkflow, type TraceEntry } from '../../engine/index.ts';
import { createFunnelTally } from './funnel-tally.ts';

const exit = (id: string) => ({ id, label: id, to: null });
const parsed = parseWorkflow({
  schemaVersion: 1,
  id: 'survey',
  name: 'Survey',
  trigger: { type: 'http-request' },
  start: 'rating',
  steps: {
    rating: {
      type: 'wait-for-reply',
      name: 'Wait for a rating',
      config: { expect: { kind: 'any' }, timeout: { amount: 1, unit: 'hours' } },
      exits: [exit('replied'), exit('no-reply')],
    },
    pause: {
      type: 'wait',
      name: 'Pause',
      config: { until: { kind: 'duration', duration: { amount: 1, unit: 'hours' } } },
      exits: [exit('next')],
    },
  },
});
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
const { workflow } = parsed;

const line = (kind: TraceEntry['kind'], stepId: string | null, exitId: string | null = null) => ({
  at: 0,
  kind,
  stepId,
  exitId,
  text: '',
});
const came = line('entered', 'rating');
const waited = line('waiting', 'rating');
const replied = line('left', 'rating', 'replied');

describe('who went which way', () => {
  it('is counted once for each conversation, with the newest of them', () => {
    const tally = createFunnelTally(workflow);
    for (const [index, id] of ['f', 'e', 'd', 'c', 'b', 'a'].entries()) {
      const twice = [came, waited, replied, came, waited, replied];
      const trace = [...twice, line('entered', 'gone'), line('left', 'gone', 'next')];
      tally.add({ ...ran(id, trace), startedAt: 100 - index });
    }
    const { started, exits, steps, people } = tally.end();
    expect(started).toBe(6);
    expect(exits).toEqual({
      'rating:replied': { count: 6, latest: ['f', 'e', 'd', 'c', 'b'] },
      'rating:no-reply': { count: 0, latest: [] },
      'pause:next': { count: 0, latest: [] },
    });
    expect(steps['rating']).toMatchObject({ came: 6 });
    expect(Object.keys(people)).toHaveLength(5);
    expect(people['f']).toEqual({ name: 'Ada', phone: '+1', startedAt: 100 });
  });

  it('tells where they wait, and where a conversation that is over heard nothing any more', () => {
    const tally = createFunnelTally(workflow);
    const silent = [waited, line('left', 'rating', 'no-reply'), line('waiting', 'pause')];
    tally.add(ran('waits', [waited], 'waiting'));
    tally.add(ran('left', [...silent, line('ended', null)]));
    tally.add(ran('goes on', silent, 'waiting'));
    tally.add(ran('answered', [waited, line('heard', null), replied]));
    tally.add(ran('failed', [line('waiting', 'pause'), line('failed', 'pause')], 'failed'));
    expect(tally.end().steps).toMatchObject({
      rating: {
        waiting: { count: 1, latest: ['waits'] },
        left: { count: 1, latest: ['left'] },
      },
      pause: {
        left: { count: 0 },
        waiting: { latest: ['goes on'] },
        failed: { count: 1, latest: ['failed'] },
      },
    });
  });

  it('counts a conversation once where messages came too late, and not where they led', () => {
    const missed = [came, waited, line('warning', 'ask'), line('entered', 'ask')];
    const tally = createFunnelTally(workflow);
    const twice = [...missed, waited, ...missed.slice(2)];
    tally.add(ran('waits', [...twice, line('waiting', 'pause')], 'waiting'));
    tally.add(ran('over', [...twice, line('ended', null)]));
    expect(tally.end()).toMatchObject({
      started: 2,
      steps: {
        rating: { came: 2, waiting: { count: 0 }, left: { count: 0 } },
        pause: { waiting: { latest: ['waits'] } },
      },
    });
  });
});

function ran(id: string, trace: TraceEntry[], status: Traced['status'] = 'completed'): Traced {
  return { id, status, startedAt: 0, name: 'Ada', phone: '+1', trace };
}
