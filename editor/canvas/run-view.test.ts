import { describe, expect, it } from 'vitest';
import { runStateOf, runView } from './run-view.ts';

const line = (kind: string, stepId: string | null = null, exitId: string | null = null) => ({
  kind,
  stepId,
  exitId,
});

const started = [line('started'), line('entered', 'ask'), line('left', 'ask', 'next')];

describe('what the canvas shows of a trace', () => {
  it('is nothing before it starts', () => {
    expect(runView([])).toMatchObject({ hasStarted: false, isOpen: false, latest: null });
  });

  it('is where the instance stands, and the exits it took', () => {
    const run = runView([...started, line('entered', 'wait'), line('waiting', 'wait')]);
    expect([...run.current]).toEqual(['wait']);
    expect([...run.exits]).toEqual(['ask:next']);
    expect(runStateOf(run, 'ask')).toBe('visited');
    expect(runStateOf(run, 'wait')).toBe('current');
    expect(runStateOf(run, 'other')).toBe('none');
  });

  it('is where it ended', () => {
    const run = runView([...started, line('ended')]);
    expect(run.isOpen).toBe(false);
    expect(runStateOf(run, 'ask')).toBe('ended');
  });

  it('is where it failed', () => {
    const run = runView([...started, line('entered', 'book'), line('failed', 'book')]);
    expect(runStateOf(run, 'book')).toBe('failed');
    expect([...run.current]).toEqual([]);
  });

  it('has several places when it goes several ways at once', () => {
    const run = runView([...started, line('entered', 'one'), line('entered', 'two')]);
    expect([...run.current]).toEqual(['one', 'two']);
    expect(run.latest).toBe('two');
  });
});
