import type { Json, JsonObject } from '../../json.ts';
import type { HttpRequestConfig } from '../../steps/http-request/config.ts';
import type { ExportedStep } from './exporting.ts';
import { exportRule } from './exporting.ts';
import { stepsAt8x8 } from './steps-at-8x8.ts';

/** Where a step goes, as 8x8 has it. */
export interface ExportedFlow {
  readonly nextStepId: string | null;
  readonly selectNextStep: JsonObject;
}

/** A way out: where to, and under which condition; null: when no other is taken. */
interface Way {
  readonly to: string | null;
  readonly condition: string | null;
}

export function exportFlow(of: ExportedStep): ExportedFlow {
  const { step } = of;
  switch (step.type) {
    case 'branch':
      return flowOf(step.config.mode === 'all' ? rulesOf(of) : inOrder(rulesOf(of)));
    case 'if':
      return flowOf(inOrder(rulesOf(of)));
    case 'wait-for-reply':
      return flowOf([
        { to: target(of, 'replied'), condition: ' step.reply != null ' },
        { to: target(of, 'no-reply'), condition: ' step.reply == null ' },
      ]);
    case 'wait-for-dtmf':
      return flowOf([
        { to: target(of, 'received'), condition: 'step.dtmfData != null' },
        { to: target(of, 'timeout'), condition: 'step.dtmfData == null' },
      ]);
    case 'http-request':
      return flowOf(inOrder(answersOf(of, step.config)));
    case 'set-values': {
      const to = target(of, 'next');
      return { nextStepId: null, selectNextStep: to === null ? {} : { [to]: null } };
    }
    default: {
      const [first] = step.exits;
      return flowOf([{ to: first ? target(of, first.id) : null, condition: null }]);
    }
  }
}

/** The exits with their rules; one without a rule is for when no other is taken. */
function rulesOf(of: ExportedStep): Way[] {
  return of.step.exits.flatMap(({ id, when }, index): Way[] => {
    const to = target(of, id);
    if (id === 'otherwise' || id === 'false') return [{ to, condition: null }];
    if (when === undefined) return [];
    const condition = exportRule(when, `exits.${index}.when`, of);
    return condition === null ? [] : [{ to, condition }];
  });
}

/** By the status of the answer; what a request that fails does, 8x8 does not ask. */
function answersOf(of: ExportedStep, config: HttpRequestConfig): Way[] {
  const failed = target(of, 'failed');
  if (failed !== null) {
    of.note(
      'approximated',
      'exits',
      '8x8 ends the workflow when no answer comes; “Failed” is for answers only.',
    );
  }
  const outcomes = [...config.outcomes].sort((a, b) => Number(isClass(a)) - Number(isClass(b)));
  return [
    ...outcomes.map(({ exit, statuses }) => ({
      to: target(of, exit),
      condition: statuses.map(statusIs).join(' || '),
    })),
    { to: target(of, 'ok'), condition: statusIs('2xx') },
    { to: failed, condition: null },
  ];
}

function isClass({ statuses }: { readonly statuses: readonly string[] }): boolean {
  return statuses.some((status) => status.endsWith('xx'));
}

function statusIs(status: string): string {
  if (!status.endsWith('xx')) return `step.responseCode == ${status}`;
  const [first] = status;
  return `step.responseCode >= ${first}00 && step.responseCode < ${Number(first) + 1}00`;
}

/** 8x8 takes every way whose condition is true: one that comes later must say that no earlier is. */
function inOrder(ways: readonly Way[]): Way[] {
  return ways.map(({ to, condition }, index) => {
    const earlier = ways.slice(0, index).flatMap((way) => way.condition ?? []);
    if (condition === null || earlier.length === 0) return { to, condition };
    return {
      to,
      condition: [...earlier.map((each) => `!(${each})`), `(${condition})`].join(' && '),
    };
  });
}

/** One entry for each target: a step that several ways lead to is next when one of them is taken. */
function flowOf(ways: readonly Way[]): ExportedFlow {
  const targets = [...new Set(ways.flatMap(({ to }) => to ?? []))];
  const [only] = targets;
  const isAlways =
    ways.every(({ to }) => to === only) && ways.some(({ condition }) => condition === null);
  const isPair = ways.length === 2 && ways.every(({ to }) => to === only);
  if (only === undefined || isAlways || isPair)
    return { nextStepId: only ?? null, selectNextStep: {} };
  const all = ways.flatMap(({ condition }) => (condition === null ? [] : `(${condition})`));
  const entries = targets.map((to): [string, Json] => {
    const own = ways.filter((way) => way.to === to).map(({ condition }) => condition);
    if (own.length === 1 && own[0] === null) return [to, null];
    const any = own.map((condition) => condition ?? `!(${all.join(' || ')})`);
    const [only = '', ...others] = any;
    if (others.length === 0) return [to, `{{${only}}}`];
    return [to, `{{${any.map((each) => `(${each})`).join(' || ')}}}`];
  });
  return { nextStepId: null, selectNextStep: Object.fromEntries(entries) };
}

/** Where an exit leads at 8x8: past the steps that it does not have. */
function target({ exporting, step }: ExportedStep, exitId: string): string | null {
  const { steps } = exporting.workflow;
  const seen = new Set<string>();
  let to = step.exits.find(({ id }) => id === exitId)?.to ?? null;
  while (to !== null && !seen.has(to)) {
    const found = Object.hasOwn(steps, to) ? steps[to] : undefined;
    if (found === undefined) return null;
    if (stepsAt8x8.has(found.type)) return to;
    seen.add(to);
    to = found.exits[0]?.to ?? null;
  }
  return null;
}
