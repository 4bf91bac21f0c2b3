import { expect, it } from 'vitest';
import { unknownBusiness } from '../../engine/index.ts';
import { drawWorkflow, listen, way } from '../../test/support/draw-workflow.ts';
import { answerNames, noForms } from '../text/answer-names.ts';
import { longestChars } from './longest-text.ts';

const rows = [
  { id: 'tea', title: 'Tea' },
  { id: 'juice', title: 'Elderflower juice' },
];
const ask = {
  type: 'chatapps-message' as const,
  name: 'Ask which drink',
  config: {
    message: { kind: 'buttons' as const, body: 'What?', choices: { from: 'typed' as const, rows } },
  },
  exits: [way('next', 'drink')],
};
const workflow = drawWorkflow({
  ask,
  drink: { ...listen('count'), config: { expect: { kind: 'choice' } } },
  count: { ...listen('note'), config: { expect: { kind: 'number' } } },
  note: { ...listen(), config: { expect: { kind: 'text', charsMax: 50 } } },
});
const names = answerNames(workflow, noForms);

it.each([
  ['Hello', 5],
  ['Your {{steps.drink.value.title}}!', 'Your Elderflower juice!'.length],
  ["{{upper(steps.drink.value.title ?? 'tea')}}", 'Elderflower juice'.length],
  ["{{steps.count.value ?? 'as many as there are'}}", 'as many as there are'.length],
  ['{{steps.count.value}} for {{contact.name}}', 6 + 5 + 30],
  ['{{steps.note.text}}', 50],
  ['{{formatTime(data.start)}}', 5],
  ["{{formatDate(data.start, 'full')}}", 28],
  ['{{1 + 2}} {{data.slots}} {{steps.gone.value}}', 92],
])('%s may well be %s long', (text, length) => {
  expect(longestChars(text, workflow, names)).toBe(length);
});

it('counts what the business tells of itself as it is, and as a name while nobody has said', () => {
  const told = answerNames(workflow, noForms, { ...unknownBusiness, name: 'Oak' });
  expect(longestChars('{{business.name}}!', workflow, told)).toBe('Oak!'.length);
  expect(longestChars("{{business.name ?? 'all of us'}}", workflow, told)).toBe(9);
  expect(longestChars('{{business.phone}}', workflow, told)).toBe(30);
});
