import { fold } from '../answers/fold.ts';
import { matchChoice } from '../answers/match-choice.ts';
import { messageLimits as max } from '../messages/message-limits.ts';
import type { Problem } from '../problem.ts';
import type { ChoicesConfig } from '../steps/chatapps-message/choices-config.ts';
import type { WorkflowStep } from '../workflow.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';

/** Choices that customers, or we when we read what they write, cannot tell apart. */
export const alikeRules: readonly Rule[] = [alikeTitles, sharedWords];

type Row = Extract<ChoicesConfig, { from: 'typed' }>['rows'][number];

/** Of buttons with the very same title the step itself tells, since WhatsApp refuses them. */
function alikeTitles({ steps }: Graph): Problem[] {
  return offersIn(steps).flatMap(({ stepId, rows, charsMax, isList }) =>
    rows.flatMap(({ title }, index) => {
      const same = rows.slice(0, index).find((row) => isAlike(row.title, title, charsMax));
      if (!same || (!isList && same.title === title)) return [];
      return stepProblem(stepId, `config.message.choices.rows.${index}.title`, {
        code: 'repeated-title',
        severity: 'warning',
        message: `${howAlike(same.title, title, charsMax)} Customers cannot tell them apart.`,
        fix: 'Give one of them another title.',
      });
    }),
  );
}

/** Case, accents, signs and emoji do not count, and what is cut off is not seen. */
function isAlike(one: string, other: string, charsMax: number): boolean {
  return read(one) === read(other) || isCutAlike(one, other, charsMax);
}

function isCutAlike(one: string, other: string, charsMax: number): boolean {
  const seen = one.slice(0, charsMax);
  return seen.length === charsMax && !seen.includes('{{') && other.startsWith(seen);
}

function read(title: string): string {
  return fold(title) || title;
}

function howAlike(one: string, other: string, charsMax: number): string {
  if (one.trim() === other.trim()) return `Two choices are called “${other}”.`;
  if (isCutAlike(one, other, charsMax)) {
    return `Two choices begin with “${one.slice(0, charsMax)}”, and no more is shown.`;
  }
  return `“${one}” and “${other}” are nearly the same.`;
}

/** Other words for a choice that mean another one, or several. */
function sharedWords({ steps, workflow: { language } }: Graph): Problem[] {
  return offersIn(steps).flatMap(({ stepId, rows }) =>
    rows.flatMap(({ synonyms = [] }, index) =>
      synonyms.flatMap((text, place) => {
        const meant = matchChoice({ text }, rows, language);
        const isClear = meant.kind === 'none' || (meant.kind === 'match' && meant.index === index);
        if (isClear) return [];
        return stepProblem(stepId, `config.message.choices.rows.${index}.synonyms.${place}`, {
          code: 'shared-words',
          severity: 'warning',
          message: `Who writes “${text}” may mean another choice too.`,
          fix: 'Leave it out here, or there.',
        });
      }),
    ),
  );
}

interface OfferedRows {
  readonly stepId: string;
  readonly rows: readonly Row[];
  /** How much of a title is shown. */
  readonly charsMax: number;
  readonly isList: boolean;
}

function offersIn(steps: ReadonlyMap<string, WorkflowStep>): OfferedRows[] {
  return [...steps].flatMap(([stepId, step]) => {
    const message = step.type === 'chatapps-message' ? step.config.message : null;
    if (!message || !('choices' in message) || message.choices.from === 'data') return [];
    const isList = message.kind === 'list';
    const charsMax = isList ? max.rowTitleChars : max.buttonTitleChars;
    return { stepId, rows: message.choices.rows, charsMax, isList };
  });
}
