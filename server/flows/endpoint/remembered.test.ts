import { describe, expect, it } from 'vitest';
import { createRemembered } from './remembered.ts';

describe('what is remembered', () => {
  it('is worked out once for each key, also while it is being worked out', async () => {
    const once = createRemembered<number>(10);
    let works = 0;
    const work = async () => ++works;
    const all = await Promise.all(['a', 'a', 'b', 'a'].map((key) => once(key, work)));
    expect(all).toEqual([1, 1, 2, 1]);
  });

  it('is forgotten when it fails', async () => {
    const once = createRemembered<string>(10);
    const failing = once('a', () => Promise.reject(new Error('not now')));
    await expect(failing).rejects.toThrow('not now');
    expect(await once('a', async () => 'well')).toBe('well');
  });

  it('is the last of it only', async () => {
    const once = createRemembered<string>(2);
    for (const key of ['a', 'b', 'c']) await once(key, async () => key);
    expect(await once('c', async () => 'again')).toBe('c');
    expect(await once('a', async () => 'again')).toBe('again');
  });
});
