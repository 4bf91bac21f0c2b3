import { expect, test } from 'vitest';
import type { JsonObject } from '../json.ts';
import { inboundBody } from './inbound-body.ts';
import { offerToken, withToken } from './token.ts';

const tokened = withToken('boiler', offerToken('abcdefgh12', 3));

function bodyWith(content: JsonObject): JsonObject {
  return { namespace: 'ChatApps', payload: { umid: '1', type: 'Interactive', content } };
}

test('of a tap, the words stand as text too, and the id is the author’s', () => {
  const tap = { id: tokened, title: 'Boiler service', description: 'Yearly' };
  const interactive = { type: 'list_reply', list_reply: tap };
  expect(inboundBody(bodyWith({ interactive }))).toEqual(
    bodyWith({
      text: 'Boiler service',
      interactive: { type: 'list_reply', list_reply: { ...tap, id: 'boiler' } },
    }),
  );
});

test('an id of another system stays, and so does a text that came along', () => {
  const interactive = { type: 'button_reply', buttonReply: { id: 'yes' } };
  expect(inboundBody(bodyWith({ text: 'Yes!', interactive }))).toEqual(
    bodyWith({ text: 'Yes!', interactive }),
  );
  expect(inboundBody(bodyWith({ interactive }))).toEqual(bodyWith({ text: null, interactive }));
});

test('the button of a template brings its payload without our token', () => {
  expect(inboundBody(bodyWith({ text: 'Boiler', payload: tokened }))).toEqual(
    bodyWith({ text: 'Boiler', payload: 'boiler' }),
  );
});

test.each<[string, JsonObject]>([
  ['an SMS', { payload: { body: 'Hi', source: '+6512345678' } }],
  ['a text', bodyWith({ text: 'Hi' })],
  ['a form', bodyWith({ interactive: { type: 'nfmReply', nfmReply: { responseJson: '{}' } } })],
  ['a tap without an id', bodyWith({ interactive: { list_reply: { title: 'A' } } })],
  ['nothing', {}],
])('%s is as it came', (_, body) => {
  expect(inboundBody(body)).toBe(body);
});
