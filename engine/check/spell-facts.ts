import { ruleReferences } from '../expression/rule-references.ts';
import { rewriteTemplate, templateReferences } from '../expression/template.ts';
import { isJsonObject, type Json } from '../json.ts';
import { parseWorkflow } from '../parse-workflow.ts';
import type { Workflow } from '../workflow.ts';
import { changeAt } from './change-at.ts';
import { isUnknownFact, nearFact } from './facts.ts';
import type { RepairPlace } from './repair-place.ts';

/**
 * Misspelt facts, such as `contact.nam`, as they are written right, in the text or rule of this path; null
 * where not each of them is near to one that there is.
 */
export function spellFacts({ workflow, stepId, step }: RepairPlace, path: string): Workflow | null {
  const keys = path.slice(`steps.${stepId}.`.length).split('.');
  const before: Json = JSON.parse(JSON.stringify(step));
  const spelt = changeAt(before, keys, spell);
  if (JSON.stringify(spelt) === JSON.stringify(before)) return null;
  const parsed = parseWorkflow({ ...workflow, steps: { ...workflow.steps, [stepId]: spelt } });
  return parsed.ok ? parsed.workflow : null;
}

function spell(value: Json): Json {
  if (typeof value === 'string') {
    const text = spellTemplate(value);
    return templateReferences(text).some(isUnknownFact) ? value : text;
  }
  const rule = spellRule(value);
  return ruleReferences(rule).some(isUnknownFact) ? value : rule;
}

/** What stands in quotes is no name. */
function spellTemplate(text: string): string {
  const names = /'[^']*'|"[^"]*"|(?<![\w$.])(?:business|contact)\.\w+/g;
  return rewriteTemplate(text, (source) => source.replace(names, (found) => spellPath(found)));
}

function spellRule(rule: Json): Json {
  if (Array.isArray(rule)) return rule.map(spellRule);
  if (!isJsonObject(rule)) return rule;
  const entries = Object.entries(rule).map(([name, args]): [string, Json] => [
    name,
    name === 'var' && typeof args === 'string' ? spellPath(args) : spellRule(args),
  ]);
  return Object.fromEntries(entries);
}

function spellPath(path: string): string {
  return path.replace(/^(\w+)\.(\w+)/, (written, root: string, name: string) => {
    const fact = nearFact(root, name);
    return fact === null ? written : `${root}.${fact}`;
  });
}
