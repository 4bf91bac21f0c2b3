import * as z from 'zod';
import { choices, said, template } from './choices-config.ts';
import { placeFields } from './place-config.ts';
import { templateMessage } from './template-config.ts';

const file = z
  .strictObject({
    kind: z
      .enum(['image', 'video', 'document'])
      .meta({ title: 'Kind', description: 'What it is.' }),
    url: said.meta({
      title: 'Address',
      description: 'Where the file is: it starts with https://.',
    }),
    filename: template.optional().meta({
      title: 'File name',
      description: 'What a document is called on the phone.',
    }),
  })
  .meta({ title: 'Picture or file', description: 'Above the text, instead of a heading.' });

const header = template
  .optional()
  .meta({ title: 'Heading', description: 'A bold line above the text, up to 60 characters.' });
const body = said.meta({
  title: 'Text',
  description: 'The question or message, up to 1024 characters.',
});
const footer = template
  .optional()
  .meta({ title: 'Footer', description: 'A small grey line below, up to 60 characters.' });
const frame = { header, body, footer };
const fileFrame = { ...frame, file: file.optional() };

const catalogId = said.meta({
  title: 'Catalogue',
  description: 'The id of the catalogue that is connected to the WhatsApp account.',
});
const productId = said.meta({
  title: 'Product',
  description: 'The id of the product in the catalogue.',
});

const buttonTitle = said.meta({
  title: 'Button',
  description: 'What stands on the button, up to 20 characters.',
});

const kinds = {
  text: z
    .strictObject({
      kind: z.literal('text'),
      text: said.meta({ title: 'Text', description: 'What the customer reads.' }),
    })
    .meta({ title: 'Text' }),
  buttons: z
    .strictObject({ kind: z.literal('buttons'), ...fileFrame, choices })
    .meta({ title: 'Text with buttons', description: 'Up to three choices, seen at once.' }),
  list: z
    .strictObject({
      kind: z.literal('list'),
      ...frame,
      button: said.meta({
        title: 'Button',
        description: 'On the button that opens the list, up to 20 characters.',
      }),
      choices,
      moreTitle: z.string().min(1).max(24).default('More').meta({
        title: 'More',
        description: 'The last row of a list that goes on; it shows the next choices.',
      }),
    })
    .meta({ title: 'Text with a list', description: 'Any number of choices, ten at a time.' }),
  template: z.strictObject({ kind: z.literal('template'), template: templateMessage }).meta({
    title: 'WhatsApp template',
    description: 'The only message WhatsApp takes when the customer has not written for a day.',
  }),
  media: z
    .strictObject({
      kind: z.literal('media'),
      media: z
        .enum(['image', 'video', 'audio', 'file', 'sticker'])
        .meta({ title: 'Kind', description: 'What is sent.' }),
      url: said.meta({ title: 'Address', description: 'Where it is: it starts with https://.' }),
      caption: template.optional().meta({
        title: 'Caption',
        description: 'Below the picture, video or file, up to 1024 characters.',
      }),
    })
    .meta({ title: 'Picture, video or file' }),
  location: z
    .strictObject({ kind: z.literal('location'), ...placeFields })
    .meta({ title: 'Location', description: 'A point on the map.' }),
  contact: z
    .strictObject({
      kind: z.literal('contact'),
      name: said.meta({ title: 'Name', description: 'Whose details these are.' }),
      phone: said.meta({ title: 'Phone number', description: 'With its country: +12025550143.' }),
      email: template.optional().meta({ title: 'E-mail', description: 'When there is one.' }),
      company: template.optional().meta({ title: 'Company', description: 'Where they work.' }),
    })
    .meta({ title: 'Contact', description: 'Somebody’s details, such as a technician’s.' }),
  link: z
    .strictObject({
      kind: z.literal('link'),
      ...fileFrame,
      button: buttonTitle,
      url: said.meta({ title: 'Address', description: 'The page that the button opens.' }),
    })
    .meta({ title: 'Text with a link', description: 'A button that opens a page.' }),
  flow: z
    .strictObject({
      kind: z.literal('flow'),
      ...fileFrame,
      button: buttonTitle,
      flowId: said.meta({ title: 'Form', description: 'The id that WhatsApp gave the form.' }),
      screen: template.optional().meta({
        title: 'First screen',
        description: 'Where the form starts, when not on its first screen.',
      }),
      data: z.record(z.string(), z.json()).optional().meta({
        title: 'Data',
        description: 'What the first screen is filled with.',
      }),
      draft: z.boolean().optional().meta({
        title: 'Not published yet',
        description: 'Whether the form is still a draft, sent to try it.',
      }),
    })
    .meta({ title: 'Form', description: 'A button that opens a WhatsApp Flow.' }),
  product: z
    .strictObject({
      kind: z.literal('product'),
      body: template.optional().meta({ title: 'Text', description: 'Up to 1024 characters.' }),
      footer,
      catalogId,
      productId,
    })
    .meta({ title: 'Product', description: 'One product of the catalogue.' }),
  products: z
    .strictObject({
      kind: z.literal('products'),
      header: said.meta({ title: 'Heading', description: 'A bold line, up to 60 characters.' }),
      body,
      footer,
      catalogId,
      sections: z
        .array(
          z.strictObject({
            title: template.optional().meta({
              title: 'Section',
              description: 'A heading; needed when there is more than one section.',
            }),
            products: z
              .array(productId)
              .min(1, 'Add a product.')
              .max(30)
              .meta({ title: 'Products', description: 'Their ids in the catalogue.' }),
          }),
        )
        .min(1, 'Add a section.')
        .max(10)
        .meta({ title: 'Sections', description: 'Up to ten, with up to 30 products in all.' }),
    })
    .meta({ title: 'Products', description: 'Several products of the catalogue.' }),
  askLocation: z
    .strictObject({ kind: z.literal('ask-location'), body })
    .meta({ title: 'Ask for a location', description: 'A button that sends where they are.' }),
  askContact: z
    .strictObject({
      kind: z.literal('ask-contact'),
      body: template.optional().meta({ title: 'Text', description: 'Up to 1024 characters.' }),
    })
    .meta({ title: 'Ask for contact details', description: 'A button that shares their number.' }),
  askCall: z
    .strictObject({
      kind: z.literal('ask-call'),
      body: template.optional().meta({ title: 'Text', description: 'Up to 1024 characters.' }),
    })
    .meta({ title: 'Ask whether to call', description: 'May the business call on WhatsApp?' }),
  call: z
    .strictObject({
      kind: z.literal('call'),
      ...frame,
      button: template
        .optional()
        .meta({ title: 'Button', description: 'Up to 20 characters; “Call Now” when left out.' }),
      minutes: z.number().int().min(1).max(43_200).optional().meta({
        title: 'Minutes',
        description: 'For how long the button works; a week when left out.',
      }),
    })
    .meta({ title: 'Text with a call button', description: 'It calls you on WhatsApp.' }),
  chatapps: z
    .strictObject({
      kind: z.literal('chatapps'),
      message: z.record(z.string(), z.json()).meta({
        title: 'Message',
        description:
          'A message as 8x8’s API has it: “type”, “content”, and “context” or “channels” where wanted. {{ }} works in every text.',
      }),
    })
    .meta({ title: 'As in 8x8’s API', description: 'Anything 8x8 takes, in its own JSON.' }),
};

