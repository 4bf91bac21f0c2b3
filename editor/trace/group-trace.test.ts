import { describe, expect, it } from 'vitest';
import { groupTrace } from './group-trace.ts';

const line = (seq: number, kind: string, stepId: string | null) => ({
  seq,
  at: seq * 1_000,
  kind,
  stepId,
  exitId: null,
  text: `${kind} ${seq}`,
});

describe('grouping a trace', () => {
  it('puts what happened in one visit to a step together', () => {
    const groups = groupTrace([
      line(1, 'started', null),
      line(2, 'entered', 'ask'),
      line(3, 'asked', 'ask'),
      line(4, 'left', 'ask'),
      line(5, 'entered', 'wait'),
      line(6, 'waiting', 'wait'),
    ]);
    expect(groups.map(({ stepId, lines }) => [stepId, lines.map(({ seq }) => seq)])).toEqual([
      [null, [1]],
      ['ask', [2, 3, 4]],
      ['wait', [5, 6]],
    ]);
    expect(groups.map(({ at }) => at)).toEqual([1_000, 2_000, 5_000]);
  });

  it('begins anew when the same step is entered again', () => {
    const groups = groupTrace([
      line(1, 'entered', 'ask'),
      line(2, 'left', 'ask'),
      line(3, 'entered', 'ask'),
    ]);
    expect(groups).toHaveLength(2);
  });

  it('marks where something went wrong', () => {
    const groups = groupTrace([
      line(1, 'entered', 'ask'),
      line(2, 'warning', 'ask'),
      line(3, 'left', 'ask'),
      line(4, 'entered', 'book'),
      line(5, 'failed', 'book'),
    ]);
    expect(groups.map(({ hasProblem }) => hasProblem)).toEqual([true, true]);
  });

  it('knows where the instance still is', () => {
    const open = [line(1, 'entered', 'ask'), line(2, 'left', 'ask'), line(3, 'entered', 'wait')];
    expect(groupTrace(open).map(({ isOpen }) => isOpen)).toEqual([false, true]);
    expect(groupTrace([...open, line(4, 'left', 'wait')]).at(-1)?.isOpen).toBe(false);
    expect(groupTrace([...open, line(4, 'ended', null)]).at(-1)?.isOpen).toBe(false);
  });

  it('is empty for an empty trace', () => {
    expect(groupTrace([])).toEqual([]);
  });
});
