import { describe, expect, it } from 'vitest';
import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import { largeWorkflow } from '../../test/support/large-workflow.ts';
import { newStep } from '../workflow-document/new-step.ts';
import { drawnAtOnceMax, guessedHandles, guessedSizes, roomsOf } from './guessed-sizes.ts';
import { cardWidth } from './layout.ts';
import { readingOrder } from './reading-order.ts';

describe('the guessed sizes of cards', () => {
  it('are guessed only where not every card is drawn', () => {
    const few = largeWorkflow('few', 30);
    expect(guessedSizes(few, readingOrder(few)).size).toBe(0);
    expect(guessed(many).size).toBe(Object.keys(many.steps).length);
  });

  it('grow with the text, up to the lines that a card shows', () => {
    const short = heightOf(saying('Hello'));
    const longer = heightOf(saying('Which of our services would you like to book today?'));
    const long = heightOf(saying('word '.repeat(100)));
    expect(longer).toBe(short + 18);
    expect(long).toBe(short + 36);
    expect(heightOf(saying('word '.repeat(200)))).toBe(long);
  });

  it('grow with the ways out that have a name', () => {
    const [two = 0, four = 0] = [['A'], ['A', 'B', 'C']].map((others) =>
      heightOf(withExits(['Replied', ...others])),
    );
    expect(four).toBe(two + 60);
    expect(heightOf(withExits(['Sent']))).toBeLessThan(two);
  });

  it('grow where fingers need room between the ways out', () => {
    const two = withExits(['Replied', 'A']);
    const four = withExits(['Replied', 'A', 'B', 'C']);
    expect(heightOf(two, true)).toBe(heightOf(two, false));
    expect(heightOf(four, true)).toBe(heightOf(four, false) + 28);
  });

  it('are no less than what is measured', () => {
    const sizes = new Map([
      ['low', { width: cardWidth, height: 100 }],
      ['high', { width: cardWidth, height: 100 }],
    ]);
    const rooms = roomsOf(
      sizes,
      new Map([
        ['low', { width: cardWidth, height: 80 }],
        ['high', { width: cardWidth, height: 130 }],
        ['new', { width: cardWidth, height: 90 }],
      ]),
    );
    expect([...rooms].map(([id, { height }]) => [id, height])).toEqual([
      ['low', 100],
      ['high', 130],
      ['new', 90],
    ]);
  });
});

it('a card that is not drawn has an end for every line', () => {
  const { exits } = withExits(['Replied', 'No reply']);
  const handles = guessedHandles(exits, { width: cardWidth, height: 120 });
  expect(handles.map(({ type, id = null }) => [type, id])).toEqual([
    ['target', null],
    ['source', 'exit0'],
    ['source', 'exit1'],
  ]);
});

const many = largeWorkflow('many', drawnAtOnceMax + 30);

function guessed(workflow: Workflow, isForFingers = false) {
  return guessedSizes(workflow, readingOrder(workflow), isForFingers);
}

/** Of this step, in a workflow that is large enough. */
function heightOf(step: WorkflowStep, isForFingers = false): number {
  const steps = { ...many.steps, tried: step };
  return guessed({ ...many, steps }, isForFingers).get('tried')?.height ?? Number.NaN;
}

function saying(text: string): WorkflowStep {
  const step = newStep('chatapps-message');
  if (step.type === 'chatapps-message') step.config.message = { kind: 'text', text };
  return step;
}

function withExits(labels: readonly string[]): WorkflowStep {
  const exits = labels.map((label, index) => ({ id: `exit${index}`, label, to: null }));
  return { ...newStep('wait-for-reply'), exits };
}
