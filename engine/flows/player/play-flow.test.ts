import { describe, expect, test } from 'vitest';
import {
  bind,
  choice,
  done,
  footer,
  goTo,
  ifShows,
  input,
  layout,
  oneScreen,
  screen,
  text,
  twoScreens,
} from '../../../test/support/draw-flow.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { FlowTurn } from './flow-state.ts';
import {
  answerFlow,
  backFlow,
  inputFlow,
  type StartOptions,
  startFlow,
  tapFlow,
} from './play-flow.ts';
import { type PlayableFlow, playableFlow } from './playable-flow.ts';
import { viewFlow } from './view-flow.ts';

/** A customer with a Flow in hand. */
function play(document: JsonObject, options: Partial<StartOptions> = {}) {
  const flow = ready(bound(document));
  let turn: FlowTurn = startFlow(flow, { flowToken: 'token', ...options });
  const take = (next: FlowTurn) => {
    turn = next;
    return turn.outcome;
  };
  const view = () => viewFlow(flow, turn.state);
  return {
    view,
    outcome: () => turn.outcome,
    state: () => turn.state,
    types: (name: string, value?: Json) => take(inputFlow(flow, turn.state, name, value)),
    taps: (type = 'Footer', item?: string) => {
      const component = view().components.find((each) => each.type === type);
      return take(tapFlow(flow, turn.state, component?.path ?? '', item));
    },
    back: () => take(backFlow(flow, turn.state)),
    hears: (answer: unknown) => take(answerFlow(flow, turn.state, answer)),
    field: (name: string) => view().components.find((each) => each.name === name),
    texts: () =>
      view().components.flatMap(({ type, properties }) =>
        type === 'TextBody' ? [properties['text']] : [],
      ),
  };
}

function ready(document: JsonObject): PlayableFlow {
  const flow = playableFlow(document);
  if (!flow) throw new Error('This is no Flow.');
  return flow;
}

function bound(document: JsonObject): JsonObject {
  return JSON.parse(bind(JSON.stringify(document)));
}

const endpoint = { data_api_version: '3.0', routing_model: { A: ['B'] } };

describe('from the first screen to the end', () => {
  test('answers are carried and sent with the token', () => {
    const player = play(
      twoScreens(
        { layout: layout([input('name', { required: true }), goTo('B', { who: '#{form.name}' })]) },
        {
          layout: layout([
            text("`'Hi ' #{data.who}`"),
            done({ who: '#{data.who}', no: '#{data.x}' }),
          ]),
        },
      ),
    );
    expect(player.view().components.at(-1)?.isEnabled).toBe(false);
    expect(player.taps()).toMatchObject({ kind: 'refused' });
    expect(player.field('name')).toMatchObject({ error: 'Fill this in.', isTouched: true });
    player.types('name', 'Ann');
    expect(player.field('name')).toMatchObject({ error: null, value: 'Ann' });
    player.taps();
    expect(player.view()).toMatchObject({ screen: 'B', canGoBack: true, isTerminal: true });
    expect(player.texts()).toEqual(['Hi Ann']);
    expect(player.taps()).toEqual({
      kind: 'complete',
      response: { who: 'Ann', flow_token: 'token' },
    });
    expect(player.taps()).toMatchObject({ message: 'The form has been sent.' });
    expect(player.back()).toMatchObject({ kind: 'refused' });
  });

  test('the way back keeps what was filled in', () => {
    const player = play(
      twoScreens(
        { layout: layout([input('a'), goTo('B')]) },
        { layout: layout([footer({ name: 'navigate', next: { type: 'screen', name: 'A' } })]) },
      ),
    );
    expect(player.back()).toMatchObject({ message: 'This is the first screen.' });
    player.types('a', 'x');
    player.taps();
    player.back();
    expect(player.field('a')?.value).toBe('x');
    player.taps();
    player.taps();
    expect(player.state().history).toEqual(['A']);
  });

  test('a text is taken away again', () => {
    const player = play(oneScreen([input('a')]));
    player.types('a', 'x');
    player.types('a');
    expect(player.field('a')).not.toHaveProperty('value');
  });

  test('nothing is answered that is not asked', () => {
    const player = play(oneScreen([input('a', { enabled: false })]));
    expect(player.types('zz', 'x')).toMatchObject({ message: 'There is no field “zz” here.' });
    expect(player.types('a', 'x')).toMatchObject({ kind: 'refused' });
    expect(player.taps('EmbeddedLink')).toMatchObject({ message: 'There is nothing to tap here.' });
  });
});

