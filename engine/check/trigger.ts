import type { Problem } from '../problem.ts';
import type { Graph } from './graph.ts';
import { repeatedTexts } from './repeated-texts.ts';
import type { Rule } from './rule.ts';

export const triggerRules: readonly Rule[] = [repeatedKeywords, idleInterrupt];

function repeatedKeywords({ workflow: { trigger } }: Graph): Problem[] {
  if (trigger.type !== 'inbound-chatapps' || trigger.match.kind !== 'keywords') return [];
  return repeatedTexts(trigger.match.keywords.map(({ text }) => text)).map(({ text, index }) => ({
    code: 'repeated-keyword',
    severity: 'warning',
    path: `trigger.match.keywords.${index}.text`,
    message: `The keyword “${text}” stands here twice.`,
    fix: 'Delete one of them.',
  }));
}

/** Any message would end every conversation at once, so only keywords interrupt. */
function idleInterrupt({ workflow: { trigger } }: Graph): Problem[] {
  if (trigger.type !== 'inbound-chatapps') return [];
  if (!trigger.interrupts || trigger.match.kind === 'keywords') return [];
  return [
    {
      code: 'idle-interrupt',
      severity: 'warning',
      path: 'trigger.interrupts',
      message:
        'Only a keyword can interrupt another conversation, and this starts with any message.',
      fix: 'Give keywords, or do not let it interrupt.',
    },
  ];
}
