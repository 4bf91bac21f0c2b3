import type { JsonObject } from '../../json.ts';
import type { SourceStep } from './definition.ts';
import type { Importing } from './importing.ts';
import type { PlannedStep } from './plan-steps.ts';
import type { StepScope } from './step-scope.ts';
import type { Translation } from './translation.ts';

/** The translation of one step, while its exits are drawn. */
export interface Stepping {
  readonly translation: Translation;
  readonly planned: PlannedStep;
  readonly source: SourceStep;
  readonly stepId: string;
  /** Where its path goes when nothing follows: on after the If around it; null: it ends. */
  readonly ends: string | null;
  readonly scope: StepScope;
  readonly note: Importing['note'];
  /** Adds a step of ours. */
  add(stepId: string, step: JsonObject): void;
}
