import { expect, it } from 'vitest';
import { inputFlow, startFlow, tapFlow, viewFlow } from '../../engine/index.ts';
import { keepAnswers } from './keep-answers.ts';
import { flowOf, goTo, opened, question, screen } from './small-flow.fixture.ts';

it('a form that is changed while it is played keeps the screen and the answers', () => {
  const flow = flowOf(screen('A', question, goTo('B')), screen('B', question));
  const [, footer] = viewFlow(flow, opened(flow)).components;
  const typed = inputFlow(flow, opened(flow), 'name', 'Ada').state;
  const there = tapFlow(flow, typed, footer?.path ?? '').state;
  const changed = flowOf(
    screen('A', question),
    screen(
      'B',
      { ...question, 'init-value': 'New' },
      { type: 'TextInput', name: 'more', 'init-value': 'x' },
    ),
  );
  const enter = (id: string) => startFlow(changed, { flowToken: 't', screen: id }).state;
  expect(keepAnswers(changed, there, enter)).toMatchObject({
    history: ['A', 'B'],
    screens: { A: { form: { name: 'Ada' } }, B: { form: { name: 'New', more: 'x' } } },
  });
  const answered = inputFlow(flow, there, 'name', 'Grace').state;
  expect(keepAnswers(changed, answered, enter)?.screens['B']?.form).toEqual({
    name: 'Grace',
    more: 'x',
  });
});

it('a form that lost the screen begins anew', () => {
  const flow = flowOf(screen('A', question));
  const changed = flowOf(screen('B', question));
  expect(keepAnswers(changed, opened(flow), () => opened(changed))).toBeNull();
  expect(keepAnswers(flow, { ...opened(flow), hasEnded: true }, () => opened(flow))).toBeNull();
});
