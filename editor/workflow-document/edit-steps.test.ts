import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { parseWorkflow, stepTypes, type Workflow } from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { openHistory, perform, redo, undo } from '../document/history.ts';
import { blankWorkflow } from './blank-workflow.ts';
import { copySteps, duplicateSteps, pasteSteps, readCopiedSteps } from './copied-steps.ts';
import { addWay, connect, disconnect, endHere } from './edit-exits.ts';
import { addStep, changeStep, deleteSteps, moveCards, renameStep, tidy } from './edit-steps.ts';
import { changeSettings, setTrigger } from './edit-workflow.ts';
import { startExit, targetOf } from './exit-ref.ts';
import { newQuestion, newStep } from './new-step.ts';

const empty = blankWorkflow('new', 'New');

function edited<Answer>(workflow: Workflow, edit: (draft: Workflow) => Answer) {
  let answer: Answer | undefined;
  const after = produce(workflow, (draft) => {
    answer = edit(draft);
  });
  return { after, answer };
}

/** Hello, then a wait with two ways out, then the end. */
function small() {
  return edited(empty, (draft) => {
    const hello = addStep(draft, newStep('chatapps-message'), startExit);
    const wait = addStep(draft, newStep('wait-for-reply'), { stepId: hello, exitId: 'next' });
    const thanks = addStep(
      draft,
      { ...newStep('chatapps-message'), name: 'Thanks' },
      {
        stepId: wait,
        exitId: 'replied',
      },
    );
    return { hello, wait, thanks };
  });
}

const ids = { hello: 'sendAMessage', wait: 'waitForAReply', thanks: 'thanks' };

describe('a new step', () => {
  it('of every type can be saved as it is, and has the exits of its type', () => {
    for (const { type } of stepTypes) {
      const { after } = edited(empty, (draft) => addStep(draft, newStep(type), startExit));
      const parsed = parseWorkflow(after);
      expect(parsed.ok ? [] : parsed.problems, type).toEqual([]);
      expect(Object.values(after.steps)[0]?.exits.length, type).toBeGreaterThan(0);
    }
  });

  it('hears a choice after choices', () => {
    const [ask, wait] = newQuestion('list');
    expect(ask?.config).toMatchObject({ message: { kind: 'list' } });
    expect(wait?.config).toMatchObject({ expect: { kind: 'choice' } });
  });

  it('stands between an exit and what the exit led to', () => {
    const { after } = edited(small().after, (draft) =>
      addStep(draft, newStep('wait'), { stepId: ids.hello, exitId: 'next' }),
    );
    expect(targetOf(after, { stepId: ids.hello, exitId: 'next' })).toBe('wait');
    expect(targetOf(after, { stepId: 'wait', exitId: 'next' })).toBe(ids.wait);
  });

  it('is loose without an exit, and has an id that no other step has', () => {
    const { after } = edited(small().after, (draft) => [
      addStep(draft, newStep('chatapps-message')),
      addStep(draft, newStep('chatapps-message')),
    ]);
    expect(Object.keys(after.steps).slice(-2)).toEqual(['sendAMessage2', 'sendAMessage3']);
    expect(after.start).toBe(ids.hello);
  });
});

describe('an exit', () => {
  it('is connected, disconnected, and said to be the end', () => {
    const ref = { stepId: ids.wait, exitId: 'no-reply' };
    const exitIn = ({ steps }: Workflow) =>
      steps[ids.wait]?.exits.find(({ id }) => id === 'no-reply');
    const ended = edited(small().after, (draft) => endHere(draft, ref)).after;
    expect(exitIn(ended)).toMatchObject({ to: null, ends: true });
    const connected = edited(ended, (draft) => connect(draft, ref, ids.hello)).after;
    expect(exitIn(connected)).toEqual({ id: 'no-reply', label: 'No reply', to: ids.hello });
    const open = edited(connected, (draft) => disconnect(draft, ref)).after;
    expect(exitIn(open)).toEqual({ id: 'no-reply', label: 'No reply', to: null });
  });

  it('that nobody has drawn yet is drawn when it is connected', () => {
    const ref = { stepId: ids.hello, exitId: 'failed' };
    const { after } = edited(small().after, (draft) => connect(draft, ref, ids.thanks));
    expect(targetOf(after, ref)).toBe(ids.thanks);
  });

  it('of the trigger is the start', () => {
    const { after } = edited(small().after, (draft) => connect(draft, startExit, ids.thanks));
    expect(after.start).toBe(ids.thanks);
  });
});

