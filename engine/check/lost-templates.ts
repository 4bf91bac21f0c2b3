import type { Problem } from '../problem.ts';
import type { TemplateConfig } from '../steps/chatapps-message/template-config.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';
import { usedTemplates } from './used-templates.ts';

/** A template as the WhatsApp account has it, in one language. */
export interface AccountTemplate {
  readonly name: string;
  readonly language: string;
  /** Whether it can be sent now. */
  readonly isApproved: boolean;
}

/** What cannot be sent, since WhatsApp does not know it, or does not let it pass. */
export const lostTemplateRules: readonly Rule[] = [lostTemplates];

function lostTemplates({ steps, templates }: Graph): Problem[] {
  if (!templates) return [];
  return [...steps].flatMap(([stepId, step]) =>
    usedTemplates(step).flatMap(({ part, template }) => {
      const found = whyLost(template, templates);
      return found ? stepProblem(stepId, part, { severity: 'warning', ...found }) : [];
    }),
  );
}

function whyLost(
  { name, language }: TemplateConfig,
  templates: readonly AccountTemplate[],
): Pick<Problem, 'code' | 'message' | 'fix'> | null {
  const named = templates.filter((each) => each.name === name);
  if (named.length === 0) {
    return {
      code: 'lost-template',
      message: `The template “${name}” does not exist on your WhatsApp account.`,
      fix: 'Choose another, or create it there.',
    };
  }
  const spoken = named.find((each) => each.language === language);
  if (!spoken) {
    return {
      code: 'lost-template',
      message: `The template “${name}” does not exist in the language “${language}”.`,
      fix: `Use one of ${named.map((each) => each.language).join(', ')}.`,
    };
  }
  if (spoken.isApproved) return null;
  return {
    code: 'unapproved-template',
    message: `WhatsApp does not let the template “${name}” be sent now.`,
    fix: 'Choose one that is approved.',
  };
}
