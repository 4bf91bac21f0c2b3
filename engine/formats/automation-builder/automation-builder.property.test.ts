/** Whatever somebody sends: a workflow or sentences, never an exception; and back what came in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { define } from '../../../test/support/automation-builder.ts';
import { costRatio } from '../../../test/support/cost.ts';
import { everyStepDefinition } from '../../../test/support/every-step-definition.ts';
import { mutated, oddJson } from '../../../test/support/mutated-json.ts';
import { randomWorkflow } from '../../../test/support/random-workflow.ts';
import { checkWorkflow } from '../../check/check-workflow.ts';
import type { Json, JsonObject } from '../../json.ts';
import { exportWorkflow } from './export-workflow.ts';
import { importDefinition } from './import-definition.ts';

function everywhere(document: unknown): boolean {
  const imported = importDefinition(document);
  if (!imported.ok) {
    expect(imported.problems.every(({ message }) => message.length > 10)).toBe(true);
    return false;
  }
  expect(Array.isArray(checkWorkflow(imported.workflow))).toBe(true);
  expect(exportWorkflow(imported.workflow).document).toEqual(document);
  const { origin: _, ...drawn } = imported.workflow;
  const { document: anew } = exportWorkflow(drawn);
  expect(importDefinition(anew).ok).toBe(true);
  return true;
}

test('all kinds of steps together come across whole', () => {
  expect(everywhere(everyStepDefinition)).toBe(true);
  const imported = importDefinition(everyStepDefinition);
  const open = imported.ok ? imported.report.filter(({ kind }) => kind === 'needs-you') : [];
  expect(open.map(({ message }) => message)).toEqual([]);
});

test('many definitions, each wrong in another way', () => {
  let count = 0;
  fc.assert(
    fc.property(mutated([everyStepDefinition]), (document) => {
      const imported = importDefinition(document);
      if (imported.ok) count += 1;
      const problems = imported.ok ? checkWorkflow(imported.workflow) : imported.problems;
      expect(problems.every(({ message }) => message.length > 10)).toBe(true);
    }),
    { numRuns: 1_500 },
  );
  expect(count).toBeGreaterThan(400);
}, 180_000);

test('what of them can be imported is given back as it was', () => {
  fc.assert(
    fc.property(mutated([everyStepDefinition]), (document) => void everywhere(document)),
    { numRuns: 300 },
  );
}, 180_000);

test('whatever is drawn here goes there, and comes back as a workflow', () => {
  fc.assert(
    fc.property(randomWorkflow, (workflow) => {
      const { document, report } = exportWorkflow(workflow);
      expect(importDefinition(document).ok).toBe(true);
      const told = new Set(report.map(({ stepId }) => stepId));
      expect(Object.keys(workflow.steps).filter((stepId) => !told.has(stepId))).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 180_000);

test('anything at all', () => {
  fc.assert(
    fc.property(oddJson, (document) => void everywhere(document)),
    { numRuns: 500 },
  );
});

test('five times as many steps cost about five times as much, not twenty-five', () => {
  const importing = (count: number) => {
    const document = ringOf(count);
    expect(importDefinition(document).ok).toBe(true);
    return () => importDefinition(document);
  };
  expect(costRatio(importing(500), importing(100))).toBeLessThan(15);
});

function ringOf(count: number): Json {
  const steps = Array.from({ length: count }, (_, index): JsonObject => {
    const next = `s${(index + 1) % count}`;
    const select: Record<string, Json> = { [next]: `{{data.a == '${index}'}}`, s0: null };
    return {
      stepType: 'WaitForReply',
      id: `s${index}`,
      inputs: { from: '{{data.payload.user.channelUserId}}', channel: 'whatsapp' },
      outputs: { [`a${index}`]: '{{step.reply.payload.content.text}}' },
      selectNextStep: select,
    };
  });
  return define(steps);
}
