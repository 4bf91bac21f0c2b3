import type { JsonObject } from '../../json.ts';
import { isJsonObject } from '../../json.ts';
import {
  type FlowParameters,
  fileHeader,
  type Header,
  type Interactive,
} from '../../messages/interactive.ts';
import type { StepContext } from '../step.ts';
import type { Said } from './config.ts';

type Kind =
  | 'link'
  | 'flow'
  | 'product'
  | 'products'
  | 'ask-location'
  | 'ask-contact'
  | 'ask-call'
  | 'call';

/** The messages with something to tap that is no choice. */
export function buildInteractive(said: Said<Kind>, context: StepContext<unknown>): Interactive {
  const { header, file, body, footer } = frame(said, context);
  switch (said.kind) {
    case 'link': {
      const parameters = { display_text: context.text(said.button), url: context.text(said.url) };
      return { type: 'cta_url', ...header, ...file, body, ...footer, action: { parameters } };
    }
    case 'flow': {
      const action = { parameters: flowParameters(said, context) };
      return { type: 'flow', ...header, ...file, body, ...footer, action };
    }
    case 'product': {
      const product_retailer_id = context.text(said.productId);
      const action = { catalog_id: context.text(said.catalogId), product_retailer_id };
      return { type: 'product', body, ...footer, action };
    }
    case 'products': {
      const sections = said.sections.map(({ title = '', products }) => {
        const heading = context.text(title);
        return {
          ...(heading && { title: heading }),
          product_items: products.map((id) => ({ product_retailer_id: context.text(id) })),
        };
      });
      const action = { catalog_id: context.text(said.catalogId), sections };
      return { type: 'product_list', ...header, body, ...footer, action };
    }
    case 'ask-location':
      return { type: 'location_request_message', body, action: { name: 'send_location' } };
    case 'ask-contact':
      return { type: 'request_contact_info', body };
    case 'ask-call':
      return { type: 'call_permission_request', body };
    case 'call': {
      const title = context.text(said.button ?? '');
      const parameters = {
        ...(title && { display_text: title }),
        ...(said.minutes !== undefined && { ttlMinutes: said.minutes }),
      };
      const action = { name: 'voice_call', parameters } as const;
      return { type: 'voice_call', ...header, body, ...footer, action };
    }
  }
}

interface Frame {
  readonly header?: string | undefined;
  readonly file?: Said<'link'>['file'];
  readonly body?: string | undefined;
  readonly footer?: string | undefined;
}

/** What stands around, where the kind has it; a file takes the place of a heading. */
export function frame(
  { header = '', file, body = '', footer = '' }: Frame,
  context: StepContext<unknown>,
) {
  const heading = context.text(header);
  const small = context.text(footer);
  return {
    header: heading ? { header: { type: 'text' as const, text: heading } } : {},
    file: file ? { header: buildFile(file, context) } : {},
    body: { text: context.text(body) },
    footer: small ? { footer: { text: small } } : {},
  };
}

function buildFile(
  { kind, url, filename = '' }: NonNullable<Frame['file']>,
  context: StepContext<unknown>,
): Header {
  const name = context.text(filename);
  return fileHeader(kind, { link: context.text(url), ...(name && { filename: name }) });
}

/** The form carries the token of what is put before the customer now, and brings it back. */
export function flowParameters(
  said: Pick<Said<'flow'>, 'flowId' | 'button' | 'screen' | 'data' | 'draft'>,
  context: StepContext<unknown>,
): FlowParameters {
  const screen = context.text(said.screen ?? '');
  const data = filledData(said.data, context);
  const payload = { ...(screen && { screen }), ...(data && { data }) };
  return {
    flowId: context.text(said.flowId),
    flowCta: context.text(said.button),
    flowToken: context.offerToken,
    ...(said.draft && { mode: 'draft' as const }),
    ...(Object.keys(payload).length > 0 && {
      flowAction: 'navigate' as const,
      flowActionPayload: payload,
    }),
  };
}

/** Templates in any text of it; null: there is none. */
export function filledData(
  data: JsonObject | undefined,
  context: StepContext<unknown>,
): JsonObject | null {
  const filled = data && context.fill(data);
  return isJsonObject(filled) && Object.keys(filled).length > 0 ? filled : null;
}
