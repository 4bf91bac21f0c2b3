import { describe, expect, it } from 'vitest';
import { type Credential, credential, credentialHeaders, credentialHint } from './credential.ts';

describe('a credential becomes', () => {
  it.each<[Credential, Record<string, string>]>([
    [{ kind: 'bearer', token: 'a.b-c_d~e+f/g=' }, { authorization: 'Bearer a.b-c_d~e+f/g=' }],
    // RFC 7617, section 2 and 2.1
    [
      { kind: 'basic', username: 'Aladdin', password: 'open sesame' },
      { authorization: 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==' },
    ],
    [
      { kind: 'basic', username: 'test', password: '123£' },
      { authorization: 'Basic dGVzdDoxMjPCow==' },
    ],
    [{ kind: 'basic', username: 'key', password: '' }, { authorization: 'Basic a2V5Og==' }],
    [
      { kind: 'header', name: 'X-Api-Key', value: 'Token abc, def' },
      { 'X-Api-Key': 'Token abc, def' },
    ],
  ])('%j', (given, headers) => {
    expect(credential.parse(given)).toEqual(given);
    expect(credentialHeaders(given)).toEqual(headers);
  });
});

describe('a credential cannot', () => {
  const breaks = ['\r', '\n', '\r\nX-Evil: 1', '\0', '\u2028', '\u560d\u560a', '\x7f', '\t'];

  it.each(breaks)('begin another header with %j', (text) => {
    for (const secret of [`a${text}b`, `${text}a`, `a${text}`]) {
      expect(credential.safeParse({ kind: 'bearer', token: secret }).success).toBe(false);
      expect(credential.safeParse({ kind: 'header', name: 'X', value: secret }).success).toBe(
        false,
      );
      expect(credential.safeParse({ kind: 'header', name: secret, value: 'x' }).success).toBe(
        false,
      );
      for (const fields of [
        { username: secret, password: 'x' },
        { username: 'x', password: secret },
      ]) {
        const parsed = credential.safeParse({ kind: 'basic', ...fields });
        if (!parsed.success) continue;
        expect(credentialHeaders(parsed.data)['authorization']).toMatch(/^Basic [\w+/]+=*$/);
      }
    }
  });

  it.each([
    'Host',
    'content-length',
    'Transfer-Encoding',
    'connection',
    'Upgrade',
    'Idempotency-Key',
  ])('be the header %s', (name) => {
    const parsed = credential.safeParse({ kind: 'header', name, value: 'x' });
    expect(parsed.error?.issues[0]?.message).toMatch(/sets this header by itself/);
  });

  it.each([
    { kind: 'bearer', token: '' },
    { kind: 'bearer', token: 'two words' },
    { kind: 'bearer', token: 'x'.repeat(8_001) },
    { kind: 'basic', username: '', password: 'x' },
    { kind: 'basic', username: 'a:b', password: 'x' },
    { kind: 'header', name: 'X Y', value: 'x' },
    { kind: 'header', name: 'X:', value: 'x' },
    { kind: 'header', name: '', value: 'x' },
    { kind: 'header', name: 'X', value: '' },
    { kind: 'header', name: 'X', value: ' x' },
    { kind: 'bearer', token: 'x', name: 'crm' },
    { kind: 'digest', token: 'x' },
    { token: 'x' },
    null,
    'token',
  ])('be %j', (given) => {
    expect(credential.safeParse(given).success).toBe(false);
  });
});

describe('the hint', () => {
  it('tells credentials apart without telling them', () => {
    const long = 'sk_live_0123456789abcdef';
    expect(credentialHint({ kind: 'bearer', token: long })).toBe('…cdef');
    expect(credentialHint({ kind: 'header', name: 'X-Key', value: long })).toBe('X-Key: …cdef');
    expect(credentialHint({ kind: 'basic', username: long, password: '' })).toBe('sk_…');
  });

  it('shows nothing of a short secret', () => {
    expect(credentialHint({ kind: 'bearer', token: '1234' })).toBe('…');
    expect(credentialHint({ kind: 'header', name: 'X-Key', value: '1234' })).toBe('X-Key: …');
  });
});
