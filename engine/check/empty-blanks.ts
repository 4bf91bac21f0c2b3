import type { Problem } from '../problem.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';
import { usedTemplates } from './used-templates.ts';

/** WhatsApp takes no template with a blank that is filled with nothing. */
export const emptyBlankRules: readonly Rule[] = [emptyBlanks];

function emptyBlanks({ steps }: Graph): Problem[] {
  return [...steps].flatMap(([stepId, step]) =>
    usedTemplates(step).flatMap(({ part, template }) =>
      template.parameters.flatMap((value, index) => {
        const text = typeof value === 'string' ? value : value.value;
        if (text.trim() !== '') return [];
        const name = typeof value === 'string' ? index + 1 : value.name;
        return stepProblem(stepId, `${part}.parameters.${index}`, {
          code: 'empty-blank',
          severity: 'warning',
          message: `Blank ${name} of the template “${template.name}” is empty, and WhatsApp does not take it so.`,
          fix: 'Write what stands there.',
        });
      }),
    ),
  );
}
