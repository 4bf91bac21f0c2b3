import * as z from 'zod';
import { flowParameters } from './interactive.ts';
import { place } from './place.ts';

/**
 * A template that WhatsApp approved, with the values that fill it, in the shape of 8x8's “Send
 * message” (OpenAPI `content.template`; “Template message API library”). Only what has a value is
 * sent: a fixed footer, a phone button and a quick reply without an id are not.
 */

/** One value; which of the fields it has depends on its type. */
const parameter = z.strictObject({
  type: z.enum([
    'text',
    'image',
    'gif',
    'video',
    'document',
    'location',
    'payload',
    'couponCode',
    'action',
    'ttlMinutes',
  ]),
  /** The name of a named value, `{{first_name}}`; without one, values are told by their order. */
  name: z.string().optional(),
  text: z.string().optional(),
  url: z.string().optional(),
  location: place.optional(),
  payload: z.string().optional(),
  couponCode: z.string().optional(),
  ttlMinutes: z.number().int().optional(),
  /** What a form is opened with: `{ screen, data }`, or as the form wants it. */
  flowActionData: z.record(z.string(), z.json()).optional(),
  action: z.string().optional(),
  navigateScreen: z.string().optional(),
});

export const buttonKinds = ['QuickReply', 'Url', 'CopyCode', 'Flow', 'VoiceCall'] as const;

const cardComponent = z.strictObject({
  type: z.enum(['header', 'body', 'button']),
  subType: z.enum(buttonKinds).optional(),
  index: z.number().int().optional(),
  parameters: z.array(parameter).optional(),
});

const component = cardComponent.extend({
  type: z.enum([
    'header',
    'footer',
    'body',
    'button',
    'carousel',
    'call_permission_request',
    'request_contact_info',
  ]),
  /** Only a carousel has them. */
  cards: z
    .array(z.strictObject({ cardIndex: z.number().int(), components: z.array(cardComponent) }))
    .optional(),
});

export const template = z.strictObject({
  name: z.string(),
  language: z.string(),
  components: z.array(component),
});

/**
 * What the customer sees: WhatsApp keeps the template's text, so the message does not carry it. For
 * the phone and the conversation; never sent. Buttons stand in the order of their indexes.
 */
export const templateDisplay = z.strictObject({
  header: z.string().optional(),
  body: z.string(),
  footer: z.string().optional(),
  buttons: z.array(z.string()),
  cards: z.array(z.strictObject({ body: z.string(), buttons: z.array(z.string()) })).optional(),
  /** What the button that opens a form opens; its title is the button's. */
  form: flowParameters.optional(),
});

export type TemplateParameter = z.infer<typeof parameter>;
export type TemplateComponent = z.infer<typeof component>;
export type CardComponent = z.infer<typeof cardComponent>;
export type TemplateDisplay = z.infer<typeof templateDisplay>;
