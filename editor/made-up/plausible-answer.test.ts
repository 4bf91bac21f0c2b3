import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isJsonObject, type Json, parseWorkflow, type WorkflowInput } from '../../engine/index.ts';

import { drawWorkflow, say } from '../../test/support/draw-workflow.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { plausibleAnswer } from './plausible-answer.ts';

const moment = { at: Date.parse('2026-05-04T09:00:00Z'), timeZone: 'Europe/Berlin' };

type Keep = { name: string; path: string }[];
type Step = WorkflowInput['steps'][string];

it('has what the list that is made of it shows, with ids that differ and times to come', () => {
  expect(plausibleAnswer(bookingWorkflow, 'findTimes', moment)).toEqual({
    available: true,
    slots: [
      { id: 'slot-1', label: shown(5, '10:00'), date: '2026-05-05' },
      { id: 'slot-2', label: shown(6, '11:00'), date: '2026-05-06' },
      { id: 'slot-3', label: shown(7, '12:00'), date: '2026-05-07' },
    ],
  });
});

it('has what is read of it as it is, at any depth', () => {
  const texts = '{{steps.ask.body.order.items[3].price}} {{steps.ask.body.order.customer.email}}';
  const { order } = fields(answer([], { tell: say(texts) }));
  const { items, customer } = fields(order);
  expect(items).toEqual([49, 69, 89, 109].map((price) => ({ price })));
  expect(customer).toEqual({ email: 'maria@example.com' });
});

it('is found at once where many steps count the same thing up', () => {
  const counting = (index: number) => ({
    ...say('{{data.count}}', `count${index + 1}`),
    keep: [{ name: 'count', value: '{{data.count + 1}}' }],
  });
  const steps = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`count${index}`, counting(index)]),
  );
  const last = say('{{data.count}}');
  const keep = [{ name: 'count', path: '$.count' }];
  expect(answer(keep, { ...steps, count40: last })).toEqual({ count: 3 });
});

it('has what is kept of it, by what is read of that', () => {
  const keep = [
    { name: 'visit', path: '$.found[0]' },
    { name: 'titles', path: '$.found[*].title' },
    { name: 'bookedFor', path: '$.label' },
  ];
  const body = answer(keep, {
    tell: say('{{data.visit.technician.name}} {{data.titles[1]}} {{data.bookedFor}}'),
  });
  expect(body).toEqual({
    found: [1, 2, 3].map((number) => ({
      title: `Found ${number}`,
      technician: { name: ['Maria Lopez', 'Sam Miller', 'Ana Ruiz'][number - 1] },
    })),
    label: shown(5, '10:00'),
  });
});

it('follows an answer that is kept under another name', () => {
  const again: Step = {
    ...say('Hi'),
    keep: [{ name: 'first', value: '{{data.slots[0]}}' }],
  };
  const body = answer([{ name: 'slots', path: '$.slots' }], {
    again,
    tell: say('{{data.first.phone}} {{data.circle.x}}'),
    turn: { ...say('Hi'), keep: [{ name: 'circle', value: '{{data.circle}}' }] },
  });
  expect(fields(body)['slots']).toEqual(
    [1, 2, 3].map((number) => ({ phone: `+1202555014${number}` })),
  );
});

it('has what is read of the item that was chosen', () => {
  const offer: Step = {
    type: 'chatapps-message',
    name: 'Offer',
    config: {
      message: {
        kind: 'list',
        body: 'Which?',
        button: 'Choose',
        choices: {
          from: 'data',
          items: '{{filter(data.services, item.open)}}',
          row: { id: '{{item.code}}', title: '{{item.name}}', description: '{{item.about}}' },
        },
      },
    },
    exits: [{ id: 'next', label: 'Sent', to: 'wait' }],
  };
  const wait: Step = {
    type: 'wait-for-reply',
    name: 'Wait',
    config: { expect: { kind: 'choice' } },
    exits: [],
  };
  const tell = say('{{steps.wait.value.price}} {{steps.wait.value}}');
  const [first] = listIn(answer([{ name: 'services', path: '$' }], { offer, wait, tell }));
  expect(first).toEqual({
    code: 'code-1',
    name: 'Service 1',
    about: 'About 1',
    open: true,
    price: 49,
  });
});

