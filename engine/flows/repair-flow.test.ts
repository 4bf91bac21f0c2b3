import { describe, expect, it } from 'vitest';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { playableFlow } from './player/playable-flow.ts';
import { flowFaults } from './repair/flow-faults.ts';
import { repairFlow } from './repair/repair-flow.ts';
import { routingModel } from './repair/routing-model.ts';
import { validateFlow } from './validate-flow.ts';

const today = '2026-11-21';
const send = (payload: JsonObject = {}) => footer({ name: 'complete', payload });
const goTo = (name: string, payload: JsonObject = {}) =>
  footer({ name: 'navigate', next: { type: 'screen', name }, payload });

function footer(action: JsonObject): JsonObject {
  return { type: 'Footer', label: 'Go on', 'on-click-action': action };
}

function ask(name: string, more: JsonObject = {}): JsonObject {
  return { type: 'TextInput', name, label: name, ...more };
}

function screen(id: string, children: Json[], more: JsonObject = {}): JsonObject {
  const layout = { type: 'SingleColumnLayout', children };
  return { id, title: id, layout, ...more };
}

function form(...children: Json[]): JsonObject {
  return { type: 'Form', name: 'form', children };
}

/** Bindings are written as #{…} here: in quotes, the usual sign looks like a mistake. */
function flow(screens: Json[], more: JsonObject = {}): JsonObject {
  const written = JSON.stringify({ version: '7.3', screens, ...more });
  const document: unknown = JSON.parse(written.replaceAll('#{', '$' + '{'));
  return isJsonObject(document) ? document : {};
}

function asWritten(document: JsonObject | null): string {
  return JSON.stringify(document).replaceAll('$' + '{', '#{');
}

const text = (type: string) => ({ type, __example__: 'x' });
const photos: JsonObject = { type: 'PhotoPicker', name: 'photo', label: 'Photo' };
const last = { terminal: true };

/** The first fault of the document, and the document with it put right. */
function repairFirst(document: JsonObject): JsonObject | null {
  const { errors, warnings } = validateFlow(document, { today });
  const [problem] = [...errors, ...warnings];
  if (!problem) throw new Error('Nothing is wrong with it.');
  return repairFlow(document, problem, { today });
}

function expectPutRight(document: JsonObject): JsonObject {
  const before = asWritten(document);
  const { repaired } = flowFaults(document, { today });
  expect(asWritten(document)).toBe(before);
  expect(repaired).not.toBeNull();
  const { errors, warnings } = validateFlow(repaired, { today });
  expect([...errors, ...warnings]).toEqual([]);
  return repaired ?? {};
}

describe('a form that asks for a photo, passes it on, and has old dates', () => {
  const document = flow(
    [
      screen('PROBLEM', [
        form(
          ask('what'),
          { ...photos, required: false },
          goTo('WHEN', { what: '#{form.what}', photo: '#{form.photo}' }),
        ),
      ]),
      screen(
        'WHEN',
        [
          { type: 'TextBody', text: '#{data.what}' },
          form(
            {
              type: 'DatePicker',
              name: 'day',
              label: 'Day',
              'min-date': '2026-02-10',
              'max-date': '2026-03-10',
            },
            send({ what: '#{data.what}', photo: '#{data.photo}', day: '#{form.day}' }),
          ),
        ],
        { ...last, data: { what: text('string'), photo: text('string') } },
      ),
    ],
    { version: '7.2', routing_model: { PROBLEM: ['WHEN'], WHEN: [] } },
  );

  it('has three faults, told at once, each with a repair', () => {
    const { faults } = flowFaults(document, { today });
    expect(faults.map(({ code, isRepairable }) => [code, isRepairable])).toEqual([
      ['INVALID_PROPERTY_KEY', true],
      ['INVALID_ON_CLICK_ACTION_PAYLOAD', true],
      ['date-passed', true],
    ]);
  });

  it('is put right: the photo is named by its own screen, the dates are given when it is sent', () => {
    const repaired = asWritten(expectPutRight(document));
    expect(repaired).toContain('"photo":"#{screen.PROBLEM.form.photo}"');
    expect(repaired).toContain('"max-uploaded-photos":4');
    expect(repaired).toContain('"min-date":"#{screen.PROBLEM.data.min_date}"');
    expect(repaired).toContain('"min_date":{"type":"string","__example__":"2026-11-22"}');
    expect(repaired).toContain('"max_date":{"type":"string","__example__":"2026-12-21"}');
    expect(repaired).toContain('"what":"#{data.what}"');
  });

  it('does not know what day it is by itself', () => {
    const repaired = flowFaults(document).repaired ?? {};
    const [warning] = validateFlow(repaired, { today }).warnings;
    expect(warning?.code).toBe('date-passed');
    expect(warning && repairFlow(repaired, warning)).toBeNull();
  });
});

