import { describe, expect, it } from 'vitest';
import { definitionIdOf, readDefinitionId } from './definition-id.ts';

const uuid = 'ae54eaf1-b86d-43c5-8982-2818f9bbe52c';

describe('the uuid of a definition', () => {
  it('is the id of a workflow that has a uuid for one', () => {
    expect(definitionIdOf(uuid)).toBe(uuid);
  });

  it('follows from any other id, and is the same every time', () => {
    const id = definitionIdOf('booking-by-list');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(definitionIdOf('booking-by-list')).toBe(id);
    expect(definitionIdOf('booking-by-flow')).not.toBe(id);
    expect(readDefinitionId(id)).toBe(id);
  });

  it('is read in capital letters too, and nothing else is read', () => {
    expect(readDefinitionId(uuid.toUpperCase())).toBe(uuid);
    for (const other of [
      '',
      'booking-by-list',
      `${uuid}0`,
      `{${uuid}}`,
      uuid.replaceAll('-', ''),
    ]) {
      expect(readDefinitionId(other)).toBe(null);
    }
  });
});
