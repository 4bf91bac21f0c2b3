import { expect, test } from 'vitest';
import { drawWorkflow } from '../test/support/draw-workflow.ts';
import { createProgram } from './program.ts';

const defaults = { timeZone: 'Europe/Berlin', language: 'de', country: 'DE' };

test('a workflow that says nothing runs with the settings of the server', () => {
  expect(createProgram(drawWorkflow({}), 3, defaults)).toMatchObject({
    version: 3,
    settings: defaults,
  });
});

test('what a workflow says wins', () => {
  const own = { timeZone: 'Asia/Singapore', language: 'en-SG', country: 'SG' };
  expect(createProgram(drawWorkflow({}, own), 1, defaults).settings).toEqual(own);
});
