import { isJsonObject } from '../../json.ts';
import { soleRule } from './importing.ts';

/** Of a template that is a path and nothing else, such as `{{data.user}}`, the path; else ''. */
export function pathOf(template: unknown): string {
  const rule = typeof template === 'string' ? soleRule(template) : null;
  const path = isJsonObject(rule) ? rule['var'] : null;
  return typeof path === 'string' ? path : '';
}
