import { expect, it } from 'vitest';
import { startByTrigger, type WorkflowInput } from '../../engine/index.ts';
import { drawProgram, say, way } from '../../test/support/draw-workflow.ts';
import { begin, worldOf } from '../../test/support/try-workflow.ts';
import { answerFor } from './answer-for.ts';

it('makes up what a workflow uses that the tried one runs', async () => {
  const inner = drawProgram(
    {
      ask: {
        type: 'http-request',
        name: 'Ask',
        config: { method: 'GET', url: 'https://example.com/' },
        exits: [way('ok', 'tell'), way('failed', null)],
      },
      tell: say('{{steps.ask.body.town}}'),
    },
    { id: 'inner' },
  );
  const run: WorkflowInput['steps'][string] = {
    type: 'run-workflow',
    name: 'Run',
    config: { workflowId: 'inner' },
    exits: [way('returned', null), way('failed', null)],
  };
  const outer = drawProgram({ run });
  const world = worldOf(outer, [inner]);
  const trial = startByTrigger(world, begin(world), {});
  const [pending] = trial.pending;
  if (pending?.effect.kind !== 'request') throw new Error('It asks nobody.');
  const played = { workflow: outer.workflow, world, trial, notes: [], past: [], isPartial: false };
  const { result } = await answerFor(played, pending.effect, {
    answering: () => ({ by: 'madeUp' }),
    ask: () => Promise.reject(new Error('Somebody is asked.')),
    sleep: () => Promise.resolve(),
    sources: () => Promise.resolve({ tests: new Map(), forms: new Map() }),
    now: () => trial.at,
  });
  expect(result).toMatchObject({ status: 200, body: { town: 'Springfield' } });
});
