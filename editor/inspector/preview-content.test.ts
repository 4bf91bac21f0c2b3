import { expect, it } from 'vitest';
import { unknownBusiness } from '../../engine/index.ts';
import { previewContent } from './preview-content.ts';

const names = {
  stepAnswer: (id: string) => (id === 'ask' ? 'Which tea' : null),
  known: { 'contact.name': 'Customer name', 'business.phone': 'Phone of your business' },
  business: { ...unknownBusiness, name: 'Oak {{contact.name}}' },
};

it('shows answers by their names', () => {
  const text = 'Hi {{contact.name}}, {{steps.ask.value}} it is.';
  expect(previewContent({ kind: 'text', text }, names)).toEqual({
    kind: 'text',
    text: 'Hi ‹Customer name›, ‹Which tea› it is.',
  });
});

it('shows what is known of the business as it is, or what stands in its place', () => {
  const shown = (text: string) => previewContent({ kind: 'text', text }, names);
  const phone = '{{business.phone}}, {{business.phone ?? "-"}}, {{business.phone ?? \'none\'}}';
  expect(shown('We are {{business.name}}.')).toMatchObject({
    text: 'We are Oak {{contact.name}}.',
  });
  expect(shown(phone)).toMatchObject({
    text: '‹Phone of your business›, ‹Phone of your business›, none',
  });
  expect(shown('{{upper(business.name)}}')).toMatchObject({ text: '‹Business name …›' });
});

it('shows a list with its sections', () => {
  const rows = [
    { id: 'a', title: 'Assam', section: 'Black' },
    { id: 'b', title: 'Sencha', section: 'Green', description: 'Mild' },
    { id: 'c', title: 'Darjeeling', section: 'Black' },
  ];
  const choices = { from: 'typed' as const, rows };
  const list = { kind: 'list' as const, body: 'Tea?', button: 'Teas', choices, moreTitle: 'More' };
  expect(previewContent(list, names)).toMatchObject({
    kind: 'list',
    header: null,
    body: 'Tea?',
    button: 'Teas',
    sections: [
      { title: 'Black', rows: [{ title: 'Assam' }, { title: 'Darjeeling' }] },
      { title: 'Green', rows: [{ title: 'Sencha', description: 'Mild' }] },
    ],
  });
});

it('shows one choice of those made from a list, and a file above buttons', () => {
  const row = { id: '{{item.id}}', title: '{{item.name}}' };
  const choices = { from: 'data' as const, items: '{{data.teas}}', row };
  const file = { kind: 'image' as const, url: 'https://tea.example/a.png' };
  expect(previewContent({ kind: 'buttons', body: 'Tea?', choices, file }, names)).toMatchObject({
    header: { kind: 'image', url: 'https://tea.example/a.png', name: '' },
    buttons: [{ title: '‹Name›' }],
  });
});

it('fills an approved template with the names of its values', () => {
  const template = {
    name: 'hello',
    language: 'en',
    parameters: ['{{contact.name}}', 'Oak'],
    quickReplies: [{ title: 'Yes' }],
    text: 'Hi {{1}}, this is {{2}}. {{3}}',
  };
  expect(previewContent({ kind: 'template', template }, names)).toMatchObject({
    body: 'Hi ‹Customer name›, this is Oak. ‹3›',
    buttons: [{ title: 'Yes', does: 'reply' }],
  });
});

it.each([
  [{ kind: 'link', body: 'Look', button: 'Open', url: 'https://a.example' }, 'link'],
  [{ kind: 'ask-location', body: 'Where?' }, 'send-location'],
  [{ kind: 'ask-contact' }, 'share-contact'],
  [{ kind: 'ask-call' }, 'allow-call'],
  [{ kind: 'call', body: 'Call us' }, 'call'],
  [{ kind: 'flow', body: 'Fill', button: 'Form', flowId: '1' }, 'flow'],
  [{ kind: 'product', catalogId: '1', productId: 'tea' }, 'products'],
] as const)('shows what %j lets people do', (message, does) => {
  expect(previewContent(message, names)).toMatchObject({ kind: 'action', action: { does } });
});

it('leaves the channel’s own JSON to the phone', () => {
  expect(previewContent({ kind: 'chatapps', message: {} }, names)).toBeNull();
});
