/** A test keeps the zone, language, country and facts of the business that it was tried with. */
import { expect, test } from 'vitest';
import { drawProgram, say, way } from '../../test/support/draw-workflow.ts';
import { begin, worldOf, writes } from '../../test/support/try-workflow.ts';
import { unknownBusiness } from '../business.ts';
import type { Program } from '../program.ts';
import { runTest, testOfTrial } from './run-test.ts';
import { receive } from './trial-actions.ts';

test('goes as it went, wherever it is run and whichever workflows it runs', () => {
  const run = { type: 'run-workflow', name: 'Run', config: { workflowId: 'zone' } } as const;
  const steps = { run: { ...run, exits: [way('done', null)] } };
  const inZone = (timeZone: string) => {
    const trigger = { type: 'inbound-chatapps', match: { kind: 'any' } } as const;
    const at = (program: Program) => ({
      ...program,
      settings: { ...program.settings, timeZone },
    });
    const zone = drawProgram({ tell: say('{{settings.timeZone}}') }, { id: 'zone' });
    return worldOf(at(drawProgram(steps, { trigger })), [at(zone)]);
  };
  const berlin = inZone('Europe/Berlin');
  const test = testOfTrial(berlin, receive(berlin, begin(berlin), writes('hi')), 'Zone');
  expect(test.turns[0]?.sent).toEqual(['Europe/Berlin']);
  expect(runTest(inZone('Asia/Tokyo'), test).passed).toBe(true);
  const { settings: _, ...older } = test;
  expect(runTest(inZone('Asia/Tokyo'), older).turns[0]?.sent).toEqual(['Asia/Tokyo']);
  expect(runTest({ ...inZone('Asia/Tokyo'), find: () => null }, test).passed).toBe(false);
});

test('tells of the business what was told, until the test is an older one that does not know it', () => {
  const trigger = { type: 'inbound-chatapps', match: { kind: 'any' } } as const;
  const program = drawProgram({ tell: say('We are {{business.name}}') }, { trigger });
  const calledSo = (name: string) => {
    const business = { ...unknownBusiness, name };
    return worldOf({ ...program, settings: { ...program.settings, business } });
  };
  const oak = calledSo('Oak');
  const test = testOfTrial(oak, receive(oak, begin(oak), writes('hi')), 'Name');
  expect(test.turns[0]?.sent).toEqual(['We are Oak']);
  expect(runTest(calledSo('Elm'), test).passed).toBe(true);
  const older = { ...test, settings: program.settings };
  expect(runTest(calledSo('Elm'), older).turns[0]?.sent).toEqual(['We are Elm']);
});
