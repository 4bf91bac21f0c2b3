import { describe, expect, it } from 'vitest';
import { credentialName, emptyFields, toCredential } from './credential-form.ts';

describe('the name of a credential', () => {
  it.each([
    ['Google Calendar', 'google-calendar'],
    ['  Büro & Lager  ', 'buro-lager'],
    ['crm', 'crm'],
    ['!?', ''],
  ])('typed as “%s” is “%s”', (typed, name) => {
    expect(credentialName(typed)).toBe(name);
  });

  it('is never too long for the server, nor ends in the middle of nothing', () => {
    expect(credentialName(`${'a'.repeat(63)} b`)).toBe('a'.repeat(63));
    expect(credentialName('a'.repeat(80))).toHaveLength(64);
  });
});

describe('a credential', () => {
  it('is without what a copy brought along', () => {
    expect(toCredential('bearer', { token: ' Bearer abc123 \n' })).toEqual({
      kind: 'bearer',
      token: 'abc123',
    });
    expect(toCredential('header', { header: ' X-Api-Key ', value: ' k ' })).toEqual({
      kind: 'header',
      name: 'X-Api-Key',
      value: 'k',
    });
  });

  it('keeps a password as it is typed', () => {
    expect(toCredential('basic', { username: ' ana ', password: ' p ' })).toEqual({
      kind: 'basic',
      username: 'ana',
      password: ' p ',
    });
  });

  it('says what is missing, but does not insist on a password', () => {
    expect(emptyFields('bearer', { token: '  ' })).toEqual(['token']);
    expect(emptyFields('basic', {})).toEqual(['username']);
    expect(emptyFields('header', { value: 'k' })).toEqual(['header']);
    expect(emptyFields('header', { header: 'X-Api-Key', value: 'k' })).toEqual([]);
  });
});
