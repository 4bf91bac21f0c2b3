import { parseExpression } from '../../expression/parse-expression.ts';
import { rewriteTemplate } from '../../expression/template.ts';
import { isJsonObject, type Json } from '../../json.ts';
import { limits } from '../../limits.ts';
import type { Workflow, WorkflowStep } from '../../workflow.ts';
import type { FidelityLine } from './fidelity.ts';
import { type NeededOutput, namesAt8x8 } from './names-at-8x8.ts';
import { type NameAt8x8, writeExpression } from './write-expression.ts';

/** A workflow on its way to 8x8's JSON: what its steps share. */
export interface Exporting {
  readonly workflow: Workflow;
  readonly subAccountId: string | null;
  readonly report: FidelityLine[];
  /** What must be kept besides, by step. */
  readonly needed: NeededOutput[];
  /** What 8x8 calls what expressions read, while a step is left or between steps (null). */
  readonly namesFor: (leaving: string | null) => NameAt8x8;
}

export function createExporting(workflow: Workflow, subAccountId: string | null): Exporting {
  const needed: NeededOutput[] = [];
  const need = (output: NeededOutput) => {
    const isKnown = needed.some(
      (each) => each.stepId === output.stepId && each.name === output.name,
    );
    if (!isKnown) needed.push(output);
  };
  return { workflow, subAccountId, report: [], needed, namesFor: namesAt8x8(workflow, need) };
}

/** One step of ours on its way. */
export interface ExportedStep {
  readonly exporting: Exporting;
  readonly stepId: string;
  readonly step: WorkflowStep;
  note(kind: FidelityLine['kind'], part: string, message: string): void;
}

export function exportedStep(
  exporting: Exporting,
  stepId: string,
  step: WorkflowStep,
): ExportedStep {
  return {
    exporting,
    stepId,
    step,
    note(kind, part, message) {
      const path = part === '' ? `steps.${stepId}` : `steps.${stepId}.${part}`;
      exporting.report.push({ kind, path, stepId, message });
    },
  };
}

/** The same texts in 8x8's words; what it has no words for is said, and left empty. */
export function exportTemplates(
  value: Json,
  part: string,
  of: ExportedStep,
  leaving: string | null = null,
): Json {
  if (typeof value === 'string') return exportTemplate(value, part, of, leaving);
  if (Array.isArray(value)) {
    return value.map((each, index) => exportTemplates(each, `${part}.${index}`, of, leaving));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      exportTemplates(each, `${part}.${key}`, of, leaving),
    ]),
  );
}

/** The expression for a rule; null, and a line in the report, where 8x8 cannot say it. */
export function exportRule(
  rule: Json,
  part: string,
  of: ExportedStep,
  leaving: string | null = null,
): string | null {
  const written = writeExpression(rule, of.exporting.namesFor(leaving));
  if (written !== null && written.length <= limits.expressionCharsMax) return written;
  const why =
    written === null
      ? `8x8 cannot say this: ${JSON.stringify(rule)}`
      : `8x8 takes at most ${limits.expressionCharsMax} characters in {{ }}.`;
  of.note('needs-you', part, why);
  return null;
}

/** The text of a field in 8x8's words. */
export function exportText(text: string, part: string, of: ExportedStep): string {
  return exportTemplate(text, `config.${part}`, of, null);
}

function exportTemplate(
  text: string,
  part: string,
  of: ExportedStep,
  leaving: string | null,
): string {
  return rewriteTemplate(text, (source) => {
    const parsed = parseExpression(source);
    const written = parsed.ok ? exportRule(parsed.rule, part, of, leaving) : source;
    return written ?? 'null';
  });
}

/** Whom the workflow runs for. */
export function phoneAt8x8(of: ExportedStep): string {
  const names = of.exporting.namesFor(null);
  const phone = names(['contact', 'userId']) ?? names(['contact', 'phone']);
  if (phone !== null) return `{{${phone}}}`;
  of.note(
    'needs-you',
    '',
    'What starts this workflow brings no contact at 8x8: say whom it is for.',
  );
  return '';
}

export function subAccountAt8x8({ exporting: { subAccountId } }: ExportedStep): string {
  return subAccountId ?? '';
}
