import { expect, it } from 'vitest';
import {
  beginTrial,
  createProgram,
  parseWorkflow,
  receive,
  setAnswer,
  type Trial,
} from '../../engine/index.ts';
import { answerNames, noForms } from '../text/answer-names.ts';
import { knownValues } from './known-values.ts';
import type { Played } from './played.ts';

const way = (id: string, to: string | null) => ({ id, label: id, to });
const parsed = parseWorkflow({
  schemaVersion: 1,
  id: 'colours',
  name: 'Colours',
  trigger: { type: 'inbound-chatapps', match: { kind: 'any' } },
  start: 'keep',
  steps: {
    keep: {
      type: 'set-values',
      name: 'Keep',
      config: {
        values: [
          { name: 'count', value: 2 },
          { name: 'isNew', value: true },
          { name: 'order', value: { colours: ['red'], by: { first_name: 'Ada' } } },
        ],
      },
      exits: [way('next', 'ask')],
    },
    ask: {
      type: 'chatapps-message',
      name: 'Ask for the colour',
      config: {
        message: {
          kind: 'buttons',
          body: 'Which colour?',
          choices: {
            from: 'typed',
            rows: [
              { id: 'r', title: 'Red' },
              { id: 'g', title: 'Green' },
            ],
          },
        },
      },
      exits: [way('next', 'choose')],
    },
    choose: {
      type: 'wait-for-reply',
      name: 'Wait for the colour',
      config: { expect: { kind: 'choice' } },
      exits: [way('replied', 'words')],
    },
    words: {
      type: 'wait-for-reply',
      name: 'Wait for their address',
      config: { expect: { kind: 'text' } },
      exits: [way('replied', 'wait')],
    },
    wait: {
      type: 'wait-for-reply',
      name: 'Wait for more',
      config: { expect: { kind: 'any' } },
      exits: [way('replied', null)],
    },
  },
});
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
const { workflow } = parsed;
const settings = { timeZone: 'Europe/London', language: 'en', country: 'GB' } as const;
const world = { program: createProgram(workflow, 0, settings), find: () => null };

const contact = { phone: '+447700900123', name: 'Maria' };
const said = [beginTrial(world, { at: 0, contact })];
for (const text of ['hello', 'Red', '1 High Street']) {
  const before = said.at(-1);
  if (before) said.push(receive(world, before, { type: 'text', content: { text } }));
}

function played(past: readonly Trial[]): Played {
  const trial = past.at(-1) ?? beginTrial(world, { at: 0, contact });
  return { workflow, world, trial, notes: [], past, isPartial: false };
}

const valuesOf = (past: readonly Trial[]) =>
  knownValues(played(past), answerNames(workflow, noForms));

it('knows what was answered and kept, under the names of people', () => {
  expect(valuesOf(said).map(({ label, shown }) => [label, shown])).toEqual([
    ['Customer name', 'Maria'],
    ['Customer phone', '+447700900123'],
    ['Colour they chose', 'Red'],
    [expect.stringMatching(/address/i), '1 High Street'],
    ['Count', '2'],
    ['Is new', 'Yes'],
    ['Order: colours', '1 entry'],
    ['Order: by first name', 'Ada'],
  ]);
  expect(valuesOf([])).toEqual([]);
});

it('changes an answer to another that could have been given, and goes on with it', () => {
  const [, , chosen, address, count] = valuesOf(said);
  expect(chosen?.change?.options.map(({ title }) => title)).toEqual(['Red', 'Green']);
  expect(address?.change?.read('2 Low Road')).toMatchObject({ value: '2 Low Road' });
  expect(count?.change?.read('2,5')).toBe(2.5);
  expect(count?.change?.read('many')).toBe('many');
  const green = chosen?.change?.options[1]?.to ?? null;
  const sets = chosen?.change?.sets ?? [];
  const changed = setAnswer(world, said.at(-1) ?? played([]).trial, { sets, to: green });
  const after = valuesOf([...said, changed]);
  expect(after.find(({ label }) => label === 'Colour they chose')?.shown).toBe('Green');
  expect(changed.instances[0]?.results['choose']).toMatchObject({ value: { id: 'g' } });
});

it('only shows them once it is over', () => {
  const last = said.at(-1) ?? played([]).trial;
  const over = receive(world, last, { type: 'text', content: { text: 'bye' } });
  expect(over.instances[0]?.status).toBe('completed');
  expect(valuesOf([...said, over]).every(({ change }) => change === null)).toBe(true);
});
