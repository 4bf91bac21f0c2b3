import { expect, it } from 'vitest';
import { addressProblem } from './address-problem.ts';

it.each([
  'http://localhost:8080/webhooks/chatapps',
  'http://127.0.0.1:8080',
  'https://192.168.1.20',
  'https://172.20.0.3',
  'https://[::1]:8080',
  'https://[fd12::1]',
  'https://office.local',
  'https://server',
])('%s is reached from its own network only', (address) => {
  expect(addressProblem(address)).toBe('local');
});

it.each(['http://example.com/webhooks/chatapps', 'http://203.0.113.7:8080'])(
  '%s can be read by others',
  (address) => {
    expect(addressProblem(address)).toBe('open');
  },
);

it.each(['https://example.com', 'https://172.32.0.1', 'https://[2001:db8::1]'])(
  '%s is as it should be',
  (address) => {
    expect(addressProblem(address)).toBeNull();
  },
);
