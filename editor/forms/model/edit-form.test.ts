import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { type JsonObject, validateFlow } from '../../../engine/index.ts';
import { ruledAnswers } from './answers.ts';
import { buttonOf, setButton } from './button.ts';
import { addChoice, nameChoice } from './choices.ts';
import {
  type ComponentKind,
  componentKinds,
  isComponentKind,
  newComponent,
} from './component-kinds.ts';
import {
  addComponent,
  duplicateComponent,
  moveComponent,
  nameQuestion,
  removeComponent,
} from './edit-components.ts';
import { addScreen, moveScreen, removeScreen } from './edit-screens.ts';
import { type Form, listIn, objectAt, screensOf, textIn } from './form-document.ts';
import { dropUnread, letBeGiven, sampleData, sourceOf } from './given-values.ts';
import { rowsOf } from './rows.ts';
import { settle } from './settle.ts';
import { setShowWhen, showWhenOf } from './show-when.ts';

const words = {
  label: 'A question',
  choices: ['First', 'Second'],
  dates: ['From', 'Until'],
} as const;
const newScreen = { title: 'New screen', button: 'Continue' };
const empty: Form = { version: '7.3', screens: [] };

/** An edit as the builder makes it: on a draft, and settled. */
function edited(form: Form, edit: (draft: Form) => void): Form {
  return produce(form, (draft) => {
    edit(draft);
    settle(draft);
  });
}

function withQuestion(form: Form, screen: number, kind: ComponentKind, label: string): Form {
  return edited(form, (draft) => {
    const row = rowsOf(draft, screen).length;
    const path = addComponent(draft, screen, row, newComponent(kind, { ...words, label }));
    nameQuestion(draft, path);
  });
}

function twoScreens(): Form {
  const one = edited(empty, (draft) => void addScreen(draft, -1, { title: 'One', button: 'Send' }));
  const asked = withQuestion(one, 0, 'one', 'Kind of service');
  const two = edited(
    asked,
    (draft) => void addScreen(draft, 0, { title: 'Two', button: 'Continue' }),
  );
  return withQuestion(two, 1, 'photo', 'A photo');
}

const codes = (form: Form) => validateFlow(form).errors.map(({ code, path }) => `${code} ${path}`);
const written = (form: Form) => JSON.stringify(form).replaceAll('$' + '{', '#{');
const names = (form: Form, screen: number) =>
  rowsOf(form, screen).map(({ json }) => textIn(json, 'name'));

