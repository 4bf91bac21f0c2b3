import { expect, it } from 'vitest';
import type { Service } from './desk-api.ts';
import { serviceEdit, serviceFields } from './service-fields.ts';

const leak: Service = {
  id: 'leak-repair',
  title: 'Leak repair',
  description: 'Dripping taps',
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 30,
  stepMinutes: 60,
  packing: 'grid',
  leadMinutes: 90,
  horizonDays: 30,
  maxPerDay: null,
  capacity: 1,
  active: true,
  resourceIds: ['sam'],
};

it('changes nothing when nothing was changed', () => {
  const { id: _, ...rest } = leak;
  expect(serviceEdit(serviceFields(leak), leak)).toEqual(rest);
});

it('reads what was typed, and an empty limit as none', () => {
  const typed = { ...serviceFields(leak), title: ' Leaks ', leadHours: '24', perDay: '3' };
  expect(serviceEdit(typed, leak)).toMatchObject({
    title: 'Leaks',
    leadMinutes: 1_440,
    maxPerDay: 3,
  });
  expect(serviceEdit({ ...typed, perDay: ' ' }, leak)).toMatchObject({ maxPerDay: null });
});

it.each([
  [{ title: '  ' }],
  [{ duration: '' }],
  [{ duration: '1.5' }],
  [{ horizon: '367' }],
  [{ perDay: '0' }],
  [{ capacity: '-1' }],
])('does not take %j', (wrong) => {
  expect(serviceEdit({ ...serviceFields(null), title: 'New', ...wrong }, null)).toBeNull();
});
