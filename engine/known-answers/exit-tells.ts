import { soleExpression } from '../expression/template.ts';
import type { Json } from '../json.ts';
import { stepExits } from '../steps/run-step.ts';
import type { Exit, ExitSpec } from '../steps/step.ts';
import type { WorkflowStep } from '../workflow.ts';
import { answerName } from './answer-name.ts';
import { missingInTemplate } from './missing-paths.ts';
import { type AnswerPath, provenPaths } from './proven-paths.ts';

/** A way out of a step, and what is known by its being taken. */
export interface ExitTells {
  readonly exit: Exit;
  /** Whether the answer under this key of the step (`value`) is there then. */
  finds(key: string): boolean;
  /** The names that it gives to values in `data`. */
  readonly keeps: readonly string[];
  /** Of other answers by their names: there from now on (true), or not any more (false). */
  readonly others: ReadonlyMap<string, boolean>;
}

/** What the ways out of a step tell, each way of its own. */
export function exitTells(stepId: string, step: WorkflowStep): readonly ExitTells[] {
  const specs = new Map(stepExits(step).map((spec) => [spec.id, spec]));
  return step.exits.map((exit) => {
    const { finds, keeps = [] }: Partial<ExitSpec> = specs.get(exit.id) ?? {};
    const found = (key: string) => finds === undefined || finds.includes(key);
    const isFound = ([root, of, key]: AnswerPath) =>
      root !== 'steps' || of !== stepId || key === undefined || found(key);
    const others = new Map([
      ...provenBy(step, exit).map((path) => [answerName(path) ?? '', true] as const),
      ...keeps.map((name) => [`data.${name}`, true] as const),
      ...(step.keep ?? []).map(
        ({ name, value }) => [`data.${name}`, hasValue(value, isFound)] as const,
      ),
    ]);
    const kept = [...keeps, ...(step.keep ?? []).map(({ name }) => name)];
    return { exit, finds: found, keeps: kept, others };
  });
}

/** What is kept is nothing where it is one answer that is not there. */
function hasValue(value: Json, isKnown: (path: AnswerPath) => boolean): boolean {
  if (typeof value !== 'string' || soleExpression(value) === null) return true;
  return missingInTemplate(value, isKnown).length === 0;
}

/** Where the first rule that is true decides, those before it are not; by `otherwise` none is. */
function provenBy(step: WorkflowStep, exit: Exit): readonly AnswerPath[] {
  const others = step.exits.filter(({ id }) => id !== exit.id);
  switch (step.type) {
    case 'if':
      return exit.id === 'false'
        ? others.flatMap((each) => proven(each, false))
        : proven(exit, true);
    case 'branch': {
      if (exit.id === 'otherwise') return others.flatMap((each) => proven(each, false));
      const before =
        step.config.mode === 'first' ? step.exits.slice(0, step.exits.indexOf(exit)) : [];
      const notTaken = before.filter(({ id }) => id !== 'otherwise');
      return [...notTaken.flatMap((each) => proven(each, false)), ...proven(exit, true)];
    }
    default:
      return [];
  }
}

function proven({ when }: Exit, isTrue: boolean): readonly AnswerPath[] {
  return when === undefined ? [] : provenPaths(when, isTrue);
}