describe('a form that is drawn', () => {
  it('is what WhatsApp takes, and sends every answer without anybody passing it on', () => {
    const form = twoScreens();
    expect(codes(form)).toEqual([]);
    expect(written(form)).toContain(
      '"payload":{"kind_of_service":"#{screen.screen_one.form.kind_of_service}","a_photo":"#{form.a_photo}"}',
    );
    expect(screensOf(form).map(({ id, terminal }) => [id, terminal])).toEqual([
      ['screen_one', undefined],
      ['screen_two', true],
    ]);
  });

  it('leads on by order, also after the order changed', () => {
    const three = edited(twoScreens(), (draft) => void addScreen(draft, 1, newScreen));
    const moved = edited(three, (draft) => moveScreen(draft, 2, 0));
    expect(codes(moved)).toEqual([]);
    expect(screensOf(moved).map(({ id }) => id)).toEqual([
      'screen_three',
      'screen_one',
      'screen_two',
    ]);
    expect(buttonOf(moved, 0)?.goal).toEqual({ kind: 'screen', id: 'screen_one' });
    expect(buttonOf(moved, 2)?.goal).toEqual({ kind: 'send' });
    expect(edited(moved, (draft) => moveScreen(draft, 9, 0))).toBe(moved);
  });

  it('closes the gap where a screen goes, and sends its answers no more', () => {
    const form = edited(twoScreens(), (draft) => removeScreen(draft, 0));
    expect(codes(form)).toEqual([]);
    expect(written(form)).not.toContain('kind_of_service');
    const other = edited(twoScreens(), (draft) => removeScreen(draft, 1));
    expect(codes(other)).toEqual([]);
    expect(buttonOf(other, 0)?.goal).toEqual({ kind: 'send' });
    expect(edited(other, (draft) => removeScreen(draft, 5))).toBe(other);
  });

  it('names a question once, after the label that it has then', () => {
    const form = withQuestion(twoScreens(), 0, 'short', 'What’s wrong?');
    expect(names(form, 0)).toEqual(['kind_of_service', 'whats_wrong']);
    const path = rowsOf(form, 0)[1]?.path ?? [];
    const relabelled = edited(form, (draft) => {
      const json = objectAt(draft, path);
      if (json) json['label'] = 'Other';
      nameQuestion(draft, path);
    });
    expect(names(relabelled, 0)).toEqual(['kind_of_service', 'whats_wrong']);
    const twin = withQuestion(form, 1, 'short', 'What’s wrong?');
    expect(names(twin, 1)).toEqual(['a_photo', 'whats_wrong_2']);
    expect(names(withQuestion(form, 0, 'short', '什么'), 0).at(-1)).toBe('question_1');
  });

  it('follows a question that gets its name late', () => {
    const form = edited(twoScreens(), (draft) => {
      addComponent(draft, 0, 1, newComponent('one', words));
      setButton(draft, 0, { label: 'Go on' });
    });
    expect(written(form)).toContain('"question_1":"#{screen.screen_one.form.question_1}"');
    const named = edited(form, (draft) => nameQuestion(draft, rowsOf(draft, 0)[1]?.path ?? []));
    expect(written(named)).toContain('"a_question":"#{screen.screen_one.form.a_question}"');
    expect(written(named)).not.toContain('question_1"');
    expect(codes(named)).toEqual([]);
  });

  it('duplicates with names of their own', () => {
    const form = edited(twoScreens(), (draft) => {
      duplicateComponent(draft, rowsOf(draft, 0)[0]?.path ?? []);
    });
    expect(names(form, 0)).toEqual(['kind_of_service', 'kind_of_service_2']);
    expect(codes(form)).toEqual([]);
  });
});

describe('where something is put', () => {
  const beside: Form = {
    version: '7.3',
    screens: [
      {
        id: 'ONE',
        title: 'One',
        terminal: true,
        layout: {
          type: 'SingleColumnLayout',
          children: [
            { type: 'TextHeading', text: 'Hello' },
            {
              type: 'Form',
              name: 'form',
              children: [
                { type: 'TextInput', name: 'a', label: 'A' },
                {
                  type: 'If',
                  condition: "#{form.a} == 'x'",
                  ...Object.fromEntries([['then', [{ type: 'TextBody', text: 'X' }]]]),
                },
                {
                  type: 'Footer',
                  label: 'Go',
                  'on-click-action': { name: 'complete', payload: {} },
                },
              ],
            },
          ],
        },
      },
    ],
  };
  const form: Form = JSON.parse(JSON.stringify(beside).replaceAll('#{', '$' + '{')) as Form;
  const order = (of: Form) =>
    rowsOf(of, 0).map(({ json }) => textIn(json, 'label') || textIn(json, 'text'));

  it.each([0, 1])('a question stands in the Form (row %i)', (row) => {
    const after = edited(form, (draft) => {
      addComponent(draft, 0, row, newComponent('short', { ...words, label: 'New' }));
    });
    expect(order(after)).toEqual(['Hello', 'New', 'A', 'X']);
    expect(codes(after)).toEqual([]);
  });

  it('a text may stand above the Form, and anything above the button', () => {
    const above = edited(form, (draft) => {
      addComponent(draft, 0, 0, newComponent('text', { ...words, label: 'New' }));
    });
    expect(order(above)).toEqual(['New', 'Hello', 'A', 'X']);
    const last = edited(form, (draft) => {
      addComponent(draft, 0, 2, newComponent('text', { ...words, label: 'New' }));
    });
    expect(order(last)).toEqual(['Hello', 'A', 'New', 'X']);
    expect(codes(last)).toEqual([]);
  });

  it('a condition that is left empty goes', () => {
    const after = edited(form, (draft) => removeComponent(draft, rowsOf(draft, 0)[2]?.path ?? []));
    expect(written(after)).not.toContain('"If"');
    const moved = edited(
      form,
      (draft) => void moveComponent(draft, rowsOf(draft, 0)[2]?.path ?? [], 0, 1),
    );
    expect(order(moved)).toEqual(['Hello', 'X', 'A']);
  });

  it('is where it was dropped, also further down', () => {
    const two = edited(form, (draft) => {
      addComponent(draft, 0, 2, newComponent('short', { ...words, label: 'B' }));
      addComponent(draft, 0, 3, newComponent('short', { ...words, label: 'C' }));
    });
    expect(order(two)).toEqual(['Hello', 'A', 'B', 'C', 'X']);
    const down = edited(two, (draft) => {
      moveComponent(draft, rowsOf(draft, 0)[1]?.path ?? [], 0, 3);
    });
    expect(order(down)).toEqual(['Hello', 'B', 'A', 'C', 'X']);
    const up = edited(two, (draft) => {
      moveComponent(draft, rowsOf(draft, 0)[3]?.path ?? [], 0, 1);
    });
    expect(order(up)).toEqual(['Hello', 'C', 'A', 'B', 'X']);
  });
});

