import { describe, expect, it } from 'vitest';
import { drawProgram, say } from '../test/support/draw-workflow.ts';
import { begin, worldOf, writes } from '../test/support/try-workflow.ts';
import { type BusinessFacts, businessFacts, unknownBusiness } from './business.ts';
import type { JsonObject } from './json.ts';
import { receive } from './trial/trial-actions.ts';

const oak: BusinessFacts = {
  name: 'Oak & Sons 🌳',
  phone: '030 1234567',
  email: 'post@oak.example',
  address: 'Oak Street 1, 10115 Berlin',
  website: 'https://oak.example/visit?from=chat',
};

/** What is sent for this text to somebody who writes. */
function sent(text: string, business?: BusinessFacts, data: JsonObject = {}): string[] {
  const trigger = { type: 'inbound-chatapps', match: { kind: 'any' } } as const;
  const keep = Object.entries(data).map(([name, value]) => ({ name, value }));
  const program = drawProgram(
    { start: { ...say('Hi', 'tell'), keep }, tell: say(text) },
    { trigger },
  );
  const settings = { ...program.settings, business };
  const world = worldOf({ ...program, settings });
  const { messages } = receive(world, begin(world), writes('hi'));
  return messages.flatMap((each) => (each.direction === 'out' ? each.text : [])).slice(1);
}

describe('a text', () => {
  it('tells what is known of the business', () => {
    const text = '{{business.name}}, {{business.phone}}, {{business.email}}, {{business.address}}';
    expect(sent(`${text}, {{business.website}}`, oak)).toEqual([Object.values(oak).join(', ')]);
  });

  it('tells nothing, or what stands in its place, where nobody has said', () => {
    const text = "At {{business.name ?? 'our place'}}{{business.phone}}.";
    expect(sent(text)).toEqual(['At our place.']);
    expect(sent(text, { ...unknownBusiness, phone: '1' })).toEqual(['At our place1.']);
  });

  it('takes what the business wrote as it is', () => {
    const name = "{{contact.phone}} {{'x'}} *oak*";
    expect(sent('{{business.name}}', { ...oak, name })).toEqual([name]);
    expect(sent('{{upper(business.name)}}', { ...oak, name })).toEqual([name.toUpperCase()]);
  });

  it('keeps apart what a workflow calls business itself, and the settings', () => {
    const text = '{{data.business.name}} {{business.name}} {{settings}}';
    const [told] = sent(text, oak, { business: { name: 'Elm' } });
    expect(told).toMatch(/^Elm Oak & Sons 🌳 /);
    expect(told).not.toContain('10115');
  });
});

describe('a fact', () => {
  it('is a line, or nothing', () => {
    expect(businessFacts.parse(oak)).toEqual(oak);
    expect(businessFacts.parse({ ...oak, name: ' Oak ' })).toMatchObject({ name: 'Oak' });
    expect(businessFacts.parse(unknownBusiness)).toEqual(unknownBusiness);
  });

  it.each([
    ['name', '  ', 'Give null where there is none.'],
    ['name', 'x'.repeat(10_000), 'Use at most 100 characters.'],
    ['name', 'Oak\u0000', 'Write it in one line of ordinary characters.'],
    ['name', 'Oak\ud800', 'Write it in one line of ordinary characters.'],
    ['address', 'Oak Street 1\n10115 Berlin', 'Write it in one line of ordinary characters.'],
    ['email', 'post', 'Give an e-mail address.'],
    ['website', 'oak.example', 'Give an address that starts with https://.'],
    ['website', 'javascript:alert(1)', 'Give an address that starts with https://.'],
  ])('is refused with a sentence: %s “%s”', (field, value, message) => {
    const { error } = businessFacts.safeParse({ ...oak, [field]: value });
    expect(error?.issues).toEqual([expect.objectContaining({ path: [field], message })]);
  });
});