describe('opening', () => {
  const greeting = oneScreen([text('#{data.name}')], {
    title: '#{data.name}',
    data: { name: { type: 'string', __example__: 'Example' }, bare: { type: 'string' } },
  });

  test('shows what the message brings', () => {
    const player = play(greeting, { data: { name: 'Ann' } });
    expect([player.texts(), player.view().title]).toEqual([['Ann'], 'Ann']);
  });

  test('shows examples only to those who want them', () => {
    expect(play(greeting).texts()).toEqual([undefined]);
    expect(play(greeting).view().title).toBe('');
    expect(play(greeting, { withExamples: true }).texts()).toEqual(['Example']);
  });

  test('begins where it is told to, if that is there', () => {
    expect(play(twoScreens({}), { screen: 'B' }).view().screen).toBe('B');
    const player = play(twoScreens({}), { screen: 'Z' });
    expect(player.outcome()).toMatchObject({ kind: 'refused' });
    expect(player.view()).toMatchObject({ title: '', isTerminal: false, components: [] });
  });

  test('holds nothing without end', () => {
    let deep: JsonObject = {};
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    expect(play(twoScreens({}), { data: deep }).outcome()).toMatchObject({ kind: 'refused' });
    const player = play(oneScreen([input('a')]));
    expect(player.types('a', deep)).toMatchObject({ kind: 'refused' });
    expect(player.hears({ screen: 'A', data: deep })).toMatchObject({ kind: 'refused' });
  });

  test('plays what has faults as far as it goes, and nothing that has no screens', () => {
    expect(playableFlow({ screens: [] })).toBeNull();
    expect(playableFlow(1)).toBeNull();
    let deep: Json = {};
    for (let level = 0; level < 100; level += 1) deep = { deep };
    expect(playableFlow(deep)).toBeNull();
    const odd = play({
      screens: [{ id: 'A', layout: { children: [1, { type: 'Foo' }, text('x')] } }, 1],
    });
    expect(odd.texts()).toEqual(['x']);
  });
});

describe('what is shown', () => {
  test('depends on conditions and cases', () => {
    const player = play(
      oneScreen([
        { type: 'OptIn', name: 'o', label: 'o' },
        input('t'),
        ifShows('#{form.o}', [text('yes')], [text('no')]),
        { type: 'Switch', value: '#{form.t}', cases: { a: [text('A')], default: [text('other')] } },
        { type: 'Form', name: 'f', children: [text('in a form')] },
        text('hidden', { visible: '#{form.o}' }),
      ]),
    );
    player.types('o', true);
    player.types('t', 'a');
    expect(player.texts()).toEqual(['yes', 'A', 'in a form', 'hidden']);
    player.types('o', false);
    player.types('t', 'b');
    expect(player.texts()).toEqual(['no', 'other', 'in a form']);
  });

  test('is filled in beforehand, and then belongs to the customer', () => {
    const player = play(
      twoScreens(
        { layout: layout([goTo('B', { s: 'bound' })]) },
        {
          layout: layout([
            input('own', { 'init-value': 'own' }),
            input('late', { 'init-value': '#{data.s}', 'error-message': 'Look here.' }),
            input('none', { 'init-value': '#{data.nope}' }),
            { type: 'Form', name: 'f', 'init-values': { n: 3 }, children: [input('n')] },
            { type: 'Form', name: '', 'init-values': {}, children: [] },
            done(),
          ]),
        },
      ),
    );
    player.taps();
    const values = () => ['own', 'late', 'none', 'n'].map((name) => player.field(name)?.value);
    expect(values()).toEqual(['own', 'bound', undefined, '3']);
    expect(player.field('late')?.error).toBe('Look here.');
    player.types('late', 'mine');
    expect(player.field('late')?.error).toBeNull();
    player.types('own');
    player.back();
    player.taps();
    expect(values()).toEqual([undefined, 'mine', undefined, '3']);
  });
});

