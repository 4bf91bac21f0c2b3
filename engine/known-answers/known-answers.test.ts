/** What is known where: by example, and against every way through small workflows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  call,
  drawWorkflow,
  listen,
  pause,
  say,
  split,
  way,
} from '../../test/support/draw-workflow.ts';
import type { Workflow, WorkflowInput } from '../workflow.ts';
import { answerName } from './answer-name.ts';
import { exitTells } from './exit-tells.ts';
import { findKnownAnswers } from './known-answers.ts';

type Steps = WorkflowInput['steps'];

const byMessage = { trigger: { type: 'inbound-chatapps', match: { kind: 'any' } } } as const;
const known = (steps: Steps, rest: Partial<WorkflowInput> = byMessage) =>
  findKnownAnswers(drawWorkflow(steps, rest));
const sure = (steps: Steps, stepId: string, path: string, rest?: Partial<WorkflowInput>) =>
  known(steps, rest).certainty(stepId, path.split('.'));

const diamond: Steps = {
  menu: { ...split(['ask', 'skip']), config: { mode: 'first' } },
  ask: listen('end', 'end'),
  skip: say('Skip', 'end'),
  end: say('End'),
};

describe('an answer', () => {
  it('is certain after the step that every way goes through', () => {
    const steps = { ask: listen('end'), end: say('End') };
    expect(sure(steps, 'end', 'steps.ask.value.title')).toBe('certain');
    expect(sure(steps, 'ask', 'steps.ask.value')).toBe('never');
  });

  it('is not there where nobody replied', () => {
    const steps = { ask: listen('end', 'sorry'), end: say('End'), sorry: say('Sorry', 'end') };
    expect(sure(steps, 'sorry', 'steps.ask.value')).toBe('never');
    expect(sure(steps, 'sorry', 'steps.ask.kind')).toBe('certain');
    expect(sure(steps, 'sorry', 'steps.ask')).toBe('certain');
    expect(sure(steps, 'end', 'steps.ask.text')).toBe('maybe');
  });

  it('may be there when only one side of a fork asks for it, and a way without it is shown', () => {
    expect(sure(diamond, 'end', 'steps.ask.text')).toBe('maybe');
    expect(known(diamond).wayWithout('end', ['steps', 'ask', 'text'])).toEqual([
      { stepId: 'menu', exitId: 'way-0' },
      { stepId: 'ask', exitId: 'no-reply' },
      { stepId: 'end' },
    ]);
    expect(known(diamond).wayWithout('skip', ['contact', 'name'])).toHaveLength(2);
    expect(known(diamond).wayWithout('gone', ['steps', 'ask', 'text'])).toBeNull();
  });

  it('is lost again in a loop whose next turn has none', () => {
    const steps = { ask: listen('again', 'end'), again: pause('ask'), end: say('End') };
    expect(sure(steps, 'again', 'steps.ask.value')).toBe('certain');
    expect(sure(steps, 'ask', 'steps.ask.value')).toBe('maybe');
    expect(sure(steps, 'end', 'steps.ask.value')).toBe('never');
  });

  it('is certain where nobody ever comes, and of what everybody has', () => {
    expect(sure(diamond, 'end', 'contact.name')).toBe('certain');
    expect(sure(diamond, 'end', 'data')).toBe('certain');
    expect(sure(diamond, 'gone', 'steps.ask.text')).toBe('certain');
    expect(sure(diamond, 'end', 'steps.ask.text', { ...byMessage, start: null })).toBe('certain');
    expect(sure(diamond, 'end', 'steps.gone.text')).toBe('never');
  });
});

describe('a kept value', () => {
  const keep = [{ name: 'size', value: '{{steps.ask.value}}' }];
  const kept = { ...listen('end', 'end'), keep };

  it('is there once every way has kept it', () => {
    const steps: Steps = {
      call: {
        ...call('end', 'sorry'),
        config: { method: 'GET', url: '/x', keep: [{ name: 'slots', path: '$' }] },
      },
      sorry: say('Sorry', 'end'),
      end: say('End'),
    };
    expect(sure(steps, 'sorry', 'data.slots')).toBe('never');
    expect(sure(steps, 'end', 'data.slots')).toBe('maybe');
    expect(known(steps).sources(['data', 'slots'])).toEqual(['call']);
    expect(known(steps).sources(['data', 'other'])).toEqual([]);
    expect(known(steps).sources(['steps', 'call', 'body'])).toEqual(['call']);
  });

  it('is nothing where it is an answer that nobody gave', () => {
    expect(sure({ ask: kept, end: say('End') }, 'end', 'data.size')).toBe('maybe');
    for (const value of [
      'Size: {{steps.ask.value}}',
      "{{steps.ask.value ?? 'M'}}",
      5,
      '{{now}}',
      '{{steps.ask}}',
    ]) {
      const other = { ...kept, keep: [{ name: 'size', value }] };
      expect(sure({ ask: other, end: say('End') }, 'end', 'data.size')).toBe('certain');
    }
  });

  it('may be brought by whoever starts the workflow', () => {
    expect(sure({ ask: kept }, 'ask', 'data.size')).toBe('never');
    expect(sure({ ask: kept }, 'ask', 'data.payload.content')).toBe('certain');
    expect(sure({ ask: kept }, 'ask', 'data.nobodyKeepsIt')).toBe('certain');
    expect(sure({ ask: kept }, 'ask', 'data.size', {})).toBe('certain');
  });
});

describe('a rule', () => {
  const asked = { var: 'steps.ask.value' };
  const decide = (when: unknown): Steps => ({
    ask: listen('which', 'which'),
    which: {
      type: 'if',
      name: 'Which',
      config: {},
      exits: [{ ...way('true', 'yes'), when: when as never }, way('false', 'no')],
    },
    yes: say('Yes'),
    no: say('No'),
  });

  it('tells that there is an answer', () => {
    expect(sure(decide({ '==': [asked, 'tea'] }), 'yes', 'steps.ask.value')).toBe('certain');
    expect(sure(decide({ '==': [asked, 'tea'] }), 'no', 'steps.ask.value')).toBe('maybe');
    expect(sure(decide({ isEmpty: [asked] }), 'no', 'steps.ask.value')).toBe('certain');
  });

  it('tells it of the ways after it, where the first that is true is taken', () => {
    const which = (mode: 'first' | 'all'): Steps => ({
      ask: listen('which', 'which'),
      which: {
        type: 'branch',
        name: 'Which',
        config: { mode },
        exits: [
          way('otherwise', 'other'),
          { ...way('none', 'none'), when: { '!': [asked] } },
          way('unruled', 'third'),
          { ...way('tea', 'tea'), when: { '==': [{ var: 'contact.name' }, 'Ann'] } },
        ],
      },
      ...Object.fromEntries(['none', 'third', 'tea', 'other'].map((id) => [id, say(id)])),
    });
    const at = (mode: 'first' | 'all', stepId: string) =>
      sure(which(mode), stepId, 'steps.ask.value');
    expect(['none', 'third', 'tea', 'other'].map((id) => at('first', id))).toEqual([
      'maybe',
      'certain',
      'certain',
      'certain',
    ]);
    expect(['none', 'tea', 'other'].map((id) => at('all', id))).toEqual([
      'maybe',
      'maybe',
      'certain',
    ]);
  });
});

it('says of every small workflow what walking all its ways says', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const to = fc.constantFrom(...ids, null);
  const step = fc.oneof(
    fc.tuple(to, to).map(([one, other]) => listen(one, other)),
    fc.tuple(to, to).map(([one, other]) => call(one, other)),
    fc.tuple(to, to).map(([one, other]) => split([one, other])),
    to.map((one) => say('Hi', one)),
    to.map((one) => ({
      type: 'set-values' as const,
      name: 'Keep',
      config: { values: [{ name: 'kept', value: 1 }] },
      exits: [way('next', one)],
    })),
  );
  const drawn = fc.tuple(step, step, step, step, step);
  const paths = [...ids.map((id) => ['steps', id, 'value']), ['data', 'kept']];
  fc.assert(
    fc.property(drawn, (steps) => {
      const workflow = drawWorkflow(
        Object.fromEntries(steps.map((each, index) => [ids[index] ?? '', each])),
        byMessage,
      );
      const { certainty, wayWithout } = findKnownAnswers(workflow);
      for (const path of paths) {
        const walked = walkAll(workflow, path);
        for (const id of ids) {
          const [may, mayNot] = [walked.has(`${id} true`), walked.has(`${id} false`)];
          expect(certainty(id, path)).toBe(!mayNot ? 'certain' : may ? 'maybe' : 'never');
          const found = wayWithout(id, path);
          expect(found === null).toBe(!mayNot);
          if (found) expect(isKnownAfter(workflow, path, found)).toBe(false);
        }
      }
    }),
    { numRuns: 200 },
  );
});

/** Every way of at most eleven steps, one after the other; all that five steps can tell are shorter. */
function walkAll(workflow: Workflow, path: readonly string[]): Set<string> {
  const seen = new Set<string>();
  function walk(stepId: string, isKnown: boolean, left: number): void {
    seen.add(`${stepId} ${isKnown}`);
    if (left === 0) return;
    for (const [exitId, to] of targets(workflow, stepId)) {
      walk(to, after(workflow, path, { stepId, exitId }, isKnown), left - 1);
    }
  }
  const isBrought =
    path[0] === 'data' && !Object.values(workflow.steps).some(({ type }) => type === 'set-values');
  walk('a', isBrought, 10);
  return seen;
}

