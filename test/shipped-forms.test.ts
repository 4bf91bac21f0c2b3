/**
 * The forms that ship with workflows: WhatsApp takes them, nothing in them is worth a look, they can be
 * filled in from the first screen to the last, and their workflows fit them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkWorkflow,
  flowFields,
  isJsonObject,
  parseWorkflow,
  validateFlow,
} from '../engine/index.ts';
import { walkFlow } from './flows/walk-flow.ts';
import { projectRoot } from './support/test-server.ts';

const folder = join(projectRoot, 'workflows');
const today = '2026-05-04';
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function readForm(name: string): unknown {
  const file = join(folder, name, 'flow.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

describe.each(names.filter((name) => readForm(name) !== null))('the form %s', (name) => {
  const document = readForm(name);

  it('is taken by WhatsApp, with nothing to warn of', () => {
    expect(validateFlow(document, { today })).toEqual({ valid: true, errors: [], warnings: [] });
  });

  it('is filled in from its first screen to its end, and sends what it asks for', () => {
    if (!isJsonObject(document)) throw new Error('It is no form.');
    const { flow_token: _, ...sent } = walkFlow(document);
    const asked = flowFields(document).map((field) => field.name);
    expect(Object.keys(sent).filter((field) => !asked.includes(field))).toEqual([]);
    expect(Object.keys(sent).length).toBeGreaterThan(0);
  });
});

describe.each(names)('the workflow %s', (name) => {
  it('has no problems, with the forms that ship', () => {
    const parsed = parseWorkflow(
      JSON.parse(readFileSync(join(folder, name, 'workflow.json'), 'utf8')),
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(checkWorkflow(parsed.workflow, { forms: readForm, today })).toEqual([]);
  });
});