describe('rules', () => {
  it('show something when an answer is given, and follow a choice that gets its name', () => {
    const rule = { screen: null, name: 'kind_of_service', test: 'is', value: 'choice_1' } as const;
    const form = edited(twoScreens(), (draft) => {
      const path = addComponent(draft, 0, 1, newComponent('long', words));
      const json = objectAt(draft, path);
      if (json) setShowWhen(json, rule);
    });
    expect(codes(form)).toEqual([]);
    const named = edited(form, (draft) => nameChoice(draft, rowsOf(draft, 0)[0]?.path ?? [], 0));
    const shown = showWhenOf(rowsOf(named, 0)[1]?.json ?? {});
    expect(shown).toEqual({ kind: 'rule', rule: { ...rule, value: 'first' } });
    expect(codes(named)).toEqual([]);
    expect(ruledAnswers(named, 1)[0]?.ref).toEqual({
      screen: 'screen_one',
      name: 'kind_of_service',
    });
  });

  it('lead the button elsewhere', () => {
    const three = edited(twoScreens(), (draft) => void addScreen(draft, 1, newScreen));
    const rule = { screen: null, name: 'kind_of_service', test: 'is', value: 'choice_2' } as const;
    const form = edited(three, (draft) => {
      setButton(draft, 0, { rules: [{ rule, goal: { kind: 'screen', id: 'screen_three' } }] });
    });
    expect(codes(form)).toEqual([]);
    expect(buttonOf(form, 0)).toMatchObject({
      label: 'Continue',
      rules: [{ rule, goal: { id: 'screen_three' } }],
      goal: { kind: 'screen', id: 'screen_two' },
    });
    const without = edited(form, (draft) => removeScreen(draft, 2));
    expect(buttonOf(without, 0)?.rules[0]?.goal).toEqual({ kind: 'send' });
    const plain = edited(form, (draft) => setButton(draft, 0, { rules: [] }));
    expect(written(plain)).not.toContain('"If"');
  });

  it('that are more than ours stay as they are', () => {
    const component: JsonObject = { visible: '`1 == 1 && true`' };
    expect(showWhenOf(component)).toEqual({ kind: 'other', written: '`1 == 1 && true`' });
    setShowWhen(component, null);
    expect(showWhenOf(component)).toEqual({ kind: 'always' });
  });
});

