import { expect, test } from 'vitest';
import { type Drawn, drawWorkflow, say, withoutWindow } from '../../test/support/draw-workflow.ts';
import { checkWorkflow } from './check-workflow.ts';

interface Row {
  readonly title: string;
  readonly synonyms?: string[];
}

function offer(kind: 'list' | 'buttons', rows: readonly Row[]): Drawn<'chatapps-message'> {
  const typed = rows.map((row, index) => ({ id: `r${index}`, ...row }));
  const choices = { from: 'typed' as const, rows: typed };
  const message =
    kind === 'list'
      ? { kind, body: 'Which?', button: 'Choose', choices }
      : { kind, body: 'Which?', choices };
  return { ...say('Which?'), config: { message } };
}

function said(kind: 'list' | 'buttons', ...rows: (string | Row)[]): string[] {
  const titled = rows.map((row) => (typeof row === 'string' ? { title: row } : row));
  const menu = offer(kind, titled);
  return checkWorkflow(drawWorkflow({ menu }, { trigger: withoutWindow }))
    .filter(({ code }) => code === 'repeated-title' || code === 'shared-words')
    .map(({ path, message }) => `${path.replace(/^.*rows\./, '')} ${message}`);
}

test('titles that differ only in case, accents, signs or emoji are nearly the same', () => {
  expect(said('list', 'Café', 'Tea', 'cafe ☕')).toEqual([
    '2.title “Café” and “cafe ☕” are nearly the same. Customers cannot tell them apart.',
  ]);
  expect(said('buttons', 'Yes', 'YES!')).toHaveLength(1);
  expect(said('list', '⭐', '⭐⭐', 'Tea 1', 'Tea 2')).toEqual([]);
});

test('the same titles are the same; of buttons the step itself tells', () => {
  expect(said('list', 'Monday', 'Monday')).toEqual([
    '1.title Two choices are called “Monday”. Customers cannot tell them apart.',
  ]);
  expect(said('buttons', 'Monday', 'Monday')).toEqual([]);
});

test('what is cut off tells nothing apart', () => {
  const long = 'Emergency call-out to the ';
  expect(said('list', `${long}house`, `${long}garden`)).toEqual([
    '1.title Two choices begin with “Emergency call-out to th”, and no more is shown. Customers cannot tell them apart.',
  ]);
  expect(said('list', '{{data.firstNameOfThem}} a', '{{data.firstNameOfThem}} b')).toEqual([]);
});

test('other words for a choice are its own', () => {
  const plumbing = { title: 'Plumbing', synonyms: ['pipes', 'water'] };
  const heating = { title: 'Heating', synonyms: ['boiler', 'water'] };
  expect(said('list', plumbing, heating)).toEqual([
    '0.synonyms.1 Who writes “water” may mean another choice too.',
    '1.synonyms.1 Who writes “water” may mean another choice too.',
  ]);
  expect(said('list', { title: 'Plumbing', synonyms: ['heating'] }, 'Heating')).toHaveLength(1);
  expect(said('list', { title: 'Plumbing', synonyms: [' ', 'pipes'] }, 'Heating')).toEqual([]);
});
