import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stepTypes, trigger } from '../../engine/index.ts';
import { blankItem, blankKind, blankValue } from './blank-value.ts';
import type { Field } from './field.ts';
import { fieldOf, fieldsOf } from './fields-of-schema.ts';

describe('the field of a schema', () => {
  it.each([
    ['a text', z.string().max(9), { kind: 'text', charsMax: 9, takesAnswers: false }],
    [
      'a text with answers',
      z.string().min(1).max(40_000),
      { isRequired: true, takesAnswers: true },
    ],
    ['a number', z.number().int().min(1).max(3), { kind: 'number', min: 1, max: 3, isWhole: true }],
    ['any number', z.number(), { kind: 'number', min: null, max: null, isWhole: false }],
    ['yes or no', z.boolean(), { kind: 'switch' }],
    ['one of a few', z.enum(['a', 'b']), { kind: 'choice', options: ['a', 'b'] }],
    ['any of a few', z.array(z.enum(['a', 'b'])), { kind: 'choices', options: ['a', 'b'] }],
    ['values by name', z.record(z.string(), z.json()), { kind: 'record' }],
    ['any JSON', z.json(), { kind: 'json' }],
    ['what is always the same', z.literal('a'), { kind: 'constant', value: 'a' }],
    ['a list', z.array(z.string()).min(1).max(5), { kind: 'list', min: 1, max: 5 }],
    [
      'a text or an object',
      z.union([z.string(), z.strictObject({ name: z.string() })]),
      { kind: 'either' },
    ],
  ])('%s', (_, schema, control) => {
    expect(fieldOf(schema).control).toMatchObject(control);
  });

  it('knows a length of time by its parts, whatever is asked of it besides', () => {
    const duration = z
      .strictObject({ amount: z.number(), unit: z.enum(['hours']) })
      .refine(() => true);
    expect(fieldOf(duration.nullable().default(null))).toMatchObject({
      control: { kind: 'duration' },
      absent: 'null',
      usual: null,
    });
  });

  it('takes the outermost words, and knows how it is left out', () => {
    const inner = z.string().meta({ title: 'Inner', description: 'Help' });
    expect(fieldOf(inner.optional())).toMatchObject({ title: 'Inner', absent: 'nothing' });
    expect(fieldOf(inner.default('x').meta({ title: 'Outer' }))).toMatchObject({
      title: 'Outer',
      description: 'Help',
      usual: 'x',
      absent: undefined,
    });
  });

  it('makes several kinds of a form that stands for several', () => {
    const value = z.string();
    const schema = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['image', 'video']), value }).meta({ title: 'A file' }),
      z.strictObject({ kind: z.literal('none') }).meta({ title: 'Nothing' }),
    ]);
    const { control } = fieldOf(schema);
    expect(control.kind === 'kinds' && control.kinds.map(({ id, title }) => [id, title])).toEqual([
      ['image', ''],
      ['video', ''],
      ['none', 'Nothing'],
    ]);
  });
});

describe('every step type and every trigger', () => {
  it.each(stepTypes.map(({ type, config }) => [type, fieldOf(config)] as const))(
    '%s has a name for each of its fields',
    (_, field) => expect(nameless(field, 'config')).toEqual([]),
  );

  it('the triggers, too', () => {
    expect(nameless(fieldOf(trigger), 'trigger')).toEqual([]);
  });

  it('can be set: its fields are those of its schema', () => {
    for (const { config } of stepTypes) {
      expect([...fieldsOf(config).keys()]).toEqual(Object.keys(config.shape));
    }
  });
});

/** The paths of fields that nobody could tell apart. */
function nameless({ title, control }: Field, path: string): string[] {
  const inside = innerFields(control).flatMap(([key, field]) => nameless(field, `${path}.${key}`));
  const needsNone = control.kind === 'constant' || ['config', 'trigger'].includes(path);
  return title === '' && !needsNone ? [path, ...inside] : inside;
}

function innerFields(control: Field['control']): [string, Field][] {
  switch (control.kind) {
    case 'fields':
      return [...control.fields];
    case 'list':
      return innerFields(control.item.control);
    case 'kinds':
      return control.kinds.flatMap(({ fields }) => [...fields]);
    default:
      return [];
  }
}

describe('what stands in a field that was just added', () => {
  it('is what is usual, else as little as there can be', () => {
    const schema = z.strictObject({
      text: z.string(),
      often: z.number().min(2),
      usual: z.boolean().default(false),
      left: z.string().optional(),
      none: z.string().nullable(),
      rows: z.array(z.strictObject({ id: z.string().min(1) })).min(1),
    });
    expect(blankValue(fieldOf(schema))).toEqual({
      text: '',
      often: 2,
      usual: false,
      none: null,
      rows: [{ id: 'choice-1' }],
    });
  });

  it('has an id that no other has', () => {
    const item = fieldOf(z.strictObject({ exit: z.string(), label: z.string() }));
    expect(blankItem(item, [{ exit: 'way-2' }])).toEqual({ exit: 'way-3', label: '' });
  });

  it('keeps what the kind before had in common with it', () => {
    const { control } = fieldOf(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('text'), text: z.string() }),
        z.strictObject({
          kind: z.literal('list'),
          body: z.string(),
          footer: z.string().optional(),
        }),
      ]),
    );
    const list = control.kind === 'kinds' ? control.kinds[1] : undefined;
    expect(list && blankKind('kind', list, { kind: 'text', text: 'Hi', other: 1 })).toEqual({
      kind: 'list',
      body: 'Hi',
    });
  });
});