/** What is tried when the message does not arrive on the contact's own channel. */
const fallback = z
  .strictObject({
    channel: z
      .enum(['sms', 'viber', 'rcs', 'whatsapp', 'line', 'zalo'])
      .meta({ title: 'Channel', description: 'Where it is sent then.' }),
    afterSeconds: z.number().int().min(10).max(86_400).default(60).meta({
      title: 'After',
      description: 'Seconds, from 10 to 86400 (a day).',
    }),
    unless: z
      .enum(['sent', 'delivered', 'read'])
      .default('delivered')
      .meta({ title: 'Unless it was', description: 'What must have become of it by then.' }),
    text: template.optional().meta({
      title: 'Text of the SMS',
      description: 'The message as plain text when left out.',
    }),
    sender: z
      .string()
      .max(16)
      .optional()
      .meta({ title: 'Sender', description: 'From whom the SMS is, up to 16 characters.' }),
  })
  .meta({ title: 'When it does not arrive', description: 'It is sent on another channel.' });

export const messageConfig = z.strictObject({
  message: z
    .discriminatedUnion('kind', [
      kinds.text,
      kinds.buttons,
      kinds.list,
      kinds.template,
      kinds.media,
      kinds.location,
      kinds.contact,
      kinds.link,
      kinds.flow,
      kinds.product,
      kinds.products,
      kinds.askLocation,
      kinds.askContact,
      kinds.askCall,
      kinds.call,
      kinds.chatapps,
    ])
    .meta({ title: 'Message', description: 'What is sent.' }),
  quotes: template.optional().meta({
    title: 'Answers',
    description: 'The id of the message it quotes, such as {{data.payload.umid}}.',
  }),
  fallback: fallback.optional(),
  outsideWindow: templateMessage.optional().meta({
    title: 'When 24 hours have passed',
    description:
      'WhatsApp takes only approved templates when the customer has not written for 24 hours. This one is sent instead.',
  }),
});

export type MessageConfig = z.infer<typeof messageConfig>;
/** What is said, of one kind. */
export type Said<Kind extends MessageConfig['message']['kind']> = Extract<
  MessageConfig['message'],
  { kind: Kind }
>;
