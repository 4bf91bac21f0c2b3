import { fileHeader, type Header, type Interactive, type ListInteractive } from './interactive.ts';
import { messageLimits as max } from './message-limits.ts';
import type { Offer, OfferedChoice } from './offer.ts';
import type { OutboundMessage } from './outbound.ts';
import { moreId, withToken } from './token.ts';

/**
 * The page of an offer that is shown now. Buttons hold three choices; an offer of more is shown as
 * a list whatever its kind. A list holds ten rows; of more choices a page shows nine, and a row
 * that shows the next page. The last page is full when ten are left.
 */
export function offerMessage(offer: Offer): OutboundMessage {
  const frame = {
    ...(offer.header && { header: { type: 'text' as const, text: offer.header } }),
    body: { text: offer.body },
    ...(offer.footer && { footer: { text: offer.footer } }),
  };
  if (isShownAsButtons(offer)) {
    const buttons = offer.choices.map(({ id, title }) => ({
      type: 'reply' as const,
      reply: { id: withToken(id, offer.token), title },
    }));
    const above = offer.file && { header: fileAbove(offer.file) };
    return interactive({ type: 'button', ...frame, ...above, action: { buttons } });
  }
  const action = { button: offer.button, sections: sections(offer) };
  return interactive({ type: 'list', ...frame, action });
}

export function isShownAsButtons({ kind, choices }: Pick<Offer, 'kind' | 'choices'>): boolean {
  return kind !== 'list' && choices.length <= max.buttons;
}

/** The choices the customer sees now; “the second” and `2` count on these. */
export function visibleChoices({ choices, page }: Offer): OfferedChoice[] {
  const start = page * (max.listRows - 1);
  const isLast = page === pageCount(choices.length) - 1;
  return choices.slice(start, isLast ? undefined : start + max.listRows - 1);
}

/** The same offer, one page on; after the last page the first one again. */
export function nextPage(offer: Offer): Offer {
  return { ...offer, page: (offer.page + 1) % pageCount(offer.choices.length) };
}

export function pageCount(choices: number): number {
  return Math.max(1, Math.ceil((choices - 1) / (max.listRows - 1)));
}

function fileAbove({ kind, ...file }: NonNullable<Offer['file']>): Header {
  return fileHeader(kind, file);
}

type Section = ListInteractive['action']['sections'][number];

function interactive(content: Interactive): OutboundMessage {
  return { type: 'interactive', content: { interactive: content } };
}

/** Every section needs a title when there is more than one. */
function sections(offer: Offer): Section[] {
  const visible = visibleChoices(offer).map(({ id, title, description, section = '' }) => ({
    section: section.trim(),
    row: { id: withToken(id, offer.token), title, ...(description && { description }) },
  }));
  const titles = new Set(visible.map(({ section }) => section));
  if (offer.page < pageCount(offer.choices.length) - 1) {
    const [only = ''] = titles;
    const section = titles.size > 1 ? offer.moreTitle : only;
    visible.push({ section, row: { id: withToken(moreId, offer.token), title: offer.moreTitle } });
    titles.add(section);
  }
  return [...titles].map((title) => ({
    ...((title || titles.size > 1) && { title: title || offer.button }),
    rows: visible.filter(({ section }) => section === title).map(({ row }) => row),
  }));
}
