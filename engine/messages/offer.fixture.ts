import type { InboundMessage } from './inbound.ts';
import type { Offer, OfferedChoice } from './offer.ts';

/** An offer of these choices; a number stands for that many, called `1`, `2` and so on. */
export function offerOf(
  choices: number | readonly OfferedChoice[],
  more: Partial<Offer> = {},
): Offer {
  return {
    token: 'instance1.3',
    stepId: 'ask',
    kind: 'list',
    body: 'What do you need?',
    button: 'Choose',
    moreTitle: 'More times',
    page: 0,
    choices: typeof choices === 'number' ? numbered(choices) : [...choices],
    ...more,
  };
}

export function wrote(text: string): InboundMessage {
  return { id: 'm1', at: 0, kind: 'text', text, raw: {} };
}

export function tapped(id: string, title = 'Title'): InboundMessage {
  const choice = { id, title, via: 'list' as const };
  return { id: 'm1', at: 0, kind: 'choice', text: title, choice, raw: {} };
}

function numbered(count: number): OfferedChoice[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1);
    return { id: number, title: `Choice ${number}` };
  });
}
