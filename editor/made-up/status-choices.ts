import { type HttpRequestConfig, stepExits, type Workflow } from '../../engine/index.ts';
import { exitOf } from '../http-request/request-status.ts';
import { madeUpResult } from './made-up-answer.ts';
import type { MadeUpAnswer } from './made-up-answers.ts';
import { madeUpWords as words } from './made-up-words.ts';

type RequestStep = Extract<Workflow['steps'][string], { type: 'http-request' }>;

/** A way in which a system can answer: `409`, or '' where no answer comes. */
export interface StatusChoice {
  readonly value: string;
  readonly label: string;
}

/** How the system can answer this step, in words: first those that have a way out of their own. */
export function statusChoices(step: RequestStep, status: number | null): StatusChoice[] {
  const { outcomes } = step.config;
  const own = outcomes.flatMap(({ exit, statuses: [first = ''] }) => {
    return [{ value: first.replace('xx', '00'), label: labelOf(step, exit) }];
  });
  const ownExits = new Set(outcomes.map(({ exit }) => exit));
  const usual = usualStatuses(status).filter(
    ({ value }) => !ownExits.has(exitFor({ status: statusOf(value), body: null }, step.config)),
  );
  const [worked, ...others] = usual;
  return worked?.label === words.statuses.worked ? [worked, ...own, ...others] : [...own, ...usual];
}

/** What is chosen of them. What has the same way out as one of them is that one. */
export function chosenStatus(step: RequestStep, answer: MadeUpAnswer): string {
  const choices = statusChoices(step, answer.status);
  const exact = choices.find(({ value }) => value === String(answer.status ?? ''));
  const exitId = exitFor(answer, step.config);
  const alike = choices.find(
    ({ value }) => exitFor({ status: statusOf(value), body: null }, step.config) === exitId,
  );
  return (exact ?? alike)?.value ?? '';
}

export function statusOf(value: string): number | null {
  return value === '' ? null : Number(value);
}

/** The way out that the conversation takes with this answer. */
export function exitOfAnswer(
  step: RequestStep,
  answer: MadeUpAnswer,
): { id: string; label: string } {
  const id = exitFor(answer, step.config);
  return { id, label: labelOf(step, id) };
}

function usualStatuses(status: number | null): StatusChoice[] {
  const worked = status !== null && status < 300 ? status : 200;
  return [
    { value: String(worked), label: words.statuses.worked },
    { value: '403', label: words.statuses.refused },
    { value: '404', label: words.statuses.notFound },
    { value: '500', label: words.statuses.broken },
    { value: '', label: words.statuses.silent },
  ];
}

function exitFor(answer: MadeUpAnswer, config: HttpRequestConfig): string {
  return exitOf(madeUpResult(answer, { timeoutMs: 0 }), config);
}

function labelOf(step: RequestStep, exitId: string): string {
  const exits = [...step.exits, ...stepExits(step)];
  return exits.find(({ id }) => id === exitId)?.label ?? exitId;
}
