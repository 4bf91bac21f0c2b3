import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { placesIn } from './find-entries.ts';

const places = placesIn(bookingWorkflow);
const cardsWith = (text: string) =>
  places.filter(({ title }) => title.includes(text)).map(({ cardId }) => cardId);

it('finds a workflow’s steps by their names, what starts it by its keywords', () => {
  const names = Object.entries(bookingWorkflow.steps);
  for (const [id, { name }] of names) expect(cardsWith(name)).toContain(id);
  expect(places.find(({ cardId }) => cardId === '@trigger')?.title).toMatch(/book/);
});

it('finds what messages say, what can be chosen, where requests go and how exits are called', () => {
  const texts = places.filter(({ group }) => group === 'texts').map(({ title }) => title);
  const { askService, findTimes } = bookingWorkflow.steps;
  expect(JSON.stringify([askService?.config, findTimes?.config])).toContain('url');
  for (const { exits } of Object.values(bookingWorkflow.steps)) {
    for (const { label } of exits) expect(texts).toContain(label);
  }
  expect(texts.some((text) => text.startsWith('/') || text.startsWith('http'))).toBe(true);
});

it('leaves out what only programs read', () => {
  expect(places.map(({ title }) => title)).not.toContain('GET');
});

it('names every place once', () => {
  expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
});

it('finds notes and sections, each where it is seen', () => {
  const [first = ''] = Object.keys(bookingWorkflow.steps);
  const note = { x: 0, y: 0, text: 'Ask Anna' };
  const layout = {
    positions: {},
    notes: [
      { ...note, id: 'free' },
      { ...note, id: 'pinned', pin: { stepId: first, x: 0, y: 0 } },
      { ...note, id: 'empty', text: '' },
    ],
    sections: [
      { id: 's', title: 'Welcome', steps: ['gone', first] },
      { id: 'none', title: 'Nowhere', steps: ['gone'] },
    ],
  };
  const found = placesIn({ ...bookingWorkflow, layout });
  const seen = found.filter(({ title }) => ['Ask Anna', 'Welcome', 'Nowhere'].includes(title));
  expect(seen.map(({ title, cardId }) => [title, cardId])).toEqual([
    ['Welcome', first],
    ['Ask Anna', '@note/free'],
    ['Ask Anna', first],
  ]);
});