describe('deleting', () => {
  it('heals where the step led to one place', () => {
    const { after, answer } = edited(small().after, (draft) => deleteSteps(draft, [ids.hello]));
    expect([after.start, answer]).toEqual([ids.wait, 0]);
    expect(after.steps[ids.hello]).toBeUndefined();
  });

  it('leaves the exits open where it led to none, or to several', () => {
    const two = edited(small().after, (draft) => {
      connect(draft, { stepId: ids.wait, exitId: 'no-reply' }, ids.hello);
      return deleteSteps(draft, [ids.wait]);
    });
    expect(two.answer).toBe(1);
    expect(targetOf(two.after, { stepId: ids.hello, exitId: 'next' })).toBeNull();
  });

  it('leaves the gap where that is wanted', () => {
    const { after, answer } = edited(small().after, (draft) =>
      deleteSteps(draft, [ids.hello], { leavesGap: true }),
    );
    expect([after.start, answer]).toEqual([null, 1]);
  });

  it('heals over all that is deleted together', () => {
    const { after } = edited(small().after, (draft) => deleteSteps(draft, [ids.hello, ids.wait]));
    expect(after.start).toBe(ids.thanks);
  });
});

describe('a changed step', () => {
  it('keeps its targets when its exits follow its config', () => {
    const { after } = edited(small().after, (draft) => {
      changeStep(draft, ids.wait, (step) => {
        if (step.type === 'wait-for-reply') step.config.expect = { kind: 'number' };
      });
      renameStep(draft, ids.wait, 'Ask how many');
    });
    const { name, exits } = after.steps[ids.wait] ?? {};
    expect(name).toBe('Ask how many');
    expect(exits?.map(({ id, to }) => [id, to])).toEqual([
      ['replied', ids.thanks],
      ['not-understood', null],
      ['no-reply', null],
    ]);
  });

  it('keeps a label of the author’s, and follows one of the config’s', () => {
    const split = edited(empty, (draft) => addStep(draft, newStep('random-split'))).after;
    const { after } = edited(split, (draft) => {
      changeStep(draft, 'splitByChance', (step) => {
        const [first] = step.exits;
        if (first) first.label = 'Mine';
      });
      changeStep(draft, 'splitByChance', (step) => {
        if (step.type !== 'random-split') return;
        step.config.ways = step.config.ways.map((way) => ({ ...way, label: `New ${way.exit}` }));
      });
    });
    const labels = after.steps['splitByChance']?.exits.map(({ label }) => label);
    expect(labels).toEqual(['Mine', 'New b']);
  });

  it('has a new way before “otherwise”', () => {
    const decide = edited(empty, (draft) => addStep(draft, newStep('branch'))).after;
    const { after, answer } = edited(decide, (draft) => addWay(draft, 'decide', 'Second'));
    const exits = after.steps['decide']?.exits.map(({ id }) => id);
    expect(exits).toEqual(['way-1', answer, 'otherwise']);
  });

  it('is not changed by a change that changes nothing', () => {
    const { after } = small();
    const same = edited(after, (draft) => changeStep(draft, ids.wait, () => undefined)).after;
    expect(same).toBe(after);
  });
});

