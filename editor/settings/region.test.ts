import { expect, it } from 'vitest';
import { environmentLines, findRegion } from './region.ts';

it('recognises a region by its name, and by the address of its messaging API', () => {
  expect(findRegion('europe').name).toBe('europe');
  expect(findRegion('https://chatapps.8x8.uk').name).toBe('europe');
  expect(findRegion('http://127.0.0.1:4000').name).toBe('asiaPacific');
  expect(findRegion(null).name).toBe('asiaPacific');
});

it('says what to put into the environment there', () => {
  expect(environmentLines(findRegion('northAmerica')).split('\n')).toEqual([
    'CHATAPPS_API_KEY=…',
    'CHATAPPS_BASE_URL=https://chatapps.us.8x8.com',
    'SMS_BASE_URL=https://sms.us.8x8.com',
  ]);
});