describe('a choice', () => {
  const data = {
    picked: { type: 'string', __example__: '' },
    options: { type: 'array', items: { type: 'object' }, __example__: [] },
  };
  const sets = (picked: Json) => ({ name: 'update_data', payload: { picked } });

  test('does at once what its option or its component says, first for what is given up', () => {
    const options = [
      {
        id: 'a',
        title: 'A',
        'on-select-action': sets('a on'),
        'on-unselect-action': sets('a off'),
      },
      { id: 'b', title: 'B' },
      { id: 'c', title: 'C' },
    ];
    const player = play(
      oneScreen(
        [
          choice('RadioButtonsGroup', 'c', {
            'data-source': options,
            'on-select-action': sets('on: #{form.c}'),
          }),
          text('#{data.picked}'),
        ],
        { data },
      ),
    );
    player.types('c', 'a');
    expect(player.texts()).toEqual(['a on']);
    player.types('c', 'b');
    expect(player.texts()).toEqual([bind('on: #{form.c}')]);
    player.types('c', '');
    player.types('c', 'a');
    player.types('c', '');
    expect(player.texts()).toEqual(['a off']);
  });

  test('of several does it for each', () => {
    const player = play(
      oneScreen(
        [
          choice('CheckboxGroup', 'c', {
            'on-select-action': sets('#{form.c}'),
            'on-unselect-action': sets('less'),
          }),
          { type: 'OptIn', name: 'o', label: 'o', 'on-select-action': sets('ticked') },
          text('#{data.picked}'),
        ],
        { data },
      ),
    );
    player.types('c', ['one']);
    expect(player.texts()).toEqual([['one']]);
    player.types('c', ['two']);
    expect(player.texts()).toEqual([['two']]);
    player.types('c', []);
    expect(player.texts()).toEqual(['less']);
    player.types('o', true);
    expect(player.texts()).toEqual(['ticked']);
    player.types('o', null);
    expect(player.texts()).toEqual(['ticked']);
  });

  test('is gone when it is no longer offered', () => {
    const offer = (ids: string[]) => ({ options: ids.map((id) => ({ id, title: id })) });
    const player = play(
      oneScreen(
        [
          choice('Dropdown', 'd', { 'data-source': '#{data.options}' }),
          choice('CheckboxGroup', 'c', { 'data-source': '#{data.options}' }),
          choice('Dropdown', 'lost', { 'data-source': '#{data.nope}' }),
          {
            type: 'OptIn',
            name: 'o',
            label: 'o',
            'on-select-action': { name: 'update_data', payload: offer(['b']) },
          },
        ],
        { data },
      ),
      { data: { options: [...offer(['a', 'b']).options, 1] } },
    );
    player.types('d', 'a');
    player.types('c', ['a', 'b']);
    player.types('lost', 'a');
    player.types('o', true);
    expect([player.field('d')?.value, player.field('c')?.value]).toEqual(['', ['b']]);
    player.types('d', 'b');
    player.types('o');
    player.types('o', true);
    expect(player.field('d')?.value).toBe('b');
  });

  test('stops at the first that asks the endpoint', () => {
    const ask = { name: 'data_exchange', payload: { c: '#{form.c}' } };
    const player = play(
      oneScreen([choice('CheckboxGroup', 'c', { 'on-select-action': ask })], {}, endpoint),
    );
    expect(player.types('c', ['one', 'two'])).toMatchObject({
      kind: 'exchange',
      request: { data: { c: ['one', 'two'] } },
    });
  });
});

