/**
 * What 8x8's messaging and SMS APIs accept (developer.8x8.com/connect, "Send message", "Interactive
 * messages", "Send SMS"), as far as a business would notice: shapes, what must be there, and lengths.
 */
import * as z from 'zod';

const text = (max: number) => z.string().min(1).max(max);
const link = z.url({ protocol: /^https?$/ });

const user = z
  .looseObject({
    msisdn: z
      .string()
      .regex(/^\+?[1-9]\d{5,14}$/)
      .optional(),
    country: z.string().length(2).optional(),
    channelUserId: text(130).optional(),
    lineUserId: text(130).optional(),
  })
  .refine(({ msisdn, channelUserId, lineUserId }) => msisdn ?? channelUserId ?? lineUserId);

const body = z.object({ text: text(1_024) });
const header = z.looseObject({ type: z.enum(['text', 'video', 'image', 'document']) });
const around = { header: header.optional(), body, footer: z.object({ text: text(60) }).optional() };

const button = z.object({
  type: z.literal('reply'),
  reply: z.object({ id: text(256), title: text(20) }),
});
const row = z.object({
  id: text(200),
  title: text(24),
  description: z.string().max(72).optional(),
});
const section = z.object({ title: z.string().max(24).optional(), rows: z.array(row).min(1) });
const retailerId = z.object({ product_retailer_id: text(256) });

const buttons = z.object({
  type: z.literal('button'),
  ...around,
  action: z.object({
    buttons: z
      .array(button)
      .min(1)
      .max(3)
      .refine((all) => allDiffer(all.map((each) => each.reply.id))),
  }),
});
const list = z.object({
  type: z.literal('list'),
  ...around,
  action: z.object({
    button: text(20),
    sections: z
      .array(section)
      .min(1)
      .max(10)
      .refine((all) => all.flatMap(({ rows }) => rows).length <= 10)
      .refine((all) => allDiffer(all.flatMap(({ rows }) => rows.map(({ id }) => id))))
      .refine((all) => all.length === 1 || all.every(({ title }) => title)),
  }),
});
const callToAction = z.object({
  type: z.literal('cta_url'),
  ...around,
  action: z.looseObject({
    parameters: z.looseObject({ display_text: text(20), url: text(2_000) }),
  }),
});
const flow = z.object({
  type: z.literal('flow'),
  ...around,
  action: z.looseObject({ parameters: z.looseObject({ flowId: text(64), flowCta: text(30) }) }),
});
const product = z.looseObject({
  type: z.literal('product'),
  action: z.looseObject({ catalog_id: text(256), product_retailer_id: text(256) }),
});
const products = z.looseObject({
  type: z.literal('product_list'),
  body,
  action: z.looseObject({
    catalog_id: text(256),
    sections: z
      .array(z.looseObject({ product_items: z.array(retailerId).min(1).max(30) }))
      .min(1)
      .max(10),
  }),
});
const locationRequest = z.looseObject({ type: z.literal('location_request_message'), body });
const voiceCall = z.looseObject({ type: z.literal('voice_call'), body });
const bare = z.looseObject({ type: z.enum(['call_permission_request', 'request_contact_info']) });

const interactive = z.discriminatedUnion('type', [
  buttons,
  list,
  callToAction,
  flow,
  product,
  products,
  locationRequest,
  voiceCall,
  bare,
]);

const parameter = z.looseObject({ type: z.string() });
const component = z.looseObject({ type: z.string(), parameters: z.array(parameter).optional() });
const template = z.looseObject({
  name: text(512),
  language: text(20),
  components: z.array(component).optional(),
});
const place = z.looseObject({ latitude: z.coerce.number(), longitude: z.coerce.number() });
const anything = z.looseObject({});

/** What must be there for each type of content. */
const contents = {
  text: z.looseObject({ text: text(35_000) }),
  audio: z.looseObject({ url: link }),
  video: z.looseObject({ url: link }),
  image: z.looseObject({ url: link }),
  file: z.looseObject({ url: link }),
  location: z.looseObject({ location: place }),
  interactive: z.looseObject({ interactive }),
  template: z.looseObject({ template }),
  carousel: z.looseObject({ carousel: anything }),
  richcard: z.looseObject({ richCard: anything }),
  buttons: anything,
};
type ContentType = keyof typeof contents;

const envelope = z.looseObject({
  user,
  type: z.string().refine((name) => Object.hasOwn(contents, name.toLowerCase())),
  clientMessageId: z.string().max(50).optional(),
  content: anything,
  dlrCallbackUrl: link.optional(),
  channels: z
    .array(
      z.looseObject({ channel: z.string(), fallbackAfter: z.int().min(10).max(86_400).optional() }),
    )
    .optional(),
  context: z.looseObject({ umid: z.string() }).optional(),
});

const sms = z.looseObject({
  destination: z.string().regex(/^\+?[1-9]\d{6,14}$/),
  text: text(10_000),
  source: z.string().max(16).optional(),
  country: z.string().length(2).optional(),
  clientMessageId: z.string().max(350).optional(),
  encoding: z.enum(['AUTO', 'GSM7', 'UCS2']).optional(),
});

export type ChatAppsMessage = z.infer<typeof envelope>;
export type SmsMessage = z.infer<typeof sms>;

/** Why 8x8 does not take a message: its number for it, and a sentence. */
export interface Complaint {
  readonly code: number;
  readonly message: string;
}

type Read<T> =
  | { readonly ok: true; readonly message: T }
  | { readonly ok: false; readonly complaint: Complaint };

export function readChatAppsMessage(given: unknown): Read<ChatAppsMessage> {
  const outer = envelope.safeParse(given);
  if (!outer.success) return refused(outer.error);
  const type = outer.data.type.toLowerCase() as ContentType;
  const inner = contents[type].safeParse(outer.data.content);
  return inner.success ? { ok: true, message: outer.data } : refused(inner.error, ['content']);
}

export function readSmsMessage(given: unknown): Read<SmsMessage> {
  const parsed = sms.safeParse(given);
  return parsed.success ? { ok: true, message: parsed.data } : refused(parsed.error);
}

function refused(error: z.ZodError, inside: string[] = []): { ok: false; complaint: Complaint } {
  const [issue] = error.issues;
  const path = [...inside, ...(issue?.path ?? [])].join('.');
  const [, code, words] = codes.find(([start]) => path.startsWith(start)) ?? ['', 1_000, ''];
  const why = `Invalid '${path}': ${issue?.message ?? 'not as documented'}`;
  return { ok: false, complaint: { code, message: words === '' ? why : `${words} (${why})` } };
}

/** 8x8's numbers, for the beginning of a path ("API error codes"). */
const codes: readonly (readonly [start: string, code: number, words: string])[] = [
  ['user', 1_002, 'Invalid MSISDN format'],
  ['destination', 1_002, 'Invalid MSISDN format'],
  ['clientMessageId', 3_009, 'Client message id is too long'],
  ['type', 3_010, 'Invalid content type'],
  ['content.text', 3_005, 'Missed text'],
  ['content.template', 3_040, 'Invalid template'],
];

function allDiffer(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
