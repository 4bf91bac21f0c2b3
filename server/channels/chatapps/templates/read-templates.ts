/**
 * What 8x8 answers about the templates of a WhatsApp channel (OpenAPI “Get WhatsApp templates”): all
 * at once, each in one language. Its kinds of components and buttons come in whichever letters.
 */
import * as z from 'zod';

/** Where a template wants a value, or shows something of its own. */
export interface AccountTemplateHeader {
  readonly kind: 'text' | 'image' | 'video' | 'document' | 'location';
  /** '' unless it is a text. */
  readonly text: string;
}

const buttonKinds = {
  QUICK_REPLY: 'reply',
  URL: 'url',
  PHONE_NUMBER: 'phone',
  OTP: 'otp',
  COPY_CODE: 'coupon',
  FLOW: 'flow',
  VOICE_CALL: 'call',
} as const;

type KnownButton = (typeof buttonKinds)[keyof typeof buttonKinds];

const button = z
  .looseObject({
    type: z.string(),
    text: z.string().default(''),
    url: z.string().default(''),
  })
  .transform(({ type, text, url }) => ({
    kind: kindOfButton(type),
    title: text,
    /** Whether the end of its address is given when it is sent. */
    takesValue: url.includes('{{'),
  }));

const component = z.looseObject({
  type: z.string().transform((type) => type.toUpperCase()),
  format: z.string().default('TEXT'),
  text: z.string().default(''),
  buttons: z.array(button).default([]),
  cards: z.array(z.unknown()).default([]),
});

type Component = z.infer<typeof component>;

const template = z
  .looseObject({
    templateName: z.string(),
    language: z.string(),
    languageName: z.string().nullish(),
    category: z.string().nullish(),
    categoryName: z.string().nullish(),
    status: z.string(),
    statusName: z.string().nullish(),
    channelName: z.string().nullish(),
    components: z.array(component).default([]),
  })
  .transform((given) => {
    const { templateName: name, language, components } = given;
    const { category, status } = given;
    return {
      name,
      language,
      languageName: given.languageName ?? language,
      category: category?.toUpperCase() ?? '',
      categoryName: given.categoryName ?? category ?? '',
      status: status.toUpperCase(),
      statusName: given.statusName ?? status,
      isApproved: status.toUpperCase() === 'APPROVED',
      header: headerOf(components),
      body: partOf(components, 'BODY')?.text ?? '',
      footer: partOf(components, 'FOOTER')?.text ?? '',
      buttons: partOf(components, 'BUTTONS')?.buttons ?? [],
      hasCards: partOf(components, 'CAROUSEL') !== undefined,
    };
  });

export const templateList = z
  .looseObject({ templates: z.array(template) })
  .transform(({ templates }) => templates);

/** A template as it was submitted to WhatsApp, and what became of it. */
export type ListedTemplate = z.output<typeof templateList>[number];

function partOf(components: readonly Component[], type: string): Component | undefined {
  return components.find((each) => each.type === type);
}

function headerOf(components: readonly Component[]): AccountTemplateHeader | null {
  const header = partOf(components, 'HEADER');
  if (!header) return null;
  const kind = (['image', 'video', 'document', 'location'] as const).find(
    (each) => each === header.format.toLowerCase(),
  );
  return kind ? { kind, text: '' } : { kind: 'text', text: header.text };
}

function kindOfButton(type: string): KnownButton | 'other' {
  const found = Object.entries(buttonKinds).find(([name]) => name === type.toUpperCase());
  return found?.[1] ?? 'other';
}
