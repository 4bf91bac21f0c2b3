import { checkTemplate } from '../expression/template.ts';
import type { Problem } from '../problem.ts';
import { nextScheduledRun } from '../schedule/next-scheduled-run.ts';
import { isInbound } from '../trigger.ts';
import type { Graph } from './graph.ts';
import { repeatedTexts } from './repeated-texts.ts';
import type { Rule } from './rule.ts';

export const triggerRules: readonly Rule[] = [
  repeatedKeywords,
  idleInterrupt,
  idleSchedule,
  unreadableContact,
];

function repeatedKeywords({ workflow: { trigger } }: Graph): Problem[] {
  if (!isInbound(trigger) || trigger.match.kind !== 'keywords') return [];
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
  if (!isInbound(trigger)) return [];
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

/** Any day will do: the calendar repeats itself within the years that are looked through. */
const someDay = 1_767_225_600_000;

function idleSchedule({ workflow: { trigger } }: Graph): Problem[] {
  if (trigger.type !== 'schedule' || nextScheduledRun(trigger, 'UTC', someDay) !== null) return [];
  return [
    {
      code: 'idle-schedule',
      severity: 'error',
      path: 'trigger.cron',
      message: 'No day is like this, so it never starts.',
      fix: 'Give a day that is in the calendar.',
    },
  ];
}

/** Who it is for stands in the body of the request, which is `data`. */
function unreadableContact({ workflow: { trigger } }: Graph): Problem[] {
  if (trigger.type !== 'http-request' || !trigger.contact) return [];
  const { userId, name } = trigger.contact;
  return Object.entries({ userId, name }).flatMap(([part, text]) =>
    checkTemplate(text).map((message) => ({
      code: 'unreadable-expression',
      severity: 'error',
      path: `trigger.contact.${part}`,
      message,
    })),
  );
}
