import type { WorkflowStep } from '../../engine/index.ts';
import { type AnswerNames, type TemplatePart, templateParts } from '../text/template-parts.ts';
import { words } from '../words/words.ts';

export type Tone = 'start' | 'message' | 'wait' | 'decide' | 'request' | 'form' | 'end';

/** What the card of a step shows, ready to draw. */
export interface Card {
  readonly tone: Tone;
  readonly icon: 'text' | 'list' | 'buttons' | 'template' | 'reply' | 'branch' | 'request' | 'wait';
  /** The kind of step in plain words. */
  readonly kind: string;
  readonly blocks: readonly CardBlock[];
}

export type CardBlock =
  /** What the customer reads. */
  | { readonly type: 'bubble'; readonly heading: TemplatePart[]; readonly text: TemplatePart[] }
  | { readonly type: 'choices'; readonly choices: readonly CardChoice[]; readonly more: number }
  | { readonly type: 'fact'; readonly parts: TemplatePart[] }
  | { readonly type: 'call'; readonly method: string; readonly address: TemplatePart[] };

export interface CardChoice {
  readonly id: string;
  readonly title: TemplatePart[];
}

const choicesShownMax = 3;

export function cardOf(step: WorkflowStep, stepName: AnswerNames['stepName']): Card {
  const parts = (text: string) => templateParts(text, { stepName, known: words.card.answers });
  switch (step.type) {
    case 'chatapps-message':
      return messageCard(step.config.message, parts);
    case 'wait-for-reply':
      return {
        tone: 'wait',
        icon: 'reply',
        kind: words.card.waitForReply,
        blocks: [{ type: 'fact', parts: plain(expectationInWords(step.config)) }],
      };
    case 'branch': {
      const rule = step.config.mode === 'all' ? words.card.allRules : words.card.firstRule;
      return {
        tone: 'decide',
        icon: 'branch',
        kind: words.card.branch,
        blocks: [{ type: 'fact', parts: plain(rule) }],
      };
    }
    case 'http-request':
      return {
        tone: 'request',
        icon: 'request',
        kind: words.card.request,
        blocks: [{ type: 'call', method: step.config.method, address: parts(step.config.url) }],
      };
    case 'wait':
      return {
        tone: 'wait',
        icon: 'wait',
        kind: words.card.wait,
        blocks: [{ type: 'fact', parts: waitInWords(step.config.until, parts) }],
      };
  }
}

type Config<Type extends WorkflowStep['type']> = Extract<WorkflowStep, { type: Type }>['config'];
type Message = Config<'chatapps-message'>['message'];
type Parts = (text: string) => TemplatePart[];

function messageCard(message: Message, parts: Parts): Card {
  const { kind } = message;
  const head = { tone: 'message', icon: kind, kind: words.card[kind] } as const;
  switch (kind) {
    case 'text':
      return { ...head, blocks: [bubble('', message.text, parts)] };
    case 'list':
    case 'buttons':
      return {
        ...head,
        blocks: [
          bubble(message.header ?? '', message.body, parts),
          ...choicesOf(message.choices, parts),
        ],
      };
    case 'template': {
      const { header, quickReplies, name } = message.template;
      const heading = header?.kind === 'text' ? header.value : '';
      const text = filled(message.template.text, message.template.parameters) || name;
      const rows = quickReplies.map(({ title }) => ({ id: title, title }));
      const replies = rows.length > 0 ? [typedChoices(rows, parts)] : [];
      return { ...head, blocks: [bubble(heading, text, parts), ...replies] };
    }
  }
}

function bubble(heading: string, text: string, parts: Parts): CardBlock {
  return { type: 'bubble', heading: parts(heading), text: parts(text) };
}

/** The approved text with `{{1}}` replaced by the first parameter, and so on. */
function filled(text: string, parameters: readonly string[]): string {
  return text.replace(/\{\{(\d+)\}\}/g, (gap, number) => parameters[Number(number) - 1] ?? gap);
}

type Choices = Extract<Message, { kind: 'list' }>['choices'];

function choicesOf(choices: Choices, parts: Parts): CardBlock[] {
  if (choices.from === 'typed') return [typedChoices(choices.rows, parts)];
  return [
    typedChoices([choices.row], parts),
    { type: 'fact', parts: [...plain(`${words.card.eachOf} `), ...parts(choices.items)] },
  ];
}

function typedChoices(rows: readonly { id: string; title: string }[], parts: Parts): CardBlock {
  const shown = rows.slice(0, choicesShownMax);
  return {
    type: 'choices',
    choices: shown.map(({ id, title }) => ({ id, title: parts(title) })),
    more: rows.length - shown.length,
  };
}

function expectationInWords({ expect, timeout }: Config<'wait-for-reply'>): string {
  const expected = words.card.expects[expect.kind];
  if (timeout === null) return words.card.forEver(expected);
  return words.card.upTo(expected, durationInWords(timeout));
}

function waitInWords(until: Config<'wait'>['until'], parts: Parts): TemplatePart[] {
  switch (until.kind) {
    case 'duration':
      return plain(durationInWords(until.duration));
    case 'moment': {
      const lead = until.before
        ? words.card.before(durationInWords(until.before))
        : words.card.until;
      return [...plain(`${lead} `), ...parts(until.at)];
    }
    case 'time-of-day':
      return plain(
        words.card.timeOfDay(
          until.time,
          until.days.map((day) => words.card.days[day]),
        ),
      );
  }
}

function durationInWords({ amount, unit }: { amount: number; unit: string }): string {
  return words.card.duration(amount, unit);
}

function plain(text: string): TemplatePart[] {
  return [{ kind: 'words', text }];
}
