import type { Json } from '../../json.ts';
import { soleRule } from './importing.ts';
import { readCondition } from './read-condition.ts';
import { translateTemplates } from './step-scope.ts';
import type { Stepping } from './stepping.ts';
import { fork, targetOf } from './ways.ts';

export interface ReplyWays {
  readonly replied: string | null;
  readonly noReply: string | null;
}

/**
 * Where a wait goes on with a reply and where without, when its conditions ask for nothing else:
 * `{{ step.reply != null }}` and `{{ step.reply == null }}`, as 8x8's own builder writes them. Null:
 * they ask for more.
 */
export function replyWays(stepping: Stepping): ReplyWays | null {
  const { source, scope } = stepping;
  if (source.select.length === 0 || source.nextStepId !== null) return null;
  const replies = replyRules(stepping);
  const sides = source.select.map(([target, condition]) => {
    const read = readCondition(condition, scope);
    if (read.kind === 'otherwise') return { target, side: 'otherwise' as const };
    return { target, side: read.kind === 'rule' ? sideOf(read.rule, replies) : null };
  });
  if (sides.some(({ side }) => side === null)) return null;
  const given = new Set(sides.map(({ side }) => side));
  const targets = (wanted: 'replied' | 'no-reply') => {
    const meant = given.has(wanted) ? wanted : 'otherwise';
    const ids = sides.flatMap(({ target, side }) =>
      side === meant ? (targetOf(stepping, target, `selectNextStep.${target}`) ?? []) : [],
    );
    return fork(stepping, ids) ?? stepping.ends;
  };
  return { replied: targets('replied'), noReply: targets('no-reply') };
}

/** What gives the reply: `step.reply`, and `data.<name>` where an output keeps it. */
function replyRules({ source, scope }: Stepping): ReadonlySet<string> {
  const reply = JSON.stringify(soleRule(translateTemplates('{{step.reply}}', scope)));
  const names = Object.entries(source.outputs).filter(
    ([, value]) => JSON.stringify(soleRule(translateTemplates(value, scope))) === reply,
  );
  return new Set([reply, ...names.map(([name]) => JSON.stringify({ var: `data.${name}` }))]);
}

/** By the rule as JSON, with `R` for the reply. */
const sides: ReadonlyMap<string, 'replied' | 'no-reply'> = new Map([
  ...[
    'R',
    '{"!!":[R]}',
    '{"!=":[R,null]}',
    '{"!=":[null,R]}',
    '{"!==":[R,null]}',
    '{"!==":[null,R]}',
  ].map((form): [string, 'replied'] => [form, 'replied']),
  ...[
    '{"!":[R]}',
    '{"==":[R,null]}',
    '{"==":[null,R]}',
    '{"===":[R,null]}',
    '{"===":[null,R]}',
  ].map((form): [string, 'no-reply'] => [form, 'no-reply']),
]);

function sideOf(rule: Json, replies: ReadonlySet<string>): 'replied' | 'no-reply' | null {
  let form = JSON.stringify(rule);
  for (const reply of replies) form = form.replaceAll(reply, 'R');
  return sides.get(form) ?? null;
}
