import { expect, it } from 'vitest';
import { unknownBusiness } from '../../engine/index.ts';
import { readBusiness } from './read-business.ts';

const empty = { name: '', phone: ' ', email: '', address: '', website: ' ' };

it('takes what is left empty for nothing', () => {
  expect(readBusiness(empty)).toEqual({ ok: true, facts: unknownBusiness });
});

it('takes a website as people write it', () => {
  const typed = { ...empty, name: ' Oak & Söhne 🌳 ', website: 'oak.example/visit ' };
  const facts = {
    ...unknownBusiness,
    name: 'Oak & Söhne 🌳',
    website: 'https://oak.example/visit',
  };
  expect(readBusiness(typed)).toEqual({ ok: true, facts });
  const open = readBusiness({ ...empty, website: 'http://oak.example' });
  expect(open).toMatchObject({ facts: { website: 'http://oak.example' } });
});

it('says of each field what is not right', () => {
  const typed = { ...empty, name: 'x'.repeat(101), email: 'post', website: 'javascript://x' };
  expect(readBusiness(typed)).toEqual({
    ok: false,
    wrong: {
      name: 'Use at most 100 characters.',
      email: 'Give an e-mail address.',
      website: 'Give an address that starts with https://.',
    },
  });
});
