import { describe, expect, it } from 'vitest';
import { checkOutbound } from './check-message.ts';
import { fitMessage } from './fit-message.ts';
import { everyMessage } from './outbound.fixture.ts';
import { outboundMessage } from './outbound.ts';
import { plainText } from './plain-text.ts';
import { readOutbound } from './read-outbound.ts';

describe.each(everyMessage)('%s', (_name, message, text) => {
  it('is one, can be sent, and needs no change', () => {
    expect(outboundMessage.parse(message)).toEqual(message);
    expect(checkOutbound(message)).toEqual([]);
    expect(fitMessage(message)).toEqual({ message, notes: [] });
  });

  it('is read as itself, but for the look of a template', () => {
    const { display: _own, ...sent } = JSON.parse(JSON.stringify({ display: null, ...message }));
    expect(readOutbound(sent)).toMatchObject({ ok: true, message: sent });
  });

  it('has its words', () => {
    expect(plainText(message)).toBe(text);
  });
});
