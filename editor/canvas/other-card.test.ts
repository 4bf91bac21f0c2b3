import { describe, expect, it } from 'vitest';
import { stepTypes } from '../../engine/index.ts';
import { words } from '../words/words.ts';
import { cardOf } from './card.ts';

const examples: Record<string, object> = {
  'sms-message': { text: 'We come at {{data.time}}.' },
  'voice-message': { call: { kind: 'say', text: 'Press 1.' } },
  'wait-for-dtmf': { timeout: { amount: 2, unit: 'minutes' } },
  'hand-over': { reason: 'They ask for a person.' },
  if: {},
  'random-split': {
    ways: [
      { exit: 'a', label: 'Short', weight: 3 },
      { exit: 'b', label: 'Long' },
    ],
  },
  repeat: { items: '{{steps.ask.body}}' },
  'set-values': {
    values: [
      { name: 'total', value: 3 },
      { name: 'note', value: '' },
    ],
  },
  'jump-to': {},
  'run-workflow': { workflowId: 'find-a-time' },
  'answer-flow': { answer: { kind: 'screen', screen: 'TIMES' } },
  'unknown-step': { kind: 'Teleport', inputs: {} },
};

function card(type: string, config = examples[type]) {
  const found = stepTypes.find((each) => each.type === type);
  const step = found?.document.parse({ type, name: 'A step', config, exits: [] });
  if (!step) throw new Error(`There is no step type ${type}.`);
  return cardOf(step, () => null);
}

describe('the card of a step that says one thing', () => {
  it.each(Object.keys(examples))('%s has a name and a picture', (type) => {
    const { kind, icon } = card(type);
    expect(Object.values(words.card.others)).toContain(kind);
    expect(icon).toBeTruthy();
  });

  it.each([
    ['wait-for-dtmf', 'Keys pressed in the call · up to 2 minutes'],
    ['hand-over', 'They ask for a person.'],
    ['random-split', 'Short 75 %, Long 25 %'],
    ['set-values', 'total, note'],
    ['run-workflow', 'find-a-time'],
    ['answer-flow', 'Shows TIMES'],
    ['unknown-step', 'Teleport'],
  ])('%s says “%s”', (type, text) => {
    expect(card(type).blocks).toEqual([{ type: 'fact', parts: [{ kind: 'words', text }] }]);
  });

  it('shows what an SMS and a call say, as a message', () => {
    expect(card('sms-message').blocks).toMatchObject([
      { type: 'bubble', text: [{ text: 'We come at ' }, { label: 'Time' }, { text: '.' }] },
    ]);
    expect(card('voice-message').blocks).toMatchObject([{ type: 'bubble' }]);
  });

  it('shows the address of a recording, and the list that is repeated for', () => {
    const call = { kind: 'play', url: 'https://a.example/b.mp3' };
    expect(card('voice-message', { call }).blocks).toMatchObject([{ type: 'fact' }]);
    expect(card('repeat').blocks).toMatchObject([
      { parts: [{ text: 'Each of ' }, { kind: 'answer' }] },
    ]);
  });
});