describe('one thing is put right', () => {
  it('the version', () => {
    const { version: _, ...none } = flow([screen('ONE', [send()], last)]);
    expect(expectPutRight(none)['version']).toBe('7.3');
    expect(expectPutRight({ ...none, version: '1.0' })['version']).toBe('7.3');
  });

  it('a name in quotes, and nothing that is not there', () => {
    const document = flow([screen('ONE', [{ ...ask('a'), 'o-d d': 1 }, send()], last)]);
    expectPutRight(document);
    const code = 'INVALID_PROPERTY_KEY';
    expect(repairFlow(document, { code, path: "screens[0]['gone']" })).toBeNull();
    expect(repairFlow(document, { code, path: 'screens[7].layout.gone' })).toBeNull();
    expect(repairFlow(document, { code, path: '' })).toBeNull();
  });

  it('the ways from screen to screen', () => {
    const screens = [
      screen('ONE', [goTo('TWO')]),
      screen('TWO', [form(ask('a'), goTo('END'))]),
      screen('END', [send()], last),
    ];
    const routing_model = { ONE: ['TWO', 'END'], TWO: ['ONE'] };
    const repaired = expectPutRight(flow(screens, { routing_model }));
    expect(repaired['routing_model']).toEqual({ ONE: ['TWO'], TWO: ['END'] });
    const lost = [...screens, screen('LOST', [send()], last)];
    expect(repairFirst(flow(lost))).toBeNull();
    expect(
      repairFirst(flow(lost, { routing_model: repaired['routing_model'] ?? null })),
    ).toBeNull();
  });

  it('the ways that an endpoint goes stay', () => {
    const exchange = footer({ name: 'data_exchange', payload: {} });
    const items = [
      {
        id: 'a',
        'main-content': { title: 'A' },
        'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'END' }, payload: {} },
      },
    ];
    const document = flow(
      [
        screen('ONE', [{ type: 'NavigationList', name: 'list', 'list-items': items }]),
        screen('TWO', [exchange]),
        screen('END', [send()], last),
      ],
      { data_api_version: '3.0', routing_model: { ONE: ['TWO', 'ONE', 5], TWO: ['END', 'ONE'] } },
    );
    const playable = playableFlow(document);
    expect(playable && routingModel(playable)).toEqual({ ONE: ['END', 'TWO'], TWO: ['END'] });
  });

  it('the last screen', () => {
    expectPutRight(flow([screen('ONE', [send()])]));
    expectPutRight(flow([screen('ONE', [send()]), screen('TWO', [send()], last)].slice(0, 1)));
    const mixed = flow([
      screen('ONE', [goTo('TWO')]),
      screen('TWO', [goTo('END')]),
      screen('END', [send()], last),
      screen('TOO', [send()]),
    ]);
    const { errors } = validateFlow(mixed);
    const wrong = errors.find(({ code }) => code === 'INVALID_COMPLETE_ACTION');
    expect(wrong && repairFlow(mixed, wrong)).toMatchObject({
      screens: [{}, {}, {}, { terminal: true }],
    });
    expect(repairFirst(flow([screen('ONE', [goTo('ONE')])]))).toBeNull();
    const code = 'INVALID_COMPLETE_ACTION';
    expect(repairFlow(mixed, { code, path: 'screens[9]' })).toBeNull();
  });

  it('the button of the last screen, which sends every answer', () => {
    const first = screen('ONE', [form(ask('a'), goTo('END'))]);
    const inForm = expectPutRight(flow([first, screen('END', [form(ask('b'))], last)]));
    const payload = { a: '#{screen.ONE.form.a}', b: '#{form.b}' };
    expect(asWritten(inForm)).toContain(JSON.stringify({ name: 'complete', payload }));
    expectPutRight(flow([screen('END', [{ type: 'TextBody', text: 'Hello' }], last)]));
    const code = 'MISSING_FOOTER_ON_TERMINAL_SCREEN';
    expect(repairFlow(flow([]), { code, path: 'screens[0]' })).toBeNull();
    const nameless = flow([screen('END', [form({ type: 'TextInput' })], last)]);
    expect(asWritten(repairFlow(nameless, { code, path: 'screens[0]' }))).toContain('Send');
    expect(repairFlow(flow([{ id: 'END' }]), { code, path: 'screens[0]' })).not.toBeNull();
  });

  it('questions beside a Form', () => {
    const heading = { type: 'TextHeading', text: 'Hello' };
    const repaired = expectPutRight(
      flow([screen('ONE', [heading, ask('a'), form(ask('b'), send()), ask('c'), ask('d')], last)]),
    );
    const names = asWritten(repaired).match(/"name":"[a-d]"/g);
    expect(names).toEqual(['a', 'b', 'c', 'd'].map((name) => `"name":"${name}"`));
    const bare = flow([screen('ONE', [form(ask('b')), ask('c'), send()], last)]);
    expect(expectPutRight(bare)).toMatchObject({
      screens: [{ layout: { children: [{ children: [{ name: 'b' }, { name: 'c' }] }, {}] } }],
    });
    const code = 'COMPONENTS_OUTSIDE_FORM';
    expect(repairFlow(bare, { code, path: 'screens[0].layout.children[0]' })).toBeNull();
    expect(
      repairFlow(bare, { code, path: 'screens[0].layout.children[0].children[0]' }),
    ).toBeNull();
    expect(repairFlow(bare, { code, path: 'screens[1]' })).toBeNull();
    expect(repairFlow(bare, { code, path: 'screens[0].title' })).toBeNull();
  });

  it('names and ids that are there twice', () => {
    const children = [ask('a'), ask('a'), ask('a_2')];
    expectPutRight(flow([screen('ONE', [form(...children, send())], last)]));
    const option = (id: string) => ({ id, title: id });
    const radio = {
      type: 'RadioButtonsGroup',
      name: 'pick',
      label: 'Pick',
      'data-source': [option('x'), option('x'), option('y')],
    };
    const repaired = expectPutRight(flow([screen('ONE', [form(radio, send())], last)]));
    expect(asWritten(repaired)).toContain('"id":"x_2"');
    for (const code of ['DUPLICATE_FORM_COMPONENT_NAMES', 'repeated-option'] as const) {
      expect(repairFlow(repaired, { code, path: 'screens[9]' })).toBeNull();
    }
  });

  it('what has to be filled in and cannot be', () => {
    const field = ask('a', { required: true, enabled: false });
    expectPutRight(flow([screen('ONE', [form(field, send())], last)]));
    const path = 'screens[9]';
    expect(repairFlow(flow([]), { code: 'never-enabled', path })).toBeNull();
  });

  it('a rule about an answer that is gone', () => {
    const lost = ask('a', { visible: '#{form.gone}' });
    const expression = ask('b', { visible: "`#{form.gone} == 'x'`" });
    const document = flow([screen('ONE', [form(lost, expression, send())], last)]);
    expect(asWritten(expectPutRight(document))).not.toContain('visible');
    const code = 'INVALID_PROPERTY_VALUE';
    const text = flow([screen('ONE', [{ type: 'TextBody', text: '`1`' }, send()], last)]);
    expect(repairFirst(text)).toBeNull();
    expect(repairFlow(document, { code, path: 'screens[9].visible' })).toBeNull();
  });

  it('text around a binding', () => {
    const data = { who: text('string') };
    const body = { type: 'TextBody', text: ['It’s `you`, #{data.who}!\n', 'Plain', '#{data.who}'] };
    const heading = { type: 'TextHeading', text: "Don't go, #{data.who}" };
    const document = flow([screen('ONE', [heading, body, send()], { ...last, data })]);
    const repaired = asWritten(expectPutRight(document));
    expect(repaired).toContain(JSON.stringify("`'Don\\'t go, ' #{data.who}`"));
    expect(repaired).toContain(JSON.stringify("`'It’s ’you’, ' #{data.who} '!\\n'`"));
    expect(repaired).toContain('"Plain","#{data.who}"');
    const code = 'literal-binding';
    const path = 'screens[0].layout.children[0].text';
    expect(repairFlow({ ...document, version: '5.1' }, { code, path })).toBeNull();
    expect(repairFlow(document, { code, path: 'screens[0].layout.children[0]' })).toBeNull();
    expect(repairFlow(document, { code, path: 'screens[9]' })).toBeNull();
    const odd = screen('ONE', [{ type: 'TextBody', text: '#{data.who} #{', visible: null }], last);
    expect(asWritten(repairFlow(flow([odd]), { code, path }))).toContain("' #{'");
  });
});

