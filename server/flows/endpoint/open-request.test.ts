import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { metaRequest } from '../../../test/support/meta-phone.ts';
import { isSignedBy } from './is-signed-by.ts';
import { openRequest } from './open-request.ts';
import { readFlowRequest } from './read-flow-request.ts';

/** Encrypted and signed as Meta's documentation says, by Python's cryptography. */
const vector = z
  .object({
    privateKey: z.string(),
    body: z.string(),
    request: z.string(),
    answer: z.record(z.string(), z.json()),
    sealed: z.string(),
    appSecret: z.string(),
    signature: z.string(),
  })
  .parse(JSON.parse(readFileSync(new URL('independent-vector.json', import.meta.url), 'utf8')));

const asked = { version: '3.0', action: 'INIT', flow_token: 'token' };
let privateKey: KeyObject;
let publicKey = '';

beforeAll(() => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  privateKey = pair.privateKey;
  publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
});

describe('openRequest', () => {
  it('opens what WhatsApp encrypted, and seals the answer so that WhatsApp can open it', () => {
    const request = metaRequest(publicKey, { ...asked, data: { name: 'Zoë 🔧' } });
    const opened = openRequest(privateKey, Buffer.from(request.body));
    expect(JSON.parse(opened?.text ?? '')).toMatchObject({ data: { name: 'Zoë 🔧' } });
    const answer = { screen: 'TIME', data: { title: 'Zeit ⏰' } };
    expect(request.open(opened?.seal(answer) ?? '')).toEqual(answer);
  });

  it('opens what another program encrypted, and seals the answer as that one would', () => {
    const opened = openRequest(createPrivateKey(vector.privateKey), Buffer.from(vector.body));
    expect(opened?.text).toBe(vector.request);
    expect(opened?.seal(vector.answer)).toBe(vector.sealed);
  });

  it('knows the very same request again, however it is written', () => {
    const { body } = metaRequest(publicKey, asked);
    const written = JSON.stringify(JSON.parse(body), null, 2);
    const [first, again] = [body, written].map((each) =>
      openRequest(privateKey, Buffer.from(each)),
    );
    const other = openRequest(privateKey, Buffer.from(metaRequest(publicKey, asked).body));
    expect(again?.name).toBe(first?.name);
    expect(other?.name).not.toBe(first?.name);
  });

  it('opens nothing that is meant for another key', () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
    expect(openRequest(other, Buffer.from(metaRequest(publicKey, asked).body))).toBeNull();
  });

  it.each(['encrypted_flow_data', 'encrypted_aes_key', 'initial_vector'])(
    'opens nothing whose %s was changed, cut or left out',
    (name) => {
      const parts: Record<string, string> = JSON.parse(metaRequest(publicKey, asked).body);
      const bytes = Buffer.from(parts[name] ?? '', 'base64');
      const flipped = Buffer.from(bytes.map((byte, index) => (index === 1 ? byte ^ 1 : byte)));
      for (const changed of [flipped, bytes.subarray(1), Buffer.alloc(0), Buffer.alloc(4_000)]) {
        const body = JSON.stringify({ ...parts, [name]: changed.toString('base64') });
        expect(openRequest(privateKey, Buffer.from(body))).toBeNull();
      }
      for (const wrong of [undefined, null, 7, { a: 1 }]) {
        const body = JSON.stringify({ ...parts, [name]: wrong });
        expect(openRequest(privateKey, Buffer.from(body))).toBeNull();
      }
    },
  );

  it.each([
    '',
    'null',
    '[]',
    '{',
    '"x"',
    '{"encrypted_flow_data":'.repeat(10_000),
    '['.repeat(500_000),
  ])('opens nothing that is no request at all', (body) => {
    expect(openRequest(privateKey, Buffer.from(body))).toBeNull();
  });
});

describe('readFlowRequest', () => {
  it('reads what may be left out as empty', () => {
    expect(readFlowRequest('{"version":"3.0","action":"ping"}')).toEqual({
      action: 'ping',
      screen: '',
      data: {},
      flow_token: '',
    });
    const nulls = { action: 'INIT', screen: null, data: null, flow_token: null };
    expect(readFlowRequest(JSON.stringify(nulls))).toMatchObject({ screen: '', data: {} });
  });

  it.each([
    ['no JSON', 'hello'],
    ['an action that there is not', '{"action":"DROP"}'],
    ['data that is a list', '{"action":"INIT","data":[]}'],
    [
      'JSON nested too deep',
      `{"action":"INIT","data":{"a":${'['.repeat(90_000)}${']'.repeat(90_000)}}}`,
    ],
    ['far too many values', `{"action":"INIT","data":{"a":[${'0,'.repeat(200_000)}0]}}`],
  ])('reads nothing from %s', (_, text) => {
    expect(readFlowRequest(text)).toBeNull();
  });
});

describe('isSignedBy', () => {
  it('takes the signature of the app, and no other', () => {
    const body = Buffer.from(vector.body);
    expect(isSignedBy(vector.appSecret, body, vector.signature)).toBe(true);
    expect(isSignedBy('another', body, vector.signature)).toBe(false);
    expect(isSignedBy(vector.appSecret, Buffer.from('{}'), vector.signature)).toBe(false);
    expect(isSignedBy(vector.appSecret, body, undefined)).toBe(false);
  });
});
