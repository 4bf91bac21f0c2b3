/**
 * JSON can bring a `toString` along that is no function: whoever makes a text of such a value throws.
 * At every place of a form, of the shipped workflows and of a definition of 8x8 stands one, and nothing does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  answerFlow,
  checkWorkflow,
  exportWorkflow,
  flowFaults,
  importDefinition,
  inputFlow,
  type Json,
  type Problem,
  parseWorkflow,
  playableFlow,
  repair,
  startFlow,
  tapFlow,
  validateFlow,
  viewFlow,
} from '../engine/index.ts';
import { everyComponentFlow } from './support/every-component-flow.ts';
import { everyStepDefinition } from './support/every-step-definition.ts';
import { projectRoot } from './support/test-server.ts';

const pretender: Json = JSON.parse('{"toString":1,"valueOf":null,"toJSON":{"toString":2}}');
const pretenders: readonly Json[] = [pretender, [pretender], { id: pretender, type: pretender }];

type Path = readonly string[];

it.each(pretenders)('a form with %j anywhere is judged, and played if it can be', (odd) => {
  for (const path of paths(everyComponentFlow)) {
    const document = put(everyComponentFlow, path, odd);
    expect(validateFlow(document).errors).toBeInstanceOf(Array);
    playWith(document, odd);
  }
});

it('a form with such a value anywhere is put right, or left as it is', () => {
  for (const path of paths(everyComponentFlow)) {
    const document = put(everyComponentFlow, path, pretender);
    expect(flowFaults(document, { today: '2026-05-04' }).faults).toBeInstanceOf(Array);
  }
});

it('a form is played with answers and data that pretend', () => {
  for (const odd of pretenders) playWith(everyComponentFlow, odd);
});

it.each(shippedWorkflows())(
  '%s with such a value anywhere is checked and put right',
  (_id, workflow) => {
    for (const path of paths(workflow)) {
      expect(said(put(workflow, path, pretender)).every(({ message }) => message !== '')).toBe(
        true,
      );
    }
  },
);

it.each(pretenders)(
  'a definition of 8x8 with %j anywhere is imported, or refused in words',
  (odd) => {
    for (const path of paths(everyStepDefinition)) {
      const imported = importDefinition(put(everyStepDefinition, path, odd));
      if (imported.ok) exportWorkflow(imported.workflow);
      const problems = imported.ok ? checkWorkflow(imported.workflow) : imported.problems;
      expect(problems.every(({ message }) => message !== '')).toBe(true);
    }
  },
);

function said(document: Json): readonly Problem[] {
  const parsed = parseWorkflow(document);
  if (!parsed.ok) return parsed.problems;
  exportWorkflow(parsed.workflow);
  const problems = checkWorkflow(parsed.workflow);
  for (const problem of problems) repair(parsed.workflow, problem);
  return problems;
}

function playWith(document: Json, odd: Json): void {
  const flow = playableFlow(document);
  if (!flow) return;
  let { state } = startFlow(flow, { flowToken: 't', withExamples: true });
  for (const { name, path } of viewFlow(flow, state).components) {
    if (name !== undefined) ({ state } = inputFlow(flow, state, name, odd));
    ({ state } = tapFlow(flow, state, path));
    ({ state } = answerFlow(flow, state, { screen: 'Services', data: { list: odd } }));
    ({ state } = answerFlow(flow, state, odd));
    viewFlow(flow, state);
  }
}

function shippedWorkflows(): [string, Json][] {
  const folder = join(projectRoot, 'workflows');
  const ids = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  return ids.map(({ name }) => [
    name,
    JSON.parse(readFileSync(join(folder, name, 'workflow.json'), 'utf8')),
  ]);
}

function paths(json: Json, path: Path = []): Path[] {
  if (typeof json !== 'object' || json === null) return [path];
  const inside = Object.entries(json).flatMap(([key, value]) => paths(value, [...path, key]));
  return [path, ...inside];
}

function put(json: Json, [key, ...rest]: Path, to: Json): Json {
  if (key === undefined) return to;
  if (typeof json !== 'object' || json === null) return to;
  const changed: Json = structuredClone(json);
  const at = Object.entries(json).find(([each]) => each === key)?.[1] ?? null;
  return Object.assign(changed, { [key]: put(at, rest, to) });
}
