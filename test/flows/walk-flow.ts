import {
  answerFlow,
  backFlow,
  type FlowRequest,
  type FlowState,
  type FlowTurn,
  inputFlow,
  isJsonObject,
  type Json,
  type JsonObject,
  type PlayableFlow,
  playableFlow,
  startFlow,
  tapFlow,
  type ViewedComponent,
  viewFlow,
} from '../../engine/index.ts';

const tapsMax = 30;

/** Fills in what is asked and taps what leads on, until the Flow ends; gives what is submitted. */
export function walkFlow(document: JsonObject): JsonObject {
  const flow = playableFlow(document);
  if (!flow) throw new Error('This is no Flow.');
  const seen = new Set<string>();
  let turn = startFlow(flow, { flowToken: 'walk', withExamples: true });
  for (let taps = 0; taps < tapsMax; taps += 1) {
    for (const screen of turn.state.history) seen.add(screen);
    turn = tapOn(flow, fillIn(flow, turn.state), seen);
    while (turn.outcome.kind === 'exchange') {
      turn = answerFlow(flow, turn.state, endpointAnswer(flow, turn.outcome.request, seen));
    }
    if (turn.outcome.kind === 'refused') throw new Error(turn.outcome.message);
    if (turn.outcome.kind === 'complete') return turn.outcome.response;
  }
  throw new Error(`The Flow does not end after ${tapsMax} taps.`);
}

/** One field after another, as some appear only once others are filled in. */
function fillIn(flow: PlayableFlow, before: FlowState): FlowState {
  let state = before;
  const done = new Set<string>();
  for (;;) {
    const field = viewFlow(flow, state).components.find(
      ({ name, type, isEnabled }) =>
        name !== undefined && !done.has(name) && isEnabled && type !== 'NavigationList',
    );
    if (field?.name === undefined) return state;
    done.add(field.name);
    const turn = inputFlow(flow, state, field.name, plausible(field));
    state = turn.state;
    if (turn.outcome.kind !== 'exchange') continue;
    // What a choice asks for in between comes back as the example data of the same screen.
    const { request } = turn.outcome;
    state = answerFlow(flow, state, { screen: request.screen, data: {} }).state;
  }
}

type Seen = ReadonlySet<unknown>;

/** The way on: what leads to a screen not seen yet, or ends the Flow; else the way back. */
function tapOn(flow: PlayableFlow, state: FlowState, seen: Seen): FlowTurn {
  const { components } = viewFlow(flow, state);
  const list = components.find(({ type }) => type === 'NavigationList');
  if (list) {
    const items = list.properties['list-items'];
    const [item] = Array.isArray(items) ? items.filter(isJsonObject) : [];
    return tapFlow(flow, state, list.path, String(item?.['id']));
  }
  const ways = components.filter(({ properties }) => leadsOn(properties, seen));
  const way = ways.find(({ type }) => type === 'Footer') ?? ways[0];
  return way ? tapFlow(flow, state, way.path) : backFlow(flow, state);
}

function leadsOn(properties: JsonObject, seen: Seen): boolean {
  const action = properties['on-click-action'];
  if (!isJsonObject(action)) return false;
  const next = isJsonObject(action['next']) ? action['next']['name'] : undefined;
  if (action['name'] !== 'navigate') return action['name'] !== 'open_url';
  return !seen.has(next);
}

/** An endpoint that knows only the routing model: the next screen, or the end. */
function endpointAnswer(flow: PlayableFlow, { screen, data }: FlowRequest, seen: Seen): JsonObject {
  const model = flow.document['routing_model'];
  const ways = isJsonObject(model) ? model[screen] : undefined;
  const next = Array.isArray(ways) ? ways.find((way) => !seen.has(way)) : undefined;
  if (typeof next === 'string') return { screen: next, data: {} };
  return { screen: 'SUCCESS', data: { extension_message_response: { params: data } } };
}

function plausible({ type, properties, value }: ViewedComponent): Json {
  const options = properties['data-source'];
  const [first, second] = (Array.isArray(options) ? options : []).filter(isJsonObject);
  switch (type) {
    case 'CheckboxGroup':
    case 'ChipsSelector':
      return [first, second].flatMap((option) => (option?.['id'] ? [option['id']] : []));
    case 'RadioButtonsGroup':
    case 'Dropdown':
      return first?.['id'] ?? '';
    case 'OptIn':
      return true;
    case 'DatePicker':
      return properties['min-date'] ?? '2026-03-02';
    case 'CalendarPicker':
      return calendarDay(properties);
    case 'PhotoPicker':
    case 'DocumentPicker':
      return [{ file_name: 'one.jpg', mime_type: 'image/jpeg', sha256: 'x', id: '1' }];
    default:
      return typeof value === 'string' && value !== '' ? value : typed(properties);
  }
}

function calendarDay(properties: JsonObject): Json {
  const day = properties['min-date'] ?? '2026-03-02';
  return properties['mode'] === 'range' ? { 'start-date': day, 'end-date': day } : day;
}

const patterned: readonly string[] = ['Some words', '42', '007', '1993-08-04'];

function typed(properties: JsonObject): string {
  const kind = String(properties['input-type']);
  const samples: Record<string, string> = {
    number: '42',
    passcode: '1234',
    phone: '+15551234567',
    email: 'me@example.com',
  };
  const { pattern } = properties;
  if (typeof pattern !== 'string') return samples[kind] ?? 'Some words';
  return patterned.find((sample) => new RegExp(pattern).test(sample)) ?? 'Some words';
}
