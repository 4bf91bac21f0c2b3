import {
  type ButtonInteractive,
  type FileHeader,
  type FlowInteractive,
  fileIn,
  hasNoHeader,
  hasWordsOnly,
  type Interactive,
  type ListInteractive,
  type ProductListInteractive,
} from './interactive.ts';
import { messageLimits as max } from './message-limits.ts';
import { link, optional, repeated, someAtMost, text, type Violation, within } from './violation.ts';

const at = 'content.interactive';

/** Everything for which WhatsApp or 8x8 would refuse what stands in `content.interactive`. */
export function checkInteractive(message: Interactive): Violation[] {
  return [
    ...header(message),
    ...body(message),
    ...optional(`${at}.footer.text`, message.footer?.text, max.footerChars, 'footer'),
    ...action(message),
  ];
}

function header({ type, header: given }: Interactive): Violation[] {
  const path = `${at}.header`;
  if (!given) {
    return type === 'product_list'
      ? [{ path, message: 'A list of products needs a heading.' }]
      : [];
  }
  if (hasNoHeader(type)) {
    return [{ path, message: 'This kind of message has no heading. Leave it out.' }];
  }
  if (given.type !== 'text' && hasWordsOnly(type)) {
    return [{ path, message: 'The heading of a list is words, not a file.' }];
  }
  return given.type === 'text'
    ? text(`${path}.text`, given.text, max.headerChars, 'header')
    : headerFile(path, given);
}

function headerFile(path: string, given: FileHeader): Violation[] {
  const { id, link: address } = fileIn(given);
  if (id === undefined && address === undefined) {
    return [{ path: `${path}.${given.type}`, message: `The ${given.type} has no address.` }];
  }
  return link(`${path}.${given.type}.link`, address);
}

/** Where it must be there, the schema says so. */
function body({ body: given }: Interactive): Violation[] {
  return given ? text(`${at}.body.text`, given.text, max.bodyChars, 'text') : [];
}

function action(message: Interactive): Violation[] {
  const path = `${at}.action`;
  switch (message.type) {
    case 'list':
      return list(path, message.action);
    case 'button':
      return buttons(`${path}.buttons`, message.action.buttons);
    case 'cta_url': {
      const { display_text, url } = message.action.parameters;
      return [
        ...text(`${path}.parameters.display_text`, display_text, max.buttonTitleChars, 'button'),
        ...link(`${path}.parameters.url`, url),
      ];
    }
    case 'flow':
      return flow(`${path}.parameters`, message.action.parameters);
    case 'product':
      return [
        ...text(`${path}.catalog_id`, message.action.catalog_id, max.textChars, 'catalogue'),
        ...product(path, message.action.product_retailer_id),
      ];
    case 'product_list':
      return products(path, message.action);
    case 'voice_call': {
      const { display_text, ttlMinutes, payload } = message.action.parameters ?? {};
      const minutes = { min: 1, max: max.callMinutes };
      return [
        ...optional(
          `${path}.parameters.display_text`,
          display_text,
          max.buttonTitleChars,
          'button',
        ),
        ...within(`${path}.parameters.ttlMinutes`, ttlMinutes, minutes, 'time in minutes'),
        ...optional(`${path}.parameters.payload`, payload, max.callPayloadChars, 'id'),
      ];
    }
    case 'location_request_message':
    case 'call_permission_request':
    case 'request_contact_info':
      return [];
  }
}

function list(path: string, { button, sections }: ListInteractive['action']): Violation[] {
  const rows = sections.flatMap((section, at) =>
    section.rows.map((row, number) => ({ row, path: `${path}.sections.${at}.rows.${number}` })),
  );
  return [
    ...text(`${path}.button`, button, max.listButtonChars, 'button'),
    ...someAtMost(`${path}.sections`, rows.length, max.listRows, 'choices'),
    ...titles(`${path}.sections`, sections),
    ...rows.flatMap(({ row, path }) => [
      ...text(`${path}.id`, row.id, max.rowIdChars, 'id'),
      ...text(`${path}.title`, row.title, max.rowTitleChars, 'title'),
      ...optional(`${path}.description`, row.description, max.rowDescriptionChars, 'description'),
    ]),
    ...repeated(rows.map(({ row, path }) => ({ path: `${path}.id`, value: row.id }))),
  ];
}

/** Every section needs a title when there is more than one. */
function titles(
  path: string,
  sections: readonly { readonly title?: string | undefined }[],
): Violation[] {
  return sections.flatMap(({ title }, at) => {
    const where = `${path}.${at}.title`;
    return sections.length > 1
      ? text(where, title ?? '', max.sectionTitleChars, 'section title')
      : optional(where, title, max.sectionTitleChars, 'section title');
  });
}

function buttons(path: string, given: ButtonInteractive['action']['buttons']): Violation[] {
  const replies = given.map(({ reply }, at) => ({ ...reply, path: `${path}.${at}.reply` }));
  return [
    ...someAtMost(path, given.length, max.buttons, 'buttons'),
    ...replies.flatMap(({ id, title, path }) => [
      ...text(`${path}.id`, id, max.buttonIdChars, 'id'),
      ...text(`${path}.title`, title, max.buttonTitleChars, 'title'),
    ]),
    ...repeated(replies.map(({ id, path }) => ({ path: `${path}.id`, value: id }))),
    ...repeated(replies.map(({ title, path }) => ({ path: `${path}.title`, value: title }))),
  ];
}

function flow(path: string, given: FlowInteractive['action']['parameters']): Violation[] {
  const { flowId, flowCta, flowAction, flowActionPayload: opened } = given;
  return [
    ...text(`${path}.flowId`, flowId, max.textChars, 'form'),
    ...text(`${path}.flowCta`, flowCta, max.buttonTitleChars, 'button'),
    ...(/\p{Extended_Pictographic}/u.test(flowCta)
      ? [{ path: `${path}.flowCta`, message: 'The button of a form takes no emoji.' }]
      : []),
    ...(opened?.data && Object.keys(opened.data).length === 0
      ? [{ path: `${path}.flowActionPayload.data`, message: 'The data of a form is empty.' }]
      : []),
    ...(opened && flowAction === 'data_exchange'
      ? [{ path: `${path}.flowActionPayload`, message: 'Only “navigate” says where to start.' }]
      : []),
  ];
}

function products(path: string, action: ProductListInteractive['action']): Violation[] {
  const { catalog_id, sections } = action;
  const items = sections.flatMap(({ product_items }, at) =>
    product_items.map(({ product_retailer_id }, number) => ({
      path: `${path}.sections.${at}.product_items.${number}`,
      id: product_retailer_id,
    })),
  );
  return [
    ...text(`${path}.catalog_id`, catalog_id, max.textChars, 'catalogue'),
    ...someAtMost(`${path}.sections`, items.length, max.products, 'products'),
    ...someAtMost(`${path}.sections`, sections.length, max.listSections, 'sections').slice(
      items.length === 0 ? 1 : 0,
    ),
    ...titles(`${path}.sections`, sections),
    ...items.flatMap(({ path, id }) => product(path, id)),
  ];
}

function product(path: string, id: string): Violation[] {
  return text(`${path}.product_retailer_id`, id, max.textChars, 'product');
}