describe('what is passed on', () => {
  it('is what the next screen declares, from where it is known', () => {
    const number = { type: 'number', __example__: 3 };
    const document = flow([
      screen('ONE', [form(ask('a'), goTo('TWO'))], { data: { sent: text('string') } }),
      screen('TWO', [form(ask('b'), goTo('END', { gone: 'x', own: 'mine' }))], {
        data: { kept: text('string') },
      }),
      screen('END', [send()], {
        ...last,
        data: {
          a: text('string'),
          b: text('string'),
          kept: text('string'),
          own: text('string'),
          count: number,
          bare: { type: 'string' },
        },
      }),
    ]);
    const { repaired } = flowFaults(document);
    expect(asWritten(repaired)).not.toContain('gone');
    const code = 'INVALID_NAVIGATE_ACTION_PAYLOAD';
    const path = 'screens[1].layout.children[0].children[1].on-click-action.payload';
    const given = repairFlow(document, { code, path });
    expect(asWritten(given)).toContain(
      JSON.stringify({
        a: '#{screen.ONE.form.a}',
        b: '#{form.b}',
        kept: '#{data.kept}',
        own: 'mine',
        count: 3,
        bare: '',
      }),
    );
    expect(given && repairFlow(given, { code, path })).toBeNull();
    expect(repairFlow(document, { code, path: 'screens[9]' })).toBeNull();
    const sending = flow([screen('ONE', [send()], last)]);
    const atEnd = 'screens[0].layout.children[0].on-click-action.payload.a';
    expect(repairFlow(sending, { code, path: atEnd })).toBeNull();
  });

  it('is named by the screen that asked where it does not fit', () => {
    const number = ask('n', { 'input-type': 'number' });
    const repaired = expectPutRight(
      flow([
        screen('ONE', [form(number, goTo('TWO', { n: '#{form.n}' }))]),
        screen('TWO', [form(ask('b'), goTo('END', { n: '#{data.n}' }))], {
          data: { n: text('string') },
        }),
        screen('END', [send({ n: '#{screen.TWO.data.n}', b: '#{screen.TWO.form.b}' })], {
          ...last,
          data: { n: text('string') },
        }),
      ]),
    );
    expect(asWritten(repaired)).toContain('"n":"#{screen.ONE.form.n}"');
    expect(asWritten(repaired)).not.toContain('#{data.n}');
  });

  it('is left alone where it has more than one source, or none', () => {
    const code = 'INVALID_ON_CLICK_ACTION_PAYLOAD';
    const path = 'screens[0].layout.children[0].children[1].on-click-action.payload.photo';
    const to = (payload: JsonObject, own: JsonObject = photos) => form(own, goTo('END', payload));
    const end = screen('END', [send()], { ...last, data: { photo: text('string') } });
    const passed = { photo: '#{form.photo}' };
    const two = flow([screen('ONE', [to(passed)]), screen('TWO', [to(passed)]), end]);
    expect(repairFlow(two, { code, path })).toBeNull();
    expect(repairFlow(two, { code, path: path.replace('photo', 'gone') })).toBeNull();
    const none = flow([screen('ONE', [to({ photo: 5 })]), screen('TWO', [to({})]), end]);
    expect(repairFlow(none, { code, path })).toBeNull();
    const own = flow([
      screen('ONE', [form(ask('a'), goTo('END', { photo: '#{screen.END.form.photo}' }))]),
      screen('END', [form(photos, send())], last),
    ]);
    expect(repairFlow(own, { code, path })).toBeNull();
    const one = flow([screen('ONE', [to(passed)]), screen('TWO', [to({})]), end]);
    expect(repairFlow(one, { code, path })).not.toBeNull();
  });
});