describe('a tap', () => {
  test('on a link opens it', () => {
    const link = (url: string) => ({
      type: 'EmbeddedLink',
      text: 'x',
      'on-click-action': { name: 'open_url', url },
    });
    expect(play(oneScreen([link('https://example.com')])).taps('EmbeddedLink')).toEqual({
      kind: 'open-url',
      url: 'https://example.com',
    });
    expect(play(oneScreen([link('#{data.nope}')])).taps('EmbeddedLink')).toMatchObject({
      kind: 'refused',
    });
  });

  test('does nothing where nothing is said, and leads nowhere that is not there', () => {
    expect(play(oneScreen([text('x')])).taps('TextBody')).toEqual({ kind: 'none' });
    expect(play({ version: '7.2', screens: [screen('A', [goTo('Z')])] }).taps()).toMatchObject({
      message: 'There is no screen “Z”.',
    });
  });

  test('on an item takes the way of the item, or of its list', () => {
    const to = (name: string) => ({
      name: 'navigate',
      next: { type: 'screen', name },
      payload: { id: '#{form.l}' },
    });
    const item = (id: string, more: JsonObject = {}) => ({
      id,
      'main-content': { title: id },
      ...more,
    });
    const list = {
      ...{ type: 'NavigationList', name: 'l', 'on-click-action': to('B') },
      'list-items': [
        item('1'),
        item('2', { 'on-click-action': to('C') }),
        item('3', { enabled: false }),
        4,
      ],
    };
    const tapped = (id: string) => {
      const player = play({
        version: '7.2',
        screens: [
          screen('A', [list]),
          screen('B', [text('#{data.id}')]),
          screen('C', [text('#{data.id}')]),
        ],
      });
      const { kind } = player.taps('NavigationList', id);
      return [kind, player.view().screen, ...player.texts()];
    };
    expect(tapped('1')).toEqual(['none', 'B', '1']);
    expect(tapped('2')).toEqual(['none', 'C', '2']);
    expect(tapped('3')).toEqual(['refused', 'A']);
    expect(tapped('4')).toEqual(['refused', 'A']);
    expect(play(oneScreen([text('x')])).taps('TextBody', '1')).toMatchObject({ kind: 'refused' });
  });
});

describe('an endpoint', () => {
  const asks = twoScreens(
    {
      layout: layout([
        input('a', { 'init-value': '#{data.a}' }),
        footer({ name: 'data_exchange', payload: { a: '#{form.a}', action: 'x', screen: 'x' } }),
      ]),
    },
    { layout: layout([text('#{data.from}'), done()]), refresh_on_back: true },
    endpoint,
  );

  test('is asked with what was filled in, and answers with a screen', () => {
    const player = play(asks);
    player.types('a', 'x');
    expect(player.taps()).toEqual({
      kind: 'exchange',
      request: {
        version: '3.0',
        action: 'data_exchange',
        screen: 'A',
        data: { a: 'x' },
        flow_token: 'token',
      },
    });
    expect(player.view().isLoading).toBe(true);
    expect(player.taps()).toMatchObject({ message: 'An answer is awaited.' });
    expect(player.hears({ screen: 'B', data: { from: 'there' } })).toEqual({ kind: 'none' });
    expect(player.texts()).toEqual(['there']);
    expect(player.back()).toMatchObject({ request: { action: 'BACK', screen: 'B' } });
    player.hears({ screen: 'A', data: { a: 'new' } });
    expect(player.state().history).toEqual(['A']);
    expect(player.field('a')?.value).toBe('new');
  });

  test('stays on the screen with a notice', () => {
    const player = play(asks);
    player.taps();
    player.hears({ screen: 'A', data: { error_message: 'Not today.' } });
    expect(player.view()).toMatchObject({ screen: 'A', notice: 'Not today.', isLoading: false });
    player.taps();
    expect(player.view().notice).toBeNull();
  });

  test('ends the Flow', () => {
    const player = play(asks);
    player.taps();
    const params = { chosen: 1 };
    expect(
      player.hears({ screen: 'SUCCESS', data: { extension_message_response: { params } } }),
    ).toEqual({
      kind: 'complete',
      response: { chosen: 1, flow_token: 'token' },
    });
  });

  test('may say what nobody understands', () => {
    const player = play(asks);
    player.taps();
    expect(player.hears(null)).toMatchObject({ kind: 'refused' });
    expect(player.view().notice).toContain('could not be loaded');
  });

  test('gives the first screen', () => {
    const player = play({ ...asks, data_api_version: 1 }, { fromEndpoint: true });
    expect(player.outcome()).toMatchObject({
      request: { action: 'INIT', screen: '', version: '3.0' },
    });
    player.hears({ screen: 'A', data: {} });
    expect(player.view()).toMatchObject({ screen: 'A', canGoBack: false });
  });
});
