import { describe, expect, it } from 'vitest';
import { ranked } from './rank.ts';

const entries = [
  { title: 'Confirm the booking', detail: 'Message' },
  { title: 'Book the appointment', detail: 'Web request' },
  { title: 'Say it is fully booked', detail: 'Message' },
  { title: 'Wählen Sie eine Zeit', detail: 'in “Book the appointment”' },
];

describe('what is searched', () => {
  it('is listed with the best first: where the title begins with it, where a word does, anywhere', () => {
    expect(found('book')).toEqual([
      'Book the appointment',
      'Confirm the booking',
      'Say it is fully booked',
      'Wählen Sie eine Zeit',
    ]);
  });

  it('needs all of its words, in any order, in the title or beside it', () => {
    expect(found('message booking')).toEqual(['Confirm the booking']);
    expect(found('request appointment')).toEqual(['Book the appointment']);
    expect(found('request booking')).toEqual([]);
  });

  it('is found without its capitals and accents', () => {
    expect(found('WAHLEN')).toEqual(['Wählen Sie eine Zeit']);
  });

  it('is everything where nothing was typed', () => {
    expect(found(' ')).toHaveLength(entries.length);
  });
});

function found(search: string): string[] {
  return ranked(entries, search).map(({ title }) => title);
}
