import { expect, it } from 'vitest';
import { bubbleContent } from './bubble-content.ts';

const shown = (type: string, content: unknown) =>
  bubbleContent({ direction: 'in', type, content, text: '' });

it('a form that was filled in shows its answers, and not what belongs to the form', () => {
  const responseJson = JSON.stringify({
    flow_token: 't',
    street_address: '1 High Street',
    access: ['code', 'call'],
    note: 'a b '.repeat(50),
  });
  expect(shown('interactive', { interactive: { nfmReply: { responseJson } } })).toEqual({
    kind: 'form',
    answers: [
      { name: 'street address', value: '1 High Street' },
      { name: 'access', value: 'code, call' },
      { name: 'note', value: `${'a b '.repeat(30)}…` },
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

it('answers of a form are shown as people read them', () => {
  const photo = `iVBORw0KGgo${'A'.repeat(100)}`;
  const responseJson = JSON.stringify({
    agreed: true,
    away: { 'start-date': '2026-05-04', 'end-date': '2026-05-09' },
    open: { 'start-date': '2026-05-04' },
    photo,
    two: [photo, photo],
    paper: [{ file_name: 'bill.pdf', mime_type: 'application/pdf', sha256: 'x', id: '1' }],
    count: 3,
    bytes: 'QUJD'.repeat(50),
  });
  const picture = `data:image/png;base64,${photo}`;
  expect(shown('interactive', { interactive: { nfmReply: { responseJson } } })).toMatchObject({
    answers: [
      { name: 'agreed', value: 'Yes' },
      { name: 'away', value: '2026-05-04 – 2026-05-09' },
      { name: 'open', value: '2026-05-04 – …' },
      { name: 'photo', value: '', pictures: [picture] },
      { name: 'two', value: '', pictures: [picture, picture] },
      { name: 'paper', value: 'bill.pdf' },
      { name: 'count', value: '3' },
      { name: 'bytes', value: 'File' },
    ],
  });
});