describe('values that are given when the form is sent', () => {
  it('are data of the first screen, and move with it', () => {
    const asked = withQuestion(twoScreens(), 1, 'date', 'Your day');
    const schema = { type: 'string', __example__: '2026-01-01' };
    const form = edited(asked, (draft) => {
      const path = rowsOf(draft, 1)[1]?.path ?? [];
      letBeGiven(draft, path, 'min-date', { name: 'min_date', schema });
      letBeGiven(draft, path, 'max-date', { name: 'max_date', schema });
    });
    expect(codes(form)).toEqual([]);
    expect(written(form)).toContain('"min-date":"#{screen.screen_one.data.min_date}"');
    expect(sampleData(form, (days) => `+${days}`)).toEqual({ min_date: '+1', max_date: '+30' });
    const moved = edited(form, (draft) => moveScreen(draft, 1, 0));
    expect(codes(moved)).toEqual([]);
    expect(written(moved)).toContain('"min-date":"#{data.min_date}"');
    const unread = edited(form, (draft) => {
      removeComponent(draft, rowsOf(draft, 1)[1]?.path ?? []);
      dropUnread(draft);
    });
    expect(written(unread)).not.toContain('min_date');
    const values = [undefined, '2026-01-01', '$' + '{data.x}', '$' + '{form.x}', '`1`', 5];
    expect(values.map(sourceOf)).toEqual(['none', 'written', 'given', 'other', 'other', 'written']);
  });
});

describe('a form that carries answers along by hand', () => {
  it('names them by their screen from the first change on', () => {
    const carrying: Form = JSON.parse(
      written(twoScreens())
        .replace(
          '"layout":{"type":"SingleColumnLayout","children":[{"type":"Form","name":"form","children":[{"type":"PhotoPicker"',
          '"data":{"kind":{"type":"string","__example__":"x"}},$&',
        )
        .replace(
          '"next":{"type":"screen","name":"screen_two"},"payload":{}',
          '"next":{"type":"screen","name":"screen_two"},"payload":{"kind":"#{form.kind_of_service}"}',
        )
        .replace('"#{screen.screen_one.form.kind_of_service}"', '"#{data.kind}"')
        .replaceAll('#{', '$' + '{'),
    ) as Form;
    expect(codes(carrying)).toEqual([]);
    const form = edited(carrying, (draft) =>
      addChoice(draft, rowsOf(draft, 0)[0]?.path ?? [], 'Third'),
    );
    expect(codes(form)).toEqual([]);
    expect(written(form)).toContain(
      '"kind_of_service":"#{screen.screen_one.form.kind_of_service}"',
    );
    expect(
      listIn(objectAt(form, rowsOf(form, 0)[0]?.path ?? []) ?? {}, 'data-source'),
    ).toHaveLength(3);
  });
});

it('whatever is done in whatever order, WhatsApp takes the form', () => {
  const kinds = Object.keys(componentKinds)
    .filter(isComponentKind)
    .filter((kind) => !/^(picture|link)$/.test(kind));
  const step = fc.record({
    what: fc.constantFrom('screen', 'add', 'add', 'add', 'move', 'remove', 'order', 'drop', 'copy'),
    kind: fc.constantFrom(...kinds),
    one: fc.nat(6),
    two: fc.nat(6),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let form = edited(empty, (draft) => void addScreen(draft, -1, newScreen));
      for (const { what, kind, one, two } of steps) {
        form = edited(form, (draft) => {
          const count = screensOf(draft).length;
          const screen = one % count;
          const rows = rowsOf(draft, screen);
          const row = rows[two % Math.max(1, rows.length)];
          if (what === 'screen') addScreen(draft, screen, newScreen);
          else if (what === 'order') moveScreen(draft, screen, two % count);
          else if (what === 'drop' && count > 1) removeScreen(draft, screen);
          else if (what === 'add') {
            nameQuestion(
              draft,
              addComponent(draft, screen, two % (rows.length + 1), newComponent(kind, words)),
            );
          } else if (!row) return;
          else if (what === 'move') moveComponent(draft, row.path, screen, one % (rows.length + 1));
          else if (what === 'remove') removeComponent(draft, row.path);
          else if (what === 'copy') duplicateComponent(draft, row.path);
        });
      }
      const tooMany = /^(COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN|INVALID_ON_CLICK_ACTION_PAYLOAD)/;
      expect(codes(form).filter((code) => !tooMany.test(code))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