describe('files', () => {
  const sent = (pickers: Json[]) => {
    const screens = pickers.map((picker, index) => {
      const next = pickers[index + 1] ? goTo(`S${'x'.repeat(index + 1)}`) : null;
      return screen(`S${'x'.repeat(index)}`, [form(picker, ...(next ? [next] : [send(all())]))], {
        ...(next ? {} : last),
      });
    });
    function all(): JsonObject {
      const values = pickers.map((_, index) => {
        const of = index === pickers.length - 1 ? 'form' : `screen.S${'x'.repeat(index)}.form`;
        return [`p${index}`, `#{${of}.photo}`];
      });
      return {
        ...Object.fromEntries(values),
        list: ['x'],
        text: 'x',
        ours: '#{data.x}',
        gone: '#{screen.GONE.form.x}',
      };
    }
    return flow(screens);
  };
  const path = 'screens[0].layout.children[0].children[1].on-click-action.payload';
  const code = 'INVALID_ON_CLICK_ACTION_PAYLOAD';

  it('are made few and small enough to be sent', () => {
    const documents = {
      type: 'DocumentPicker',
      name: 'photo',
      label: 'Papers',
      'min-uploaded-documents': 5,
      'max-file-size-kb': 1_000,
    };
    const repaired = repairFlow(sent([documents, photos, { ...photos }, photos, photos]), {
      code,
      path,
    });
    const limits = asWritten(repaired).match(/"(min|max)-[a-z-]+":\d+/g);
    expect(limits).toContain('"max-uploaded-documents":1');
    expect(limits).toContain('"min-uploaded-documents":1');
    expect(limits).toContain('"max-file-size-kb":20480');
    expect(limits).toContain('"max-file-size-kb":1000');
  });

  it('stay as they are where they fit, or are too many pickers', () => {
    const few = { ...photos, 'max-uploaded-photos': 2, 'min-uploaded-photos': 1 };
    expect(repairFlow(sent([few]), { code, path })).toBeNull();
    const large = { ...photos, 'max-uploaded-photos': 9 };
    expect(repairFlow(sent([large]), { code, path })).not.toBeNull();
    expect(repairFlow(sent(Array<Json>(11).fill(photos)), { code, path })).toBeNull();
  });
});

