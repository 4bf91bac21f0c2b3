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
