import { expect, it } from 'vitest';
import { stepTypes } from '../../engine/index.ts';
import type { ListedTemplate } from '../api/templates.ts';
import { aroundMark, marksIn, templateConfigOf } from './template-config-of.ts';

const reminder: ListedTemplate = {
  name: 'appointment_reminder',
  language: 'en',
  languageName: 'English',
  category: 'UTILITY',
  categoryName: 'Utility',
  status: 'APPROVED',
  statusName: 'Approved',
  isApproved: true,
  header: { kind: 'text', text: 'Your visit on {{1}}' },
  body: 'Hi {{1}}, we will be with you at {{2}}. Is that still right?',
  footer: 'Oak Plumbing',
  buttons: [
    { kind: 'reply', title: 'Yes', takesValue: false },
    { kind: 'url', title: 'See it', takesValue: true },
    { kind: 'other', title: 'Share', takesValue: false },
  ],
  hasCards: false,
};

function fits(template: unknown): boolean {
  const config = { message: { kind: 'template', template } };
  const schema = stepTypes.find(({ type }) => type === 'chatapps-message')?.config;
  return schema?.safeParse(config).success === true;
}

it('sends a template with everything that it wants', () => {
  const config = templateConfigOf(reminder, undefined);
  expect(config).toEqual({
    name: 'appointment_reminder',
    language: 'en',
    text: reminder.body,
    header: { kind: 'text', value: '{{contact.name}}' },
    parameters: ['{{contact.name}}', ''],
    quickReplies: [{ title: 'Yes' }],
    buttons: [
      { kind: 'url', title: 'See it', value: '' },
      { kind: 'phone', title: 'Share' },
    ],
    footer: 'Oak Plumbing',
  });
  expect(fits(config)).toBe(true);
});

it('keeps what was filled in before', () => {
  const before = {
    header: { kind: 'text', value: '{{data.day}}' },
    parameters: ['{{data.who}}', { name: 'x', value: '{{data.time}}' }],
    quickReplies: [{ title: 'Yes', payload: 'yes' }],
  };
  expect(templateConfigOf(reminder, before)).toMatchObject({
    header: { value: '{{data.day}}' },
    parameters: ['{{data.who}}', '{{data.time}}'],
    quickReplies: [{ title: 'Yes', payload: 'yes' }],
  });
});

it('knows names, files, codes and buttons that stand first', () => {
  const config = templateConfigOf(
    {
      ...reminder,
      ...{
        header: { kind: 'image', text: '' },
        body: 'Code {{code}} for {{first_name}}',
        footer: '',
      },
      buttons: [
        { kind: 'otp', title: 'Copy', takesValue: false },
        { kind: 'flow', title: 'Open', takesValue: false },
        { kind: 'reply', title: 'No', takesValue: false },
      ],
    },
    null,
  );
  expect(config).toMatchObject({
    header: { kind: 'image', value: 'https://' },
    parameters: [
      { name: 'code', value: '' },
      { name: 'first_name', value: '' },
    ],
    buttons: [{ kind: 'otp', code: '{{data.code}}' }, { kind: 'flow' }],
    buttonsFirst: true,
  });
  expect(fits(config)).toBe(true);
});

it('fills no heading that is the same for everybody', () => {
  const fixed = { ...reminder, header: { kind: 'text', text: 'Your visit' } as const };
  expect(templateConfigOf(fixed, undefined).header).toBeUndefined();
  const place = { ...reminder, header: { kind: 'location', text: '' } as const };
  expect(templateConfigOf(place, undefined).header).toBeUndefined();
});

it('counts blanks in their order, each once', () => {
  expect(marksIn('{{2}} {{ 10 }} {{1}} {{2}}')).toEqual(['1', '2', '10']);
  expect(marksIn('no blanks')).toEqual([]);
});

it('says which blank it is by the words around it', () => {
  expect(aroundMark(reminder.body, '1', '▢')).toBe('Hi ▢, we will be');
  expect(aroundMark(reminder.body, '2', '▢')).toBe('be with you at ▢. Is that still');
  expect(aroundMark('x', '3', '▢')).toBe('▢');
});
