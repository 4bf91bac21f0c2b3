import { expect, it } from 'vitest';
import type { JsonObject } from '../../engine/index.ts';
import { formReply } from './form-reply.ts';
import { submittedJson } from './submitted-tokens.ts';

const photo = (data: string) => ({ file_name: 'a.jpg', mime_type: 'image/jpeg', data });

function sent(response: JsonObject): unknown {
  const { content } = formReply(response);
  return submittedJson(content);
}

it('sends what was filled in as one text, with the token of the message', () => {
  const reply = formReply({ name: 'Ada', flow_token: 't1' });
  expect(reply).toEqual({
    type: 'interactive',
    content: {
      interactive: {
        type: 'nfmReply',
        nfmReply: { name: 'flow', body: 'Sent', responseJson: '{"name":"Ada","flow_token":"t1"}' },
      },
    },
  });
});

it('sends a file as its bytes, and several as a list', () => {
  const response = { one: [photo('AAAA')], two: [photo('AAAA'), photo('BBBB')] };
  expect(sent(response)).toEqual({ one: 'AAAA', two: ['AAAA', 'BBBB'] });
});

it('leaves everything else as it is', () => {
  const response = {
    rooms: ['bath', 'hall'],
    none: [],
    ok: true,
    away: { 'start-date': '2026-05-04' },
  };
  expect(sent(response)).toEqual(response);
});
