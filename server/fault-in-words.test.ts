import { expect, test } from 'vitest';
import { faultInWords } from './fault-in-words.ts';

const coded = (code: string, message = '') => Object.assign(new Error(message), { code });

test.each<[unknown, string]>([
  [coded('ECONNREFUSED', 'connect'), 'nothing is listening there (ECONNREFUSED)'],
  [coded('ENOTFOUND'), 'there is no such name (ENOTFOUND)'],
  [coded('HPE_INVALID_VERSION'), 'what it answers is not HTTP (HPE_INVALID_VERSION)'],
  [
    coded('ERR_SSL_WRONG_VERSION_NUMBER', '80EC2FED717F0000:error:0A00010B:SSL routines\n'),
    'no secure connection came about (ERR_SSL_WRONG_VERSION_NUMBER)',
  ],
  [coded('CERT_HAS_EXPIRED'), 'its certificate is not to be trusted (CERT_HAS_EXPIRED)'],
  [
    coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    'its certificate is not to be trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
  ],
  [coded('E_ODD', 'Something odd\nhappened'), 'Something odd'],
  [coded('E_ODD'), 'E_ODD'],
  [new TypeError(), 'TypeError'],
  ['thrown', 'thrown'],
])('%o is said as: %s', (error, words) => {
  expect(faultInWords(error)).toBe(words);
});

test('several addresses that all refuse are said as one', () => {
  const each = [coded('ECONNREFUSED'), coded('ECONNREFUSED')];
  const all = Object.assign(new AggregateError(each), { code: 'ECONNREFUSED' });
  expect(faultInWords(all)).toBe('nothing is listening there (ECONNREFUSED)');
});
