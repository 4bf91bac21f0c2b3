import { describe, expect, it } from 'vitest';
import { ConfigError, helpText, readConfig, variables } from './config.ts';

describe('readConfig', () => {
  it('has a default for everything', () => {
    const config = readConfig({});
    expect(config.port).toBe(8080);
    expect(config.host).toBe('127.0.0.1');
    expect(config.databaseFile).toMatch(/data\/journeyman\.db$/);
    expect(config.chatApps).toEqual({
      baseUrl: 'https://chatapps.8x8.com',
      smsBaseUrl: 'https://sms.8x8.com',
      voiceBaseUrl: 'https://voice.8x8.com',
      apiKey: null,
      subAccountId: null,
      smsSubAccountId: null,
      voiceSubAccountId: null,
      voiceCaller: null,
    });
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig({ PORT: '', CHATAPPS_API_KEY: '' }).port).toBe(8080);
  });

  it('logs everything, unless told otherwise', () => {
    expect(readConfig({}).logLevel).toBe('info');
    expect(readConfig({ LOG_LEVEL: 'error' }).logLevel).toBe('error');
    expect(() => readConfig({ LOG_LEVEL: 'all' })).toThrow(/LOG_LEVEL must be info, warn or error/);
  });

  it('names every variable that is wrong', () => {
    const read = () =>
      readConfig({ PORT: 'eighty', TIME_ZONE: 'Mars/Olympus', COUNTRY: 'Germany' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(
      /PORT must be a number[\s\S]*TIME_ZONE must be an IANA zone[\s\S]*COUNTRY/,
    );
  });

  it('refuses a store that is not SQLite', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://db' })).toThrow(/only SQLite/);
  });

  it('keeps the store where DATABASE_URL says', () => {
    expect(readConfig({ DATABASE_URL: 'file:/var/lib/j.db' }).databaseFile).toBe('/var/lib/j.db');
    expect(readConfig({ DATABASE_URL: ':memory:' }).databaseFile).toBe(':memory:');
  });

  it('reads the list of private addresses that may be called', () => {
    const { privateNetworkAllowed } = readConfig({ ALLOW_PRIVATE_NETWORK: '10.0.0.5:80, crm:443' });
    expect(privateNetworkAllowed).toEqual(['10.0.0.5:80', 'crm:443']);
  });

  it('reads how large a photo may be', () => {
    expect(readConfig({}).mediaBytesMax).toBe(5 * 1_048_576);
    expect(readConfig({ MEDIA_MEGABYTES_MAX: '2.5' }).mediaBytesMax).toBe(2_621_440);
    const read = () => readConfig({ MEDIA_MEGABYTES_MAX: '0' });
    expect(read).toThrow(/MEDIA_MEGABYTES_MAX must be a number from 1 to 100/);
  });

  it('does not take a short secret', () => {
    expect(() => readConfig({ WEBHOOK_AUTHORIZATION: 'secret' })).toThrow(/at least 16/);
  });

  it('reads a secret key as base64 or hex, and nothing that is no 32 bytes', () => {
    const key = Buffer.alloc(32, 0xfb);
    for (const written of [
      key.toString('base64'),
      key.toString('base64url'),
      key.toString('hex'),
    ]) {
      const environment = {
        JOURNEYMAN_SECRET_KEY: written,
        JOURNEYMAN_SECRET_KEY_PREVIOUS: ` ${written}\n`,
      };
      expect(readConfig(environment)).toMatchObject({ secretKey: key, previousSecretKey: key });
    }
    expect(readConfig({ JOURNEYMAN_SECRET_KEY: '' }).secretKey).toBeNull();
    for (const wrong of ['short', 'f'.repeat(63), 'A'.repeat(42), `${'A'.repeat(43)}!`]) {
      const read = () => readConfig({ JOURNEYMAN_SECRET_KEY: wrong });
      expect(read).toThrow(/^JOURNEYMAN_SECRET_KEY must be 32 bytes/);
    }
  });
});

describe('helpText', () => {
  it('lists every variable with its default', () => {
    for (const { name, byDefault } of variables) {
      expect(helpText()).toContain(name);
      expect(helpText()).toContain(byDefault);
    }
  });
});