it('passes the comparisons that it is held against first', () => {
  const when: Step = {
    type: 'branch',
    name: 'Which way',
    config: { mode: 'first' },
    exits: [
      { id: 'a', label: 'A', to: null, when: { '==': [{ var: 'steps.ask.body.state' }, 'green'] } },
      { id: 'b', label: 'B', to: null, when: { '==': [{ var: 'steps.ask.body.state' }, 'red'] } },
      { id: 'c', label: 'C', to: null, when: { '>': [{ var: 'steps.ask.body.stock' }, 3] } },
      { id: 'otherwise', label: 'Otherwise', to: null },
    ],
  };
  expect(answer([], { when })).toEqual({ state: 'green', stock: 4 });
});

it.each<[string, Json]>([
  ['isOpen', true],
  ['customerPhone', '+12025550141'],
  ['contact_email', 'maria@example.com'],
  ['totalPrice', 49],
  ['currency', 'EUR'],
  ['startsAt', '2026-05-05T08:00:00.000Z'],
  ['end', '2026-05-05T09:00:00.000Z'],
  ['callbackBy', '2026-05-05T08:00:00.000Z'],
  ['dueDate', '2026-05-05T08:00:00.000Z'],
  ['date', '2026-05-05'],
  ['time', '10:00'],
  ['customerName', 'Maria Lopez'],
  ['name', 'Name'],
  ['label', 'Label'],
  ['bookingId', 'booking-1'],
  ['id', 'example-1'],
  ['reference', 'AB-1001'],
  ['url', 'https://example.com/1'],
  ['quantity', 3],
  ['duration', 60],
  ['latitude', 52.52],
  ['longitude', 13.405],
  ['zip', '10115'],
  ['address', '12 Oak Street'],
  ['town', 'Springfield'],
  ['status', 'ok'],
  ['reason', 'An example'],
  ['colourOfTheirFrontDoorAtHome', 'Colour of their front do'],
])('makes up %s by its name', (name, value) => {
  expect(answer([], { tell: say(`{{steps.ask.body.${name}}}`) })).toEqual({ [name]: value });
});

it('is empty where nothing of it is used, or nothing that can be found', () => {
  expect(answer([{ name: 'odd', path: '$[?(@.x)]' }], { tell: say('{{data.odd}}') })).toEqual({});
  expect(answer([], { tell: say('{{steps.ask.status}} {{item.x}}') })).toEqual({});
  expect(plausibleAnswer(bookingWorkflow, 'nowhere', moment)).toEqual({});
});

it('is a single value where the whole of it is one', () => {
  expect(answer([{ name: 'orderNumber', path: '$' }], {})).toBe('AB-1001');
  expect(answer([{ name: 'times', path: '$' }], { tell: say('{{first(data.times)}}') })).toEqual([
    shown(5, '10:00'),
    shown(6, '11:00'),
    shown(7, '12:00'),
  ]);
});

it('gives the shipped workflows choices that can be told apart, and are shown in full', () => {
  const lists = shippedWorkflows().flatMap((workflow) =>
    Object.keys(workflow.steps).flatMap((stepId) =>
      listsIn(plausibleAnswer(workflow, stepId, moment)),
    ),
  );
  const choices = lists.filter((items) => fields(items[0])['id'] !== undefined);
  expect(choices.length).toBeGreaterThan(4);
  for (const items of choices) {
    expect(new Set(items.map((item) => fields(item)['id'])).size).toBe(items.length);
    for (const item of items) {
      expect(String(fields(item)['title']).length).toBeLessThanOrEqual(24);
    }
  }
});

/** Of a step `ask` that keeps this, among these steps. */
function answer(keep: Keep, others: Record<string, Step>): Json {
  const ask: Step = {
    type: 'http-request',
    name: 'Ask',
    config: { method: 'GET', url: 'https://example.com/', keep },
    exits: [],
  };
  return plausibleAnswer(drawWorkflow({ ask, ...others }), 'ask', moment);
}

/** A day of that May and a time, however the visitor's language says it. */
function shown(day: number, time: string) {
  return expect.stringMatching(new RegExp(`\\b${day}\\b.* ${time}`));
}

function shippedWorkflows() {
  const folders = readdirSync('workflows', { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  return folders.flatMap(({ name }) => {
    const text = readFileSync(`workflows/${name}/workflow.json`, 'utf8');
    const parsed = parseWorkflow(JSON.parse(text));
    return parsed.ok ? [parsed.workflow] : [];
  });
}

function fields(value: Json | undefined) {
  return isJsonObject(value) ? value : {};
}

function listIn(value: Json): Json[] {
  return Array.isArray(value) ? value : [];
}

function listsIn(value: Json): Json[][] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(listsIn);
  return Array.isArray(value) ? [value, ...inside] : inside;
}