describe('dates', () => {
  it('of the first screen are its own data, under names that are free', () => {
    const picker = (name: string) => ({
      type: 'DatePicker',
      name,
      label: name,
      'max-date': '2026-01-01',
    });
    const data = { max_date: text('string') };
    const document = flow([
      screen('ONE', [form(picker('a'), picker('b'), send())], { ...last, data }),
    ]);
    const repaired = asWritten(expectPutRight(document));
    expect(repaired).toContain('"max-date":"#{data.max_date_2}"');
    expect(repaired).toContain('"max-date":"#{data.max_date_3}"');
    const problem = { code: 'date-passed', path: 'screens[9]' } as const;
    expect(repairFlow(document, problem, { today })).toBeNull();
  });
});

describe('a document that nobody can put right', () => {
  it('has its faults told', () => {
    expect(flowFaults(null)).toMatchObject({
      faults: [{ code: 'INVALID_FLOW_JSON', isRepairable: false }],
      repaired: null,
    });
    const { faults, repaired } = flowFaults({ version: '7.3', screens: [{}] });
    expect(faults.every(({ isRepairable }) => !isRepairable)).toBe(true);
    expect(repaired).toBeNull();
    expect(isJsonObject(faults[0])).toBe(true);
  });

  it('is tried only so often', () => {
    const screens = Array.from({ length: 120 }, () => ({ odd: 1 }));
    const { faults } = flowFaults({ version: '7.3', screens });
    expect(faults.length).toBeGreaterThan(0);
  });
});
