/**
 * Every step type is a folder with examples, and every example is true. `UPDATE_CASES=1` writes
 * what happens into the examples instead: read the diff before you keep it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { stepTypes } from '../engine/steps/index.ts';
import { playCase } from './support/play-cases.ts';
import { stepCase } from './support/step-case.ts';

const stepsUrl = new URL('../engine/steps/', import.meta.url);
const types = stepTypes.map(({ type }) => type).toSorted();
const updating = process.env['UPDATE_CASES'] === '1';

test('every step type is a folder, and every folder is a step type', () => {
  const folders = readdirSync(stepsUrl, { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  expect(folders.map(({ name }) => name).toSorted()).toEqual(types);
});

describe.each(types)('%s', (type) => {
  const file = new URL(`${type}/cases.json`, stepsUrl);
  const cases = existsSync(file)
    ? z.array(stepCase).parse(JSON.parse(readFileSync(file, 'utf8')))
    : [];

  test('has examples with titles of their own', () => {
    expect(cases.length).toBeGreaterThan(0);
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });

  test.each(cases)('$title', (example) => {
    const happened = playCase(type, example);
    if (!updating) expect(happened).toEqual(example.happens.map((moment) => moment.expect ?? {}));
    for (const [index, moment] of example.happens.entries()) moment.expect = happened[index] ?? {};
  });

  afterAll(() => {
    if (!updating || cases.length === 0) return;
    writeFileSync(file, JSON.stringify(cases));
    execFileSync('npx', ['biome', 'format', '--write', file.pathname], { stdio: 'inherit' });
  });
});
