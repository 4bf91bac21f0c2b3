import { expect, test } from 'vitest';
import { readConsent, usualConsentWords } from './consent.ts';

test.each([
  'STOP',
  ' stop. ',
  'Stop!',
  'unsubscribe',
  'ARRÊT',
  'arret',
  'Abmelden',
  'darme de baja',
  'cancelar inscricao',
])('“%s” asks for no more messages', (text) => {
  expect(readConsent(text, usualConsentWords)).toBe('stop');
});

test.each(['START', 'unstop', 'opt-in', 'Démarrer'])('“%s” asks for them again', (text) => {
  expect(readConsent(text, usualConsentWords)).toBe('start');
});

test.each(['', '  ', 'Stop by on Monday', 'please do not stop', 'cancel', 'end', '👍', 'started'])(
  '“%s” says nothing about it',
  (text) => {
    expect(readConsent(text, usualConsentWords)).toBeNull();
  },
);

test('a business may have words of its own, symbols too', () => {
  const own = { stop: ['no más', '🛑'], start: ['sí'] };
  expect(readConsent('NO MAS', own)).toBe('stop');
  expect(readConsent('🛑', own)).toBe('stop');
  expect(readConsent('si', own)).toBe('start');
  expect(readConsent('stop', own)).toBeNull();
});
