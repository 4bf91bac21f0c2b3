import { expect, it } from 'vitest';
import {
  type FlowState,
  inputFlow,
  type PlayableFlow,
  tapFlow,
  viewFlow,
} from '../../engine/index.ts';
import { shownError } from './shown-error.ts';
import { flowOf, goTo, opened, question, screen } from './small-flow.fixture.ts';

function errorIn(flow: PlayableFlow, state: FlowState): string | null {
  const [field] = viewFlow(flow, state).components;
  return field ? shownError(state, field).start : null;
}

it('what is missing is said once the customer was there', () => {
  const flow = flowOf(screen('A', question, goTo('B')), screen('B'));
  const state = opened(flow);
  expect(errorIn(flow, state)).toBeNull();
  expect(errorIn(flow, inputFlow(flow, state, 'name', '').state)).toBe('Fill this in.');
  const [, footer] = viewFlow(flow, state).components;
  const tapped = tapFlow(flow, state, footer?.path ?? '');
  expect(tapped.outcome.kind).toBe('refused');
  expect(errorIn(flow, tapped.state)).toBe('Fill this in.');
});

it('what was filled in for them, or what the form itself says, is wrong from the beginning', () => {
  const wrong = { ...question, 'input-type': 'email', 'init-value': 'me@' };
  const prefilled = flowOf(screen('A', wrong));
  expect(errorIn(prefilled, opened(prefilled))).toBe('This is no e-mail address.');
  const told = flowOf(screen('A', { ...question, 'error-message': 'Taken.' }));
  expect(errorIn(told, opened(told))).toBe('Taken.');
});

it('both ends of a range of dates may be wrong', () => {
  const range = { type: 'CalendarPicker', name: 'away', mode: 'range', required: true };
  const flow = flowOf(screen('A', range));
  const value = { 'start-date': '2026-05-04', 'end-date': '2026-05-01' };
  const { state } = inputFlow(flow, opened(flow), 'away', value);
  const [field] = viewFlow(flow, state).components;
  const sentence = 'The last day is before the first.';
  expect(field && shownError(state, field)).toEqual({ start: sentence, end: sentence });
});
