import { describe, expect, it } from 'vitest';
import { drawWorkflow, say } from '../../test/support/draw-workflow.ts';
import { type Trigger, trigger as triggerSchema } from '../trigger.ts';
import type { WorkflowInput } from '../workflow.ts';
import { checkWorkflow } from './check-workflow.ts';

type Keyword = string | { readonly text: string; readonly match: 'exact' | 'word' };

const keywords = (of: readonly Keyword[], more: object = {}): WorkflowInput['trigger'] => ({
  type: 'inbound-chatapps',
  match: {
    kind: 'keywords',
    keywords: of.map((each) => (typeof each === 'string' ? { text: each } : each)),
  },
  ...more,
});
const anything: WorkflowInput['trigger'] = { type: 'inbound-chatapps', match: { kind: 'any' } };
const exact = (text: string) => ({ text, match: 'exact' as const });

/** What is said about a workflow with this trigger beside another with that one. */
function clashes(
  ours: WorkflowInput['trigger'],
  theirs: WorkflowInput['trigger'],
  comesFirst = true,
): string[] {
  const trigger: Trigger = triggerSchema.parse(theirs);
  const others = [{ id: 'offer', name: 'Spring offer', trigger, comesFirst }];
  return checkWorkflow(drawWorkflow({ hi: say('Hi') }, { trigger: ours }), { others })
    .filter(({ code }) => code === 'keyword-clash')
    .map(({ path, message }) => `${path} ${message}`);
}

describe('a keyword that two workflows want', () => {
  it('is told of, with who wins', () => {
    expect(clashes(keywords(['hello', 'Book!']), keywords(['offer', 'book']))).toEqual([
      'trigger.match.keywords.1.text “Book!” also starts “Spring offer”. “Spring offer” stands higher in the list and wins.',
    ]);
    expect(clashes(keywords(['book']), keywords(['book']), false)).toEqual([
      'trigger.match.keywords.0.text “book” also starts “Spring offer”. This workflow stands higher in the list and wins.',
    ]);
  });

  it('may be part of a longer one, if the shorter one is asked for first', () => {
    expect(clashes(keywords(['book a table']), keywords(['book']))).toHaveLength(1);
    expect(clashes(keywords(['book a table']), keywords(['book']), false)).toEqual([]);
    expect(clashes(keywords(['book']), keywords(['book a table']), false)).toHaveLength(1);
    expect(clashes(keywords(['book']), keywords(['book a table']))).toEqual([]);
    expect(clashes(keywords(['book a table']), keywords([exact('book')]))).toEqual([]);
    expect(clashes(keywords([exact('book')]), keywords(['book']), false)).toHaveLength(1);
  });

  it('is none where other words are wanted, or none', () => {
    expect(clashes(keywords(['book']), keywords(['cancel']))).toEqual([]);
    expect(clashes(keywords(['book']), anything)).toEqual([]);
    expect(clashes(anything, keywords(['book']))).toEqual([]);
    expect(clashes({ type: 'http-request' }, keywords(['book']))).toEqual([]);
    expect(clashes(keywords(['book']), { type: 'http-request' })).toEqual([]);
  });
});

describe('workflows that hear different messages do not clash', () => {
  const sms: WorkflowInput['trigger'] = {
    type: 'inbound-sms',
    match: { kind: 'keywords', keywords: [{ text: 'book' }] },
  };
  const on = (...channels: string[]) => keywords(['book'], { channels });
  it.each([
    [sms, on(), 0],
    [on(), sms, 0],
    [sms, sms, 1],
    [on('sms'), sms, 1],
    [on('Viber'), on('viber', 'line'), 1],
    [on('viber'), on('line'), 0],
    [on(), on('line'), 1],
    [on('line'), on(), 1],
    [keywords(['book'], { subAccountId: 'a' }), keywords(['book'], { subAccountId: 'b' }), 0],
    [keywords(['book'], { subAccountId: 'a' }), keywords(['book'], { subAccountId: 'a' }), 1],
    [keywords(['book'], { subAccountId: 'a' }), on(), 1],
  ] as const)('%j and %j: %i', (ours, theirs, count) => {
    expect(clashes(ours, theirs)).toHaveLength(count);
  });
});

it('any message can start only one workflow', () => {
  expect(clashes(anything, anything)).toEqual([
    'trigger.match Any message also starts “Spring offer”. “Spring offer” stands higher in the list and wins.',
  ]);
  expect(clashes({ type: 'inbound-sms', match: { kind: 'any' } }, anything)).toEqual([]);
});
