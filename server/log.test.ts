import { beforeEach, describe, expect, it } from 'vitest';
import { createLog, inBatches, type LogLevel } from './log.ts';

const at = Date.UTC(2026, 4, 4, 9);
let lines: string[] = [];
beforeEach(() => {
  lines = [];
});

function logFrom(least?: LogLevel) {
  return createLog(
    (line) => lines.push(line),
    () => at,
    least,
  );
}

function said(): unknown[] {
  return lines.map((line) => JSON.parse(line));
}

describe('the log', () => {
  it('is one line for each thing, whatever stands in it', () => {
    logFrom().info('Somebody wrote.', { text: 'a\nb","level":"error', count: 2, none: undefined });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.indexOf('\n')).toBe((lines[0]?.length ?? 0) - 1);
    expect(said()).toEqual([
      {
        at: '2026-05-04T09:00:00.000Z',
        level: 'info',
        message: 'Somebody wrote.',
        text: 'a\nb","level":"error',
        count: 2,
      },
    ]);
  });

  it('is not forged by a field that is called as its own', () => {
    logFrom().warn('True.', { at: 'never', level: 'info', message: 'False.' });
    expect(said()).toEqual([{ at: '2026-05-04T09:00:00.000Z', level: 'warn', message: 'True.' }]);
  });

  it.each<[LogLevel, string[]]>([
    ['info', ['info', 'warn', 'error']],
    ['warn', ['warn', 'error']],
    ['error', ['error']],
  ])('says from %s on', (least, levels) => {
    const log = logFrom(least);
    log.info('One.');
    log.warn('Two.');
    log.error('Three.', 'a cause');
    expect(said()).toMatchObject(levels.map((level) => ({ level })));
  });
});

describe('in batches', () => {
  it('writes what was said in one moment at once, in order', async () => {
    const written: string[] = [];
    const write = inBatches((text) => written.push(text));
    for (const line of ['a\n', 'b\n', 'c\n']) write(line);
    expect(written).toEqual([]);
    await new Promise(setImmediate);
    write('d\n');
    await new Promise(setImmediate);
    expect(written).toEqual(['a\nb\nc\n', 'd\n']);
  });
});
