import type * as z from 'zod';
import { boundDocument } from './bound-document.ts';
import { explainIssue, fieldName, givenAt } from './explain-issue.ts';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';
import { upgrade } from './upgrade.ts';
import { type Workflow, workflow } from './workflow.ts';

export type ParsedWorkflow =
  | { readonly ok: true; readonly workflow: Workflow }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A workflow from any JSON: of an older version it is upgraded, defaults are filled in. Never
 * throws; every problem says where it is and what to do about it.
 */
export function parseWorkflow(document: unknown): ParsedWorkflow {
  const outOfBounds = boundDocument(document);
  if (outOfBounds) return { ok: false, problems: [outOfBounds] };
  const upgraded = upgrade(document);
  if (!upgraded.ok) return { ok: false, problems: [upgraded.problem] };
  const parsed = workflow.safeParse(upgraded.document, { error: explainIssue, reportInput: true });
  return parsed.success
    ? { ok: true, workflow: parsed.data }
    : { ok: false, problems: parsed.error.issues.flatMap(toProblems).slice(0, limits.problemsMax) };
}

type Issue = z.core.$ZodIssue;

const codes: Readonly<Record<Issue['code'], string>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'not-allowed',
  invalid_union: 'not-allowed',
  too_big: 'too-much',
  too_small: 'too-little',
  invalid_format: 'wrong-format',
  not_multiple_of: 'wrong-format',
  unrecognized_keys: 'unknown-field',
  invalid_key: 'wrong-name',
  invalid_element: 'wrong-type',
  custom: 'not-allowed',
};

/** A sentence of the schema’s own says what to do, and not yet to what. */
const needsField: ReadonlySet<string> = new Set(['invalid_format', 'custom']);

function toProblems(issue: Issue): Problem[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem(codes[issue.code], [...path, key], `“${key}” is not known here. ${message}`),
    );
  }
  const code = givenAt(issue) === undefined ? 'missing' : codes[issue.code];
  const said = needsField.has(issue.code) ? `${fieldName(path)} is not right. ${message}` : message;
  return [problem(code, path, said)];
}

function problem(code: string, path: readonly PropertyKey[], message: string): Problem {
  const [first, stepId] = path;
  return {
    code,
    severity: 'error',
    path: path.map(String).join('.'),
    message,
    ...(first === 'steps' && stepId !== undefined && { stepId: String(stepId) }),
  };
}
