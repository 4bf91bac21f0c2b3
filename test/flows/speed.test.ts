/** How long a large Flow takes to check. Printed, not judged: machines differ. */
import { expect, it } from 'vitest';
import { type JsonObject, validateFlow } from '../../engine/index.ts';
import { bind, choice, done, goTo, input, screen, text } from '../support/draw-flow.ts';

it('a Flow of a hundred screens and a million characters is checked', () => {
  const screens = Array.from({ length: 100 }, (_, index) => largeScreen(index));
  const flow: JsonObject = { version: '7.2', screens };
  const characters = JSON.stringify(flow).length;
  const timesMs = Array.from({ length: 10 }, () => {
    const startedAt = performance.now();
    expect(validateFlow(flow).errors).toEqual([]);
    return performance.now() - startedAt;
  });
  const [first = 0] = timesMs;
  const bestMs = Math.min(...timesMs);
  console.info(
    `${characters} characters: ${first.toFixed(0)} ms at first, ${bestMs.toFixed(0)} ms at best.`,
  );
  expect(characters).toBeGreaterThan(1_000_000);
});

function largeScreen(index: number): JsonObject {
  const id = (of: number) => 'S'.repeat(of + 1);
  const fields = Array.from({ length: 46 }, (_, field) =>
    field % 3 === 0
      ? input(`n${field}`, { required: bind("`#{form.n0} == 'x'`") })
      : text('word '.repeat(36), { visible: bind("`#{form.n0} != 'x'`") }),
  );
  const options = Array.from({ length: 60 }, (_, option) => ({ id: `${option}`, title: 'Title' }));
  const end = index === 99 ? done() : goTo(id(index + 1));
  const components = [...fields, choice('Dropdown', 'd', { 'data-source': options }), end];
  return screen(id(index), components, index === 99 ? { terminal: true } : {});
}
