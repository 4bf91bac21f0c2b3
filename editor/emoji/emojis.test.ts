import { describe, expect, it } from 'vitest';
import { emojisIn, emojisPerLine, foundEmojis } from './emojis.ts';

const english = emojisIn('en');
const signs = (search: string) => foundEmojis(english, search).map(({ sign }) => sign);

describe('the emojis', () => {
  it('are each there once, with a name and words in both languages', () => {
    expect(new Set(english.map(({ sign }) => sign)).size).toBe(english.length);
    for (const each of [...english, ...emojisIn('de')]) {
      expect(each.sign).toMatch(/^\p{Extended_Pictographic}/u);
      expect(each.name.length).toBeGreaterThan(1);
      expect(each.words.split(', ').length).toBeGreaterThan(1);
    }
  });

  it('fill whole lines, so that up and down lead straight up and down', () => {
    for (const group of new Set(english.map((each) => each.group))) {
      const count = english.filter((each) => each.group === group).length;
      expect(count % emojisPerLine).toBe(0);
    }
  });

  it('are found by the beginnings of words, in both languages, without accents', () => {
    expect(signs('wrench')).toEqual(['🔧']);
    expect(signs('schraub')).toContain('🔧');
    expect(signs('Tschuss')).toEqual(['👋']);
    expect(signs('thumbs down')).toEqual(['👎']);
    expect(signs('🔥')).toEqual(['🔥']);
    expect(signs('xylophone')).toEqual([]);
    expect(signs(' ')).toHaveLength(english.length);
  });

  it('have names in the language of the page', () => {
    expect(english.find(({ sign }) => sign === '📅')?.name).toBe('calendar');
    expect(emojisIn('de').find(({ sign }) => sign === '📅')?.name).toBe('kalender');
  });
});