describe('copied steps', () => {
  it('keep their links and what they say of one another, under new ids', () => {
    const { after: before } = small();
    const asking = edited(before, (draft) =>
      changeStep(draft, ids.thanks, (step) => {
        if (step.type !== 'chatapps-message') return;
        step.config.message = {
          kind: 'text',
          text: `{{steps.${ids.wait}.text}} {{steps.other.x}}`,
        };
      }),
    ).after;
    const { after, answer } = edited(asking, (draft) =>
      duplicateSteps(draft, [ids.wait, ids.thanks]),
    );
    expect(answer).toEqual(['waitForAReply2', 'thanks2']);
    expect(targetOf(after, { stepId: 'waitForAReply2', exitId: 'replied' })).toBe('thanks2');
    expect(after.steps['thanks2']?.config).toEqual({
      message: { kind: 'text', text: '{{steps.waitForAReply2.text}} {{steps.other.x}}' },
    });
  });

  it('come through the clipboard as text, and follow an exit', () => {
    const text = JSON.stringify(copySteps(small().after, [ids.wait]));
    const copied = readCopiedSteps(text);
    const { after } = edited(small().after, (draft) =>
      copied ? pasteSteps(draft, copied, { after: { stepId: ids.hello, exitId: 'next' } }) : [],
    );
    expect(targetOf(after, { stepId: ids.hello, exitId: 'next' })).toBe('waitForAReply2');
    expect(targetOf(after, { stepId: 'waitForAReply2', exitId: 'replied' })).toBe(ids.wait);
  });

  it('stand where they are pasted, as they stood to one another', () => {
    const positions = { [ids.hello]: { x: 40, y: 80 }, [ids.wait]: { x: 80, y: 280 } };
    const { after: before } = small();
    const placed = { ...before, layout: { ...before.layout, positions } };
    const copied = copySteps(placed, [ids.hello, ids.wait]);
    const at = { x: 400, y: 0 };
    const { after, answer } = edited(placed, (draft) => pasteSteps(draft, copied, { at }));
    const seen = (from: Workflow) => (answer ?? []).map((id) => from.layout.positions[id]);
    expect(seen(after)).toEqual([at, { x: 440, y: 200 }]);
    expect(seen(edited(placed, (draft) => pasteSteps(draft, copied)).after)).toEqual([
      { x: 64, y: 104 },
      { x: 104, y: 304 },
    ]);
    expect(seen(edited(before, (draft) => pasteSteps(draft, copied)).after)).toEqual([
      undefined,
      undefined,
    ]);
    const loose = copySteps(before, [ids.hello, ids.wait]);
    expect(seen(edited(before, (draft) => pasteSteps(draft, loose, { at })).after)[0]).toEqual(at);
  });

  it('are not read from anything else', () => {
    for (const text of [
      '',
      'hello',
      '{"steps":{}}',
      '{"type":"journeyman/steps","v":1,"steps":{}}',
    ]) {
      expect(readCopiedSteps(text)).toBeNull();
    }
  });
});

describe('the whole workflow', () => {
  it('has cards where they were put, until it is tidied', () => {
    const moved = edited(small().after, (draft) =>
      moveCards(draft, new Map([[ids.hello, { x: 8, y: 16 }]])),
    ).after;
    expect(moved.layout.positions).toEqual({ [ids.hello]: { x: 8, y: 16 } });
    expect(edited(moved, tidy).after.layout.positions).toEqual({});
  });

  it('has settings and a trigger', () => {
    const { after } = edited(empty, (draft) => {
      changeSettings(draft, { name: 'Other', country: 'DE', language: undefined });
      setTrigger(draft, { type: 'http-request' } as Workflow['trigger']);
    });
    expect([after.name, after.country, after.trigger.type]).toEqual([
      'Other',
      'DE',
      'http-request',
    ]);
    expect('language' in after).toBe(false);
  });

  it('is as it was after everything done to it was undone, whatever it was', () => {
    const edits = fc.array(fc.tuple(fc.nat(8), fc.nat(40), fc.nat(40)), { maxLength: 12 });
    fc.assert(
      fc.property(edits, (done) => {
        let history = openHistory(bookingWorkflow);
        for (const [kind, one, other] of done) {
          const edit = (draft: Workflow) => {
            anyEdit(draft, kind, one, other);
            return undefined;
          };
          history = perform(history, { name: 'Edit', edit }, 0);
          expect(parseWorkflow(history.document).ok).toBe(true);
        }
        const last = history.document;
        while (history.past.length > 0) history = undo(history);
        expect(history.document).toEqual(bookingWorkflow);
        while (history.future.length > 0) history = redo(history);
        expect(history.document).toEqual(last);
      }),
      { numRuns: 30 },
    );
  });
});

function anyEdit(draft: Workflow, kind: number, one: number, other: number) {
  const stepIds = Object.keys(draft.steps);
  const id = stepIds[one % Math.max(1, stepIds.length)];
  const target = stepIds[other % Math.max(1, stepIds.length)];
  const step = id === undefined ? undefined : draft.steps[id];
  const exit = step?.exits[other % Math.max(1, step.exits.length)];
  if (id === undefined || target === undefined || !exit) return;
  const ref = { stepId: id, exitId: exit.id };
  if (kind === 0) addStep(draft, newStep('wait-for-reply'), ref);
  if (kind === 1) deleteSteps(draft, [id]);
  if (kind === 2) connect(draft, ref, target);
  if (kind === 3) duplicateSteps(draft, [id, target]);
  if (kind === 4) endHere(draft, ref);
  if (kind === 5) deleteSteps(draft, [...new Set([id, target])], { leavesGap: true });
  if (kind === 6) moveCards(draft, new Map([[id, { x: one * 8, y: other * 8 }]]));
  if (kind === 7) tidy(draft);
  if (kind === 8) disconnect(draft, ref);
}
