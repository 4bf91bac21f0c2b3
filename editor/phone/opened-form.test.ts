import { expect, it } from 'vitest';
import { openedForm } from './opened-form.ts';

it('a form opens on the screen and with the data that the message names', () => {
  const flowActionPayload = { screen: 'START', data: { day: '2026-05-04' } };
  const parameters = { flowId: 'visit', flowCta: 'Book', flowToken: 't1', flowActionPayload };
  expect(openedForm(parameters)).toEqual({
    flowId: 'visit',
    isDraft: false,
    token: 't1',
    start: flowActionPayload,
  });
});

it('a form may ask its endpoint where to begin, and be a draft', () => {
  const parameters = { flowId: 'visit', mode: 'draft', flowAction: 'data_exchange' };
  expect(openedForm(parameters)).toEqual({
    flowId: 'visit',
    isDraft: true,
    token: 'unused',
    start: { fromEndpoint: true },
  });
});

it.each([undefined, {}, { flowId: 7 }])('%o opens nothing', (parameters) => {
  expect(openedForm(parameters)).toBeNull();
});