function targets({ steps }: Workflow, stepId: string): [string, string][] {
  return (steps[stepId]?.exits ?? []).flatMap(({ id, to }): [string, string][] =>
    to === null ? [] : [[id, to]],
  );
}

function after(
  { steps }: Workflow,
  path: readonly string[],
  { stepId, exitId }: { stepId: string; exitId?: string },
  wasKnown: boolean,
): boolean {
  const step = steps[stepId];
  if (path[0] === 'data') return wasKnown || step?.type === 'set-values';
  if (path[1] !== stepId) return wasKnown;
  return exitId !== 'no-reply' && exitId !== 'failed';
}

function isKnownAfter(
  workflow: Workflow,
  path: readonly string[],
  places: readonly { stepId: string; exitId?: string }[],
): boolean {
  expect(places[0]?.stepId).toBe('a');
  places.slice(0, -1).forEach((place, index) => {
    const to = targets(workflow, place.stepId).find(([exitId]) => exitId === place.exitId)?.[1];
    expect(to).toBe(places[index + 1]?.stepId);
  });
  return places
    .slice(0, -1)
    .reduce((isKnown, place) => after(workflow, path, place, isKnown), false);
}

it('stops searching where a workflow is too large, and then says nothing of an answer', () => {
  const bounded = findKnownAnswers(drawWorkflow(diamond, byMessage), 1);
  expect(bounded.certainty('end', ['steps', 'ask', 'value'])).toBe('maybe');
  expect(bounded.certainty('end', ['steps', 'ask', 'text'])).toBe('certain');
});

it('knows nothing of exits that no step of this type has', () => {
  const [told] = exitTells(
    'a',
    drawWorkflow({ a: { ...say('Hi'), exits: [way('odd', null)] } }).steps['a'] ?? never(),
  );
  expect(told?.finds('text')).toBe(true);
  expect(answerName(['now'])).toBeNull();
});

function never(): never {
  throw new Error('It was just drawn.');
}
