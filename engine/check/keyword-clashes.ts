import { fold } from '../answers/fold.ts';
import { type Keyword, matchesKeyword } from '../answers/keyword.ts';
import type { Problem } from '../problem.ts';
import { type InboundTrigger, isInbound, type Trigger } from '../trigger.ts';
import type { Graph } from './graph.ts';
import type { Rule } from './rule.ts';

/** Another workflow that runs: what starts it, and whether it is asked before this one. */
export interface OtherWorkflow {
  readonly id: string;
  readonly name: string;
  readonly trigger: Trigger;
  readonly comesFirst: boolean;
}

/** One message starts one workflow: of several that want it, the first in their order of priority. */
export const clashRules: readonly Rule[] = [keywordClashes, anyClashes];

function keywordClashes({ workflow: { trigger }, others }: Graph): Problem[] {
  if (!isInbound(trigger)) return [];
  return keywordsOf(trigger).flatMap((keyword, index) => {
    const clash = rivals(trigger, others).find((other) => isClash(keyword, other));
    if (!clash) return [];
    return {
      code: 'keyword-clash',
      severity: 'warning',
      path: `trigger.match.keywords.${index}.text`,
      message: `“${keyword.text}” also starts “${clash.name}”. ${whoWins(clash)}`,
      fix: 'Use another keyword, or change the order of the workflows.',
    };
  });
}

/** A longer phrase that is asked for first is no clash: it is taken out of the shorter one. */
function isClash(keyword: Keyword, { trigger, comesFirst }: Rival): boolean {
  return keywordsOf(trigger).some((other) => {
    const [first, second] = comesFirst ? [other, keyword] : [keyword, other];
    return fold(first.text) === fold(second.text) || matchesKeyword(second.text, first);
  });
}

function anyClashes({ workflow: { trigger }, others }: Graph): Problem[] {
  if (!isInbound(trigger) || trigger.match.kind !== 'any') return [];
  const clash = rivals(trigger, others).find((other) => other.trigger.match.kind === 'any');
  if (!clash) return [];
  return [
    {
      code: 'keyword-clash',
      severity: 'warning',
      path: 'trigger.match',
      message: `Any message also starts “${clash.name}”. ${whoWins(clash)}`,
      fix: 'Give one of them keywords, or change the order of the workflows.',
    },
  ];
}

function whoWins({ name, comesFirst }: Rival): string {
  return comesFirst
    ? `“${name}” stands higher in the list and wins.`
    : 'This workflow stands higher in the list and wins.';
}

interface Rival extends OtherWorkflow {
  readonly trigger: InboundTrigger;
}

/** Those that may get the same message. */
function rivals(trigger: InboundTrigger, others: readonly OtherWorkflow[]): Rival[] {
  return others.flatMap((other) =>
    isInbound(other.trigger) && hearsTheSame(trigger, other.trigger)
      ? { ...other, trigger: other.trigger }
      : [],
  );
}

function hearsTheSame(one: InboundTrigger, other: InboundTrigger): boolean {
  const both = [one.subAccountId, other.subAccountId].filter((id) => id !== undefined);
  return new Set(both).size < 2 && channelsMeet(one, other);
}

/** None named means any but SMS. */
function channelsMeet(one: InboundTrigger, other: InboundTrigger): boolean {
  const [ours, theirs] = [channelsOf(one), channelsOf(other)];
  if (ours.length === 0) return theirs.length === 0 || theirs.some((each) => each !== 'sms');
  if (theirs.length === 0) return ours.some((each) => each !== 'sms');
  return ours.some((each) => theirs.includes(each));
}

function channelsOf(trigger: InboundTrigger): string[] {
  if (trigger.type === 'inbound-sms') return ['sms'];
  return trigger.channels.map((channel) => channel.toLowerCase());
}

function keywordsOf({ match }: InboundTrigger): readonly Keyword[] {
  return match.kind === 'keywords' ? match.keywords : [];
}
