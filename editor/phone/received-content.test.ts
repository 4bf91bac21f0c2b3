import { expect, it } from 'vitest';
import { bubbleContent } from './bubble-content.ts';

const shown = (type: string, content: unknown) =>
  bubbleContent({ direction: 'in', type, content, text: '' });

it('a form that was filled in shows its answers, and not what belongs to the form', () => {
  const responseJson = JSON.stringify({
    flow_token: 't',
    street_address: '1 High Street',
    access: ['code', 'call'],
    photo: 'a'.repeat(200),
  });
  expect(shown('interactive', { interactive: { nfmReply: { responseJson } } })).toEqual({
    kind: 'form',
    answers: [
      { name: 'street address', value: '1 High Street' },
      { name: 'access', value: '["code","call"]' },
      { name: 'photo', value: `${'a'.repeat(120)}…` },
    ],
  });
});

it.each(['{', 'null'])('a form whose answers are %s shows none', (responseJson) => {
  const content = { interactive: { nfmReply: { responseJson } } };
  expect(shown('interactive', content)).toEqual({ kind: 'form', answers: [] });
});

it('a contact, a recording and a document are shown as such', () => {
  const card = { name: { formatted_name: 'Sam' }, phones: [{ phone: '+1' }] };
  expect(shown('contacts', { contacts: [card] })).toMatchObject({ kind: 'contacts' });
  expect(shown('voice', { url: '/a' })).toMatchObject({ kind: 'media', media: 'audio' });
  expect(shown('document', { url: '/a' })).toMatchObject({ kind: 'media', media: 'file' });
});
