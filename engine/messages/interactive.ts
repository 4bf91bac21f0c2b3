import * as z from 'zod';

/**
 * Interactive messages, in the shape of 8x8's “Send message” (OpenAPI `content.interactive`): what
 * the customer taps. One schema for each `type`.
 */
const words = z.strictObject({ text: z.string() });

/** A file by its address (`link`), or by the id under which WhatsApp keeps it. */
const file = z.strictObject({
  link: z.string().optional(),
  id: z.string().optional(),
  caption: z.string().optional(),
  filename: z.string().optional(),
  provider: z.string().optional(),
});

export const header = z.union([
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('image'), image: file }),
  z.strictObject({ type: z.literal('video'), video: file }),
  z.strictObject({ type: z.literal('document'), document: file }),
]);

/** What stands around the choices: the body is what the customer reads. */
const frame = { header: header.optional(), body: words, footer: words.optional() };
/** Where 8x8 lets the body be left out. */
const quietFrame = { ...frame, body: words.optional() };

export const listRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
});

const list = z.strictObject({
  type: z.literal('list'),
  ...frame,
  action: z.strictObject({
    button: z.string(),
    sections: z.array(z.strictObject({ title: z.string().optional(), rows: z.array(listRow) })),
  }),
});

const button = z.strictObject({
  type: z.literal('button'),
  ...frame,
  action: z.strictObject({
    buttons: z.array(
      z.strictObject({
        type: z.literal('reply'),
        reply: z.strictObject({ id: z.string(), title: z.string() }),
      }),
    ),
  }),
});

/** A button that opens a page in the browser. */
const ctaUrl = z.strictObject({
  type: z.literal('cta_url'),
  ...frame,
  action: z.strictObject({
    name: z.literal('cta_url').optional(),
    parameters: z.strictObject({ display_text: z.string(), url: z.string() }),
  }),
});

const flowData = z.record(z.string(), z.json());

/** Which form a button opens, and where. */
export const flowParameters = z.strictObject({
  flowId: z.string(),
  flowCta: z.string(),
  flowToken: z.string().optional(),
  mode: z.enum(['draft', 'published']).optional(),
  flowMessageVersion: z.string().optional(),
  flowAction: z.enum(['navigate', 'data_exchange']).optional(),
  flowActionPayload: z
    .strictObject({ screen: z.string().optional(), data: flowData.optional() })
    .optional(),
  flowActionData: flowData.optional(),
});

/** A button that opens a form (a WhatsApp Flow); what is filled in comes back as `nfmReply`. */
export const flow = z.strictObject({
  type: z.literal('flow'),
  ...frame,
  action: z.strictObject({
    name: z.literal('flow').optional(),
    parameters: flowParameters,
  }),
});

const product = z.strictObject({
  type: z.literal('product'),
  ...quietFrame,
  action: z.strictObject({ catalog_id: z.string(), product_retailer_id: z.string() }),
});

const productList = z.strictObject({
  type: z.literal('product_list'),
  ...frame,
  action: z.strictObject({
    catalog_id: z.string(),
    /** The product whose picture stands for the list. */
    product_retailer_id: z.string().optional(),
    sections: z.array(
      z.strictObject({
        title: z.string().optional(),
        product_items: z.array(z.strictObject({ product_retailer_id: z.string() })),
      }),
    ),
  }),
});

const locationRequest = z.strictObject({
  type: z.literal('location_request_message'),
  ...frame,
  action: z.strictObject({ name: z.literal('send_location') }),
});

const noAction = z.strictObject({}).optional();

const callPermissionRequest = z.strictObject({
  type: z.literal('call_permission_request'),
  ...quietFrame,
  action: noAction,
});

const contactInfoRequest = z.strictObject({
  type: z.literal('request_contact_info'),
  ...quietFrame,
  action: noAction,
});

/** A button that calls the business on WhatsApp. */
const voiceCall = z.strictObject({
  type: z.literal('voice_call'),
  ...frame,
  action: z.strictObject({
    name: z.literal('voice_call'),
    parameters: z
      .strictObject({
        display_text: z.string().optional(),
        ttlMinutes: z.number().int().optional(),
        payload: z.string().optional(),
      })
      .optional(),
  }),
});

export const interactive = z.discriminatedUnion('type', [
  list,
  button,
  ctaUrl,
  flow,
  product,
  productList,
  locationRequest,
  callPermissionRequest,
  contactInfoRequest,
  voiceCall,
]);

export type Interactive = z.infer<typeof interactive>;
export type InteractiveType = Interactive['type'];
export type Header = z.infer<typeof header>;
export type HeaderFile = z.infer<typeof file>;
export type ListInteractive = z.infer<typeof list>;
export type ButtonInteractive = z.infer<typeof button>;
export type FlowInteractive = z.infer<typeof flow>;
export type FlowParameters = z.infer<typeof flowParameters>;
export type ProductListInteractive = z.infer<typeof productList>;
export type ListRow = z.infer<typeof listRow>;

export type FileHeader = Exclude<Header, { type: 'text' }>;

/** The file that stands above the body. */
export function fileIn(given: FileHeader): HeaderFile {
  switch (given.type) {
    case 'image':
      return given.image;
    case 'video':
      return given.video;
    case 'document':
      return given.document;
  }
}

export function fileHeader(type: FileHeader['type'], file: HeaderFile): FileHeader {
  switch (type) {
    case 'image':
      return { type, image: file };
    case 'video':
      return { type, video: file };
    case 'document':
      return { type, document: file };
  }
}

/** These have no place for a heading. */
export function hasNoHeader(type: InteractiveType): boolean {
  return type === 'product' || type === 'location_request_message';
}

/** The heading of these is words, not a file. */
export function hasWordsOnly(type: InteractiveType): boolean {
  return type === 'list' || type === 'product_list';
}
