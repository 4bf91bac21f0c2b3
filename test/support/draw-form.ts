import type { JsonObject } from '../../engine/index.ts';
import { bind } from './draw-flow.ts';
import { type Drawn, way } from './draw-workflow.ts';

/** A form of one screen that asks for an urgency, a day and extras. */
export function visitForm(more: JsonObject = {}): JsonObject {
  const children = [
    {
      type: 'RadioButtonsGroup',
      name: 'urgency',
      label: 'How urgent?',
      'data-source': [
        { id: 'now', title: 'Today' },
        { id: 'soon', title: 'This week' },
        { id: 'later', title: 'It can wait' },
      ],
    },
    { type: 'DatePicker', name: 'day', label: 'Which day?', 'min-date': '#{data.min_date}' },
    {
      type: 'Footer',
      label: 'Send',
      'on-click-action': {
        name: 'complete',
        payload: { urgency: '#{form.urgency}', day: '#{form.day}' },
      },
    },
  ];
  const screen = {
    id: 'VISIT',
    title: 'A visit',
    terminal: true,
    data: { min_date: { type: 'string', __example__: '2026-05-05' } },
    layout: { type: 'SingleColumnLayout', children },
  };
  return JSON.parse(bind(JSON.stringify({ version: '7.2', screens: [screen], ...more })));
}

export function sendForm(
  to: string | null,
  config: Partial<Drawn<'send-flow'>['config']> = {},
): Drawn<'send-flow'> {
  const usual = {
    form: 'visit',
    body: 'Tell us.',
    button: 'Open',
    data: { min_date: '{{today(1)}}' },
  };
  return {
    type: 'send-flow',
    name: 'Send',
    config: { ...usual, ...config },
    exits: [way('next', to)],
  };
}

export function waitForForm(replied: string | null): Drawn<'wait-for-reply'> {
  return {
    type: 'wait-for-reply',
    name: 'Wait',
    config: { expect: { kind: 'flow' } },
    exits: [
      way('replied', replied),
      { ...way('not-understood', null), ends: true },
      { ...way('no-reply', null), ends: true },
    ],
  };
}
