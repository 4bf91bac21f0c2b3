import { describe, expect, it } from 'vitest';
import { unknownBusiness } from '../../engine/index.ts';
import { drawWorkflow, listen, say, way } from '../../test/support/draw-workflow.ts';
import { choicesBefore } from '../choices/choices-before.ts';
import { answerNames, noForms } from '../text/answer-names.ts';
import { chipWords as words } from './chip-words.ts';
import { faceOf as faceIn } from './face-of.ts';

const rows = [
  { id: 'tea', title: 'A tea' },
  { id: 'milk', title: 'Milk' },
];
const menu = {
  type: 'chatapps-message' as const,
  name: 'Menu',
  config: {
    message: { kind: 'buttons' as const, body: 'What?', choices: { from: 'typed' as const, rows } },
  },
  exits: [way('next', 'hint')],
};
const choose = {
  ...listen('end', 'sorry'),
  name: 'Choose',
  config: { expect: { kind: 'choice' as const } },
};
const workflow = drawWorkflow({
  menu,
  hint: say('Take your time', 'choose'),
  choose,
  sorry: say('Sorry', 'end'),
  end: say('End'),
});

const faceOf = (stepId: string, source: string) =>
  faceIn(workflow, answerNames(workflow, noForms), { stepId, source });

describe('a chip', () => {
  it('says where its answer is from, and what it could be', () => {
    const title = `${words.from('Choose')}\n${words.suchAs('A tea')}`;
    expect(faceOf('end', 'upper(steps.choose.value.title ?? "x")')).toMatchObject({
      look: 'certain',
      label: 'Reply to “What?” …',
    });
    expect(faceOf('end', " steps.choose.value.title ?? 'x' ")).toEqual({
      label: 'Reply to “What?”',
      title,
      look: 'certain',
    });
  });

  it('warns of what may be missing, and of what is never known', () => {
    const missing = words.missingAfter('Choose', 'no-reply');
    expect(faceOf('end', 'steps.choose.value.id')).toMatchObject({ look: 'maybe' });
    expect(faceOf('end', 'steps.choose.value.id').title).toContain(missing);
    expect(faceOf('sorry', 'steps.choose.value').title).toContain(words.never);
    expect(faceOf('end', 'steps.gone.value')).toMatchObject({ look: 'lost' });
  });

  it('is code where it has no name', () => {
    expect(faceOf('end', '1 + 2')).toMatchObject({ label: '1 + 2', look: 'code' });
    expect(faceOf('end', 'contact.name')).toEqual({
      label: 'Customer name',
      title: words.suchAs(words.samples.name),
      look: 'certain',
    });
  });

  it('says what the business tells of itself, or where that is written', () => {
    const names = answerNames(workflow, noForms, { ...unknownBusiness, name: 'Oak & Söhne 🌳' });
    const face = (source: string) => faceIn(workflow, names, { stepId: 'end', source });
    expect(face("business.name ?? 'us'")).toEqual({
      label: 'Name of your business',
      title: 'Oak & Söhne 🌳',
      look: 'certain',
    });
    expect(face('business.phone').title).toBe(words.unsaid);
    expect(faceOf('end', 'business.name').title).toBe(words.unsaid);
  });
});

it('knows the choices that a wait hears, and none that come from elsewhere', () => {
  expect(choicesBefore(workflow, 'choose')).toEqual(
    rows.map((row) => expect.objectContaining(row)),
  );
  expect(choicesBefore(workflow, 'menu')).toEqual([]);
  const choices = {
    from: 'data' as const,
    items: '{{data.x}}',
    row: { id: '{{item.id}}', title: '{{item.t}}' },
  };
  const message = { kind: 'buttons' as const, body: 'What?', choices };
  const other = drawWorkflow({
    menu: { ...menu, config: { message }, exits: [way('next', 'choose')] },
    choose: { ...choose, exits: [] },
  });
  expect(choicesBefore(other, 'choose')).toEqual([]);
});
