import { fitChoices } from '../../messages/fit-choices.ts';
import type { Offer, OfferedChoice } from '../../messages/offer.ts';
import type { TemplateMessage } from '../../messages/outbound.ts';
import { phrasesIn } from '../../messages/phrases.ts';
import type {
  CardComponent,
  TemplateComponent,
  TemplateParameter,
} from '../../messages/template-message.ts';
import { withToken } from '../../messages/token.ts';
import type { StepContext } from '../step.ts';
import { buildPlace } from './build-content.ts';
import { filledData } from './build-interactive.ts';
import type { TemplateButton, TemplateCard, TemplateConfig } from './template-config.ts';
import { type FilledValue, fillValues, templateLook } from './template-look.ts';

type Context = StepContext<unknown>;

export interface BuiltTemplate {
  readonly message: TemplateMessage;
  readonly offer: Offer | null;
}

/**
 * An approved template with its values, and the offer its answer buttons make. In the shape 8x8
 * documents for `type: "template"` (OpenAPI “Send message”): components header, body, one button for
 * each that has something of its own, and the cards of a carousel. A quick reply's payload comes
 * back when it is tapped.
 */
export function buildTemplate(config: TemplateConfig, context: Context): BuiltTemplate {
  const { name, language, cards, quickReplies } = config;
  const values = fillValues(config.parameters, context);
  const display = templateLook(config, values, context);
  const offer = offerOf(config, display.body, context);
  const replies = offer?.choices.map(({ id }) => withToken(id, offer.token)) ?? [];
  const onCards = replies.slice(quickReplies.length);
  const components: TemplateComponent[] = [
    ...headerOf(config, context),
    ...bodyOf(values),
    ...buttonsOf(config, replies, context),
    ...(cards ? [carouselOf(cards, onCards, context)] : []),
  ];
  const content = { template: { name, language, components } };
  return { message: { type: 'template', content, display }, offer };
}

/** Of all answer buttons, those of the cards come last. */
function offerOf(config: TemplateConfig, body: string, context: Context): Offer | null {
  const { quickReplies, cards = [] } = config;
  const wanted: OfferedChoice[] = [
    ...quickReplies,
    ...cards.flatMap((card) => card.quickReplies),
  ].map(({ title, payload }) => ({
    id: payload === undefined ? title : context.text(payload),
    title,
  }));
  if (wanted.length === 0) return null;
  const { choices, notes } = fitChoices(wanted, context.offerToken);
  notes.forEach(context.note);
  const { choose, more } = phrasesIn(context.settings.language);
  const words = { body, button: choose, moreTitle: more };
  const { offerToken: token, stepId } = context;
  return { token, stepId, kind: 'template', ...words, page: 0, choices };
}

function headerOf({ header }: TemplateConfig, context: Context): TemplateComponent[] {
  if (!header) return [];
  return [{ type: 'header', parameters: [headerValue(header, context)] }];
}

function headerValue(
  header: NonNullable<TemplateConfig['header']>,
  context: Context,
): TemplateParameter {
  if (header.kind === 'location') {
    return { type: 'location', location: buildPlace(header, context) };
  }
  const value = context.text(header.value);
  return header.kind === 'text'
    ? { type: header.kind, text: value }
    : { type: header.kind, url: value };
}

function bodyOf(
  values: readonly FilledValue[],
): { type: 'body'; parameters: TemplateParameter[] }[] {
  if (values.length === 0) return [];
  return [{ type: 'body', parameters: values.map((value) => ({ type: 'text', ...value })) }];
}

/** Each at its place among all buttons of the template; what is fixed is not sent. */
function buttonsOf(
  { quickReplies, buttons = [], buttonsFirst = false }: TemplateConfig,
  replies: readonly string[],
  context: Context,
): CardComponent[] {
  const repliesAt = buttonsFirst ? buttons.length : 0;
  const buttonsAt = buttonsFirst ? 0 : quickReplies.length;
  const answers = replies
    .slice(0, quickReplies.length)
    .map((payload, index) => quickReply(payload, repliesAt + index));
  const others = buttons.flatMap((button, index) => buttonOf(button, buttonsAt + index, context));
  return buttonsFirst ? [...others, ...answers] : [...answers, ...others];
}

function quickReply(payload: string, index: number): CardComponent {
  const parameters: TemplateParameter[] = [{ type: 'payload', payload }];
  return { type: 'button', subType: 'QuickReply', index, parameters };
}

function buttonOf(button: TemplateButton, index: number, context: Context): CardComponent[] {
  const at = { type: 'button', index } as const;
  switch (button.kind) {
    case 'phone':
      return [];
    case 'url':
      return urlButton(button, index, context);
    case 'coupon': {
      const couponCode = context.text(button.code);
      return [{ ...at, subType: 'CopyCode', parameters: [{ type: 'couponCode', couponCode }] }];
    }
    case 'otp': {
      const text = context.text(button.code);
      return [{ ...at, subType: 'Url', parameters: [{ type: 'text', text }] }];
    }
    case 'flow': {
      const screen = context.text(button.screen ?? '');
      const data = filledData(button.data, context);
      const opened = { ...(screen && { screen }), ...(data && { data }) };
      const flowActionData = Object.keys(opened).length > 0 && { flowActionData: opened };
      return [{ ...at, subType: 'Flow', parameters: [{ type: 'action', ...flowActionData }] }];
    }
    case 'call': {
      const { minutes } = button;
      if (minutes === undefined) return [{ ...at, subType: 'VoiceCall' }];
      const parameters: TemplateParameter[] = [{ type: 'ttlMinutes', ttlMinutes: minutes }];
      return [{ ...at, subType: 'VoiceCall', parameters }];
    }
  }
}

/** An address without a value of ours is fixed. */
function urlButton(
  { value }: Pick<Extract<TemplateButton, { kind: 'url' }>, 'value'>,
  index: number,
  context: Context,
): CardComponent[] {
  if (value === undefined) return [];
  const parameters: TemplateParameter[] = [{ type: 'text', text: context.text(value) }];
  return [{ type: 'button', subType: 'Url', index, parameters }];
}

/** `replies`: the payloads of the cards' quick replies, card after card. */
function carouselOf(
  cards: readonly TemplateCard[],
  replies: readonly string[],
  context: Context,
): TemplateComponent {
  const left = [...replies];
  const built = cards.map((card, cardIndex) => {
    const values = fillValues(card.parameters, context);
    const media: TemplateParameter = { type: card.media, url: context.text(card.url) };
    const components: CardComponent[] = [
      { type: 'header', parameters: [media] },
      ...bodyOf(values),
      ...left.splice(0, card.quickReplies.length).map(quickReply),
      ...card.buttons.flatMap((button, index) =>
        urlButton(button, card.quickReplies.length + index, context),
      ),
    ];
    return { cardIndex, components };
  });
  return { type: 'carousel', cards: built };
}
