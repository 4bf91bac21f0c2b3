import { checkExamples } from '../../test/support/check-examples.ts';
import { sendForm, visitForm, waitForForm } from '../../test/support/draw-form.ts';
import { type Drawn, say, way } from '../../test/support/draw-workflow.ts';

type Exit = Drawn<'branch'>['exits'][number];

const urgency = { var: 'steps.wait.value.urgency' };
const otherwise = way('otherwise', null);

function decided(...exits: Exit[]) {
  return {
    send: sendForm('wait'),
    wait: waitForForm('decide'),
    decide: { type: 'branch', name: 'Decide', config: { mode: 'first' }, exits },
    end: say('We come.'),
  } as const;
}

const now: Exit = { ...way('now', 'end'), when: { '==': [urgency, 'now'] } };
const rest: Exit = { ...way('rest', 'end'), when: { in: [urgency, ['soon', 'later']] } };
const silence = 'Nothing happens after “otherwise”: the customer hears no more.';

checkExamples(
  [
    ['every choice has a way', decided(now, rest, { ...otherwise, ends: true }), {}, []],
    [
      'a choice that the form does not have',
      decided(
        { ...way('gone', 'end'), when: { '==': ['tomorrow', urgency] } },
        way('otherwise', 'end'),
      ),
      {},
      [
        [
          'unknown-choice',
          'steps.decide.exits.0.when',
          'warning',
          '“How urgent?” has no choice “tomorrow”, so this way is never taken for it.',
        ],
      ],
    ],
    [
      'choices that no way is for',
      decided(now, otherwise),
      {},
      [
        ['open-exit', 'steps.decide.exits.1.to', 'warning', silence],
        [
          'unhandled-choice',
          'steps.decide.exits.1.to',
          'warning',
          'Nothing happens for who chooses “This week”, “It can wait” in the form.',
        ],
      ],
    ],
    [
      'all choices have a way, and the last way is for nobody',
      decided(now, rest, otherwise),
      {},
      [['open-exit', 'steps.decide.exits.2.to', 'warning', silence]],
    ],
    [
      'a decision about several things is not judged',
      decided(
        now,
        { ...way('day', 'end'), when: { '>': [{ var: 'steps.wait.value.day' }, ''] } },
        otherwise,
      ),
      {},
      [['open-exit', 'steps.decide.exits.2.to', 'warning', silence]],
    ],
    [
      'nor one that compares the choice with another answer',
      decided(
        { ...way('same', 'end'), when: { '==': [urgency, { var: 'data.before' }] } },
        otherwise,
      ),
      {},
      [['open-exit', 'steps.decide.exits.1.to', 'warning', silence]],
    ],
    [
      'nor one about an answer without choices, about something else, or without rules',
      decided(
        { ...way('day', 'end'), when: { '==': [{ var: 'steps.wait.value.day' }, '2026-05-04'] } },
        { ...way('text', 'end'), when: { '==': [{ var: 'steps.wait.text' }, 'x'] } },
        { ...way('data', 'end'), when: { '==': [{ var: 'data.x' }, 'x'] } },
        { ...way('list', 'end'), when: { '==': [{ var: 0 }, 'x'] } },
        { ...way('const', 'end'), when: true },
        { ...way('otherwise', null) },
      ),
      {},
      [
        ['open-exit', 'steps.decide.exits.5.to', 'warning', silence],
        ['unknown-name', 'steps.decide.exits.3.when', 'error', 'Nothing is called “0” here.'],
      ],
    ],
  ],
  { forms: () => visitForm() },
);
