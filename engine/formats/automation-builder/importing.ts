import { parseExpression } from '../../expression/parse-expression.ts';
import { soleExpression } from '../../expression/template.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { StepType } from '../../steps/run-step.ts';
import type { SourceStep } from './definition.ts';
import type { FidelityLine } from './fidelity.ts';
import type { StepView } from './step-scope.ts';

/** One step of 8x8 on its way to becoming ours. */
export interface Importing {
  readonly source: SourceStep;
  /** Of the step of ours. */
  readonly stepId: string;
  /** Whether a template such as `{{data.payload.user.msisdn}}` is whom the workflow runs for. */
  isContact(template: unknown): boolean;
  /** 8x8's name for the account whose messages start the workflow; null: any. */
  readonly subAccountId: string | null;
  /** Says how it came across; `part` is where in the step: `inputs.user`. */
  note(kind: FidelityLine['kind'], part: string, message: string): void;
}

/** What a step of 8x8 becomes: its type and config, and the exits by which its path goes on. */
export interface ImportedStep {
  readonly stepType: StepType;
  readonly config: JsonObject;
  readonly main: readonly string[];
  /** What `step` means in its outputs and conditions. */
  readonly view: StepView;
}

export type StepImporter = (importing: Importing) => ImportedStep;

/** Says so of every input that is not among those of 8x8's reference. */
export function noteUnknownInputs({ source, note }: Importing, known: readonly string[]): void {
  for (const name of Object.keys(source.inputs)) {
    if (known.includes(name)) continue;
    note(
      'approximated',
      `inputs.${name}`,
      `“${name}” is no input of ${source.stepType} that 8x8 describes; it does nothing here and is given back on export.`,
    );
  }
}

/** Messages leave here through the subaccount that the contact wrote to. */
export function noteSubAccount({ source, subAccountId, note }: Importing): void {
  const given = source.inputs['subAccountId'] ?? source.inputs['subaccountId'];
  if (typeof given !== 'string' || subAccountId === null || given === subAccountId) return;
  const message = `8x8 sends this through “${given}”; here it goes through the one that the contact uses.`;
  note('approximated', 'inputs.subAccountId', message);
}

/** The text of an input; null, and a line in the report, where there is none. */
export function textInput(importing: Importing, name: string): string | null {
  const value = importing.source.inputs[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  importing.note('needs-you', `inputs.${name}`, `“${name}” is missing, and 8x8 asks for it.`);
  return null;
}

/** The rule (JSON Logic) for a template that is one expression; null for any other. */
export function soleRule(template: Json | undefined): Json | null {
  const source = typeof template === 'string' ? soleExpression(template) : null;
  const parsed = source === null ? null : parseExpression(source);
  return parsed?.ok ? parsed.rule : null;
}
