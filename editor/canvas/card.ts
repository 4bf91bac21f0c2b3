import { type JsonObject, plainText, readOutbound, type WorkflowStep } from '../../engine/index.ts';
import { answerWords } from '../text/answer-words.ts';
import { type AnswerNames, type TemplatePart, templateParts } from '../text/template-parts.ts';
import { words } from '../words/words.ts';
import { otherCard } from './other-card.ts';

export type Tone = 'start' | 'message' | 'wait' | 'decide' | 'request' | 'form' | 'end';

/** What the card of a step shows, ready to draw. */
export interface Card {
  readonly tone: Tone;
  readonly icon: MessageIcon | OtherIcon | 'reply' | 'branch' | 'request' | 'wait';
  /** The kind of step in plain words. */
  readonly kind: string;
  readonly blocks: readonly CardBlock[];
}

export type MessageIcon =
  | 'text'
  | 'list'
  | 'buttons'
  | 'template'
  | 'media'
  | 'location'
  | 'contact'
  | 'link'
  | 'form'
  | 'product'
  | 'call';

export type OtherIcon =
  | 'sms'
  | 'keys'
  | 'person'
  | 'chance'
  | 'repeat'
  | 'values'
  | 'jump'
  | 'answered-form'
  | 'unknown'
  | 'workflow';

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

export function cardOf(step: WorkflowStep, stepAnswer: AnswerNames['stepAnswer']): Card {
  const parts = (text: string) => templateParts(text, { stepAnswer, known: answerWords.known });
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
    case 'send-flow':
      return messageCard({ kind: 'flow', flowId: step.config.form, ...step.config }, parts);
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
    default:
      return otherCard(step, parts);
  }
}

type Config<Type extends WorkflowStep['type']> = Extract<WorkflowStep, { type: Type }>['config'];
type Message = Config<'chatapps-message'>['message'];
type Parts = (text: string) => TemplatePart[];

function messageCard(message: Message, parts: Parts): Card {
  const { kind } = message;
  const head = {
    tone: 'message',
    icon: messageIcons[kind],
    kind: words.card.messages[kind],
  } as const;
  switch (message.kind) {
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
    default:
      return { ...head, blocks: otherBlocks(message, parts) };
  }
}

const messageIcons: Record<Message['kind'], MessageIcon> = {
  text: 'text',
  list: 'list',
  buttons: 'buttons',
  template: 'template',
  media: 'media',
  location: 'location',
  contact: 'contact',
  link: 'link',
  flow: 'form',
  product: 'product',
  products: 'product',
  'ask-location': 'location',
  'ask-contact': 'contact',
  'ask-call': 'call',
  call: 'call',
  chatapps: 'text',
};

type Other = Exclude<Message, { kind: 'text' | 'list' | 'buttons' | 'template' }>;

/** What is read, and what stands on the button, of the messages without choices. */
function otherBlocks(message: Other, parts: Parts): CardBlock[] {
  switch (message.kind) {
    case 'media':
      return [bubble('', message.caption || message.url, parts)];
    case 'location':
      return [bubble('', message.name || message.address || placeOf(message), parts)];
    case 'contact':
      return [bubble(message.name, message.phone, parts)];
    case 'chatapps':
      return [writtenBlock(message.message, parts)];
    case 'product':
    case 'ask-location':
    case 'ask-contact':
    case 'ask-call':
      return message.body ? [bubble('', message.body, parts)] : [];
    case 'products':
      return [bubble(message.header, message.body, parts)];
    case 'link':
    case 'flow':
    case 'call': {
      const { header = '', body, button = '' } = message;
      const onButton = button ? [typedChoices([{ id: 'button', title: button }], parts)] : [];
      return [bubble(header, body, parts), ...onButton];
    }
  }
}

/** A message in 8x8's JSON as it reads; while it cannot be read, the JSON. */
function writtenBlock(written: JsonObject, parts: Parts): CardBlock {
  const read = readOutbound(written);
  return read.ok
    ? bubble('', plainText(read.message), parts)
    : { type: 'fact', parts: parts(JSON.stringify(written)) };
}

function placeOf({ latitude, longitude }: { latitude: string; longitude: string }): string {
  return `${latitude}, ${longitude}`;
}

function bubble(heading: string, text: string, parts: Parts): CardBlock {
  return { type: 'bubble', heading: parts(heading), text: parts(text) };
}

/** The approved text with `{{1}}` replaced by the first value, and so on, or by its name. */
function filled(text: string, parameters: Template['parameters']): string {
  return text.replace(/\{\{(\w+)\}\}/g, (gap, name) => {
    const value =
      parameters.find((each) => typeof each !== 'string' && each.name === name) ??
      parameters[Number(name) - 1];
    return (typeof value === 'string' ? value : value?.value) ?? gap;
  });
}

type Template = Extract<Message, { kind: 'template' }>['template'];

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
