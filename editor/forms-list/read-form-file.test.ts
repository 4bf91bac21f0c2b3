import { describe, expect, it } from 'vitest';
import { readFormFile } from './read-form-file.ts';

const flow = { version: '7.3', screens: [] };

describe('a form from a file', () => {
  it('is Flow JSON, named as the file', () => {
    const text = JSON.stringify(flow);
    expect(readFormFile(text, 'Book a visit.json')).toEqual({
      name: 'Book a visit',
      document: flow,
    });
    expect(readFormFile(text)).toEqual({ name: null, document: flow });
    expect(readFormFile(text, '.json')).toEqual({ name: null, document: flow });
  });

  it('is inside what 8x8 is asked with to create one, and has its name there', () => {
    const request = { name: 'Visit', categories: ['OTHER'], flowJson: JSON.stringify(flow) };
    expect(readFormFile(JSON.stringify(request), 'a.json')).toEqual({
      name: 'Visit',
      document: flow,
    });
    expect(
      readFormFile(JSON.stringify({ ...request, name: ' ', flowJson: flow }), 'a.json'),
    ).toEqual({
      name: 'a',
      document: flow,
    });
  });

  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['[]', 'not-a-form'],
    ['"text"', 'not-a-form'],
    ['null', 'not-a-form'],
    ['{"flowJson":"{"}', 'not-a-form'],
    ['{"flowJson":null}', 'not-a-form'],
  ])('is not this: %s', (text, complaint) => {
    expect(readFormFile(text)).toBe(complaint);
  });
});
