import { expect, test } from 'vitest';
import { listen, say } from '../../test/support/draw-workflow.ts';
import { begin, drawWorld, writes } from '../../test/support/try-workflow.ts';
import { ruleInTrial } from './rule-in-trial.ts';
import { receive } from './trial-actions.ts';

const world = drawWorld({ ask: listen('thank'), thank: say('Thanks.') });
const answered = { '==': [{ var: 'steps.ask.text' }, 'Tea'] };

test('a rule is true or not of what was tried', () => {
  const asked = receive(world, begin(world), writes('visit'));
  const tea = receive(world, asked, writes('Tea'));
  expect(ruleInTrial(world, tea, answered)).toBe(true);
  expect(ruleInTrial(world, tea, { '!': [answered] })).toBe(false);
  expect(ruleInTrial(world, tea, { '<': [{ var: 'now' }, '2000'] })).toBe(false);
});

test('each condition of a rule is judged alone, days by the clock of the trial', () => {
  const asked = receive(world, begin(world), writes('visit'));
  const now = { var: 'now' };
  const today = { isSameDay: [now, { today: [] }] };
  const past = { isBefore: [now, '2000-01-01'] };
  expect(ruleInTrial(world, asked, today)).toBe(true);
  expect(ruleInTrial(world, asked, past)).toBe(false);
  expect(ruleInTrial(world, asked, { or: [past, { and: [today, past] }] })).toBe(false);
  expect(ruleInTrial(world, asked, { or: [past, { and: [today] }] })).toBe(true);
  expect(ruleInTrial(world, asked, { isBefore: [now, 'soon'] })).toBeNull();
});

test('nothing is said of it before it can be known', () => {
  expect(ruleInTrial(world, begin(world), { '==': [1, 1] })).toBeNull();
  const asked = receive(world, begin(world), writes('visit'));
  expect(ruleInTrial(world, asked, answered)).toBeNull();
  expect(ruleInTrial(world, asked, { '==': [{ var: 'contact.name' }, 'Nobody'] })).toBe(false);
  expect(ruleInTrial(world, asked, { 'no-such-test': [1] })).toBeNull();
});

test('an answer is compared with another once both are known', () => {
  const twice = drawWorld({ ask: listen('again'), again: listen('thank'), thank: say('Thanks.') });
  const same = { isSameText: [{ var: 'steps.again.text' }, { var: 'steps.ask.text' }] };
  const asked = receive(twice, begin(twice), writes('visit'));
  const once = receive(twice, asked, writes('Tea'));
  expect(ruleInTrial(twice, once, same)).toBeNull();
  expect(ruleInTrial(twice, receive(twice, once, writes(' TEA ')), same)).toBe(true);
  expect(ruleInTrial(twice, receive(twice, once, writes('Milk')), same)).toBe(false);
});
