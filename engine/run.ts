/**
 * One advance in progress: the instance being changed, the effects and the trace so far. It
 * lives for the length of one call of `advance`, and never touches what it was given.
 */
import { askedInWords } from './asked-in-words.ts';
import type { Effect } from './effect.ts';
import { endingEffects } from './ending-effects.ts';
import type { WorkBudget } from './expression/evaluation.ts';
import type { Instance, InstanceStatus, Position, Wait } from './instance.ts';
import { limits } from './limits.ts';
import { shorten } from './messages/shorten.ts';
import { offerToken } from './messages/token.ts';
import { ownValue } from './own-value.ts';
import type { Program } from './program.ts';
import { boundValue } from './steps/bound-value.ts';
import { createContext } from './steps/context.ts';
import { enterStep, resumeStep } from './steps/run-step.ts';
import type { EffectRequest, Outcome, ResumeEvent, StepContext, Way } from './steps/step.ts';
import { isoInstant } from './time.ts';
import { toEffect } from './to-effect.ts';
import type { TraceEntry } from './trace.ts';
import type { WorkflowStep } from './workflow.ts';

export class Run {
  readonly #program: Program;
  readonly #at: number;
  readonly #now: string;
  readonly #instance: Instance;
  readonly #effects: Effect[] = [];
  readonly #trace: TraceEntry[] = [];
  readonly #work: WorkBudget;
  /** Steps that are reached and not yet entered, in order. */
  #reached: string[] = [];

  constructor(program: Program, instance: Instance, at: number) {
    this.#program = program;
    this.#at = at;
    this.#now = isoInstant(at);
    const visits = Object.values(instance.visits).reduce((sum, each) => sum + each, 0);
    this.#work = { left: limits.advanceWorkMax, seed: `${instance.id}/${visits}/${at}` };
    this.#instance = {
      ...instance,
      updatedAt: at,
      visits: { ...instance.visits },
      positions: [...instance.positions],
    };
  }

  trace(kind: TraceEntry['kind'], text: string, stepId?: string, exitId?: string): void {
    this.#trace.push({
      at: this.#at,
      kind,
      stepId: stepId ?? null,
      exitId: exitId ?? null,
      text: shorten(text, limits.traceTextCharsMax),
    });
  }

  start(stepId: string): void {
    this.#reached.push(stepId);
    this.#walk();
  }

  resume(position: Position, event: ResumeEvent): void {
    if (!this.#instance.positions.includes(position)) return;
    this.#instance.positions = this.#instance.positions.filter((each) => each !== position);
    this.#instance.walked = walkedBefore(event, position, this.#instance);
    if (event.type === 'replied') this.#instance.unanswered = [];
    const { stepId, visit, effects, memory } = position;
    const step = this.#find(stepId);
    if (!step) return;
    const context = { ...this.#context(stepId, step, visit), memory };
    this.#follow({ stepId, visit, effects, step }, resumeStep(step, event, context));
    this.#walk();
  }

  /** To a step that was taken already, as if it had not been. */
  goBack(stepId: string, why: string): void {
    this.trace('warning', why, stepId);
    this.#instance.positions = [];
    this.#instance.unanswered = [];
    this.#forgetAsked();
    this.start(stepId);
  }

  end(status: Exclude<InstanceStatus, 'waiting'>, text: string, stepId?: string): void {
    this.#effects.push(...endingEffects(this.#instance, status, text));
    this.#instance.status = status;
    this.#instance.endedAt = this.#at;
    this.#instance.positions = [];
    this.#forgetAsked();
    this.#reached = [];
    this.trace(status === 'failed' ? 'failed' : 'ended', text, stepId);
  }

  finish(): { instance: Instance; effects: readonly Effect[]; trace: readonly TraceEntry[] } {
    const { status, positions } = this.#instance;
    if (status === 'waiting' && positions.length === 0) {
      this.end('completed', 'The end was reached.');
    }
    return { instance: this.#instance, effects: this.#effects, trace: this.#trace };
  }

  /** Follows every path that is open until it waits or ends. */
  #walk(): void {
    for (let next = this.#reached.shift(); next !== undefined; next = this.#reached.shift()) {
      this.#enter(next);
    }
  }

  #enter(stepId: string): void {
    const step = this.#find(stepId);
    if (!step) return;
    if (this.#instance.walked >= limits.stepsPerAdvanceMax) {
      this.#fail(stepId, endlessLoop(step.name));
      return;
    }
    const visit = 1 + (ownValue(this.#instance.visits, stepId) ?? 0);
    this.#instance.walked += 1;
    this.#instance.visits[stepId] = visit;
    this.trace('entered', step.name, stepId);
    const outcome = enterStep(step, this.#context(stepId, step, visit));
    this.#follow({ stepId, visit, effects: 0, step }, outcome);
  }

  #follow(place: Place, outcome: Outcome): void {
    switch (outcome.do) {
      case 'fail':
        this.#fail(place.stepId, outcome.message);
        break;
      case 'wait':
        this.#wait(place, outcome);
        break;
      case 'leave':
        this.#leave(place, outcome, [outcome]);
        break;
      case 'fork':
        this.#leave(place, outcome, outcome.ways);
    }
  }

  #wait(place: Place, outcome: Extract<Outcome, { do: 'wait' }>): void {
    const first = this.#effectId(place);
    this.#ask(place, outcome.effects);
    this.#put(outcome);
    const wait = this.#waitFor(place, outcome, first);
    const { stepId, visit, effects } = place;
    const memory = outcome.memory ?? null;
    this.#instance.positions.push({ stepId, visit, wait, memory, effects });
    this.trace('waiting', outcome.text, stepId);
  }

  #waitFor(place: Place, outcome: Extract<Outcome, { do: 'wait' }>, effectId: string): Wait {
    switch (outcome.for) {
      case 'effect':
      case 'workflow':
        return { kind: outcome.for, effectId };
      case 'time':
      case 'keys':
        return { kind: outcome.for, timerId: this.#startTimer(place, outcome.until) };
      case 'reply':
        return { kind: 'reply', timerId: this.#mayStartTimer(place, outcome.until) };
      case 'person': {
        const timerId = this.#mayStartTimer(place, outcome.until);
        return { kind: 'person', effectId: outcome.effects ? effectId : null, timerId };
      }
    }
  }

  #mayStartTimer(place: Place, at: number | undefined): string | null {
    return at === undefined ? null : this.#startTimer(place, at);
  }

  #leave(
    place: Place,
    outcome: Extract<Outcome, { do: 'leave' | 'fork' }>,
    ways: readonly Way[],
  ): void {
    const { stepId, step } = place;
    this.#ask(place, outcome.effects);
    this.#put(outcome);
    if (outcome.result !== undefined) {
      this.#instance.results = { ...this.#instance.results, [stepId]: outcome.result };
    }
    this.#instance.data = { ...this.#instance.data, ...outcome.keep };
    this.#keep(place);
    for (const way of ways) {
      const exit = step.exits.find((each) => each.id === way.exit);
      const label = exit?.label ?? way.exit;
      this.trace('left', way.text ? `${label}: ${way.text}` : label, stepId, way.exit);
      if (exit?.to) this.#reached.push(exit.to);
    }
    if (this.#reached.length + this.#instance.positions.length > limits.positionsPerInstanceMax) {
      this.#fail(stepId, `More than ${limits.positionsPerInstanceMax} paths are open at once.`);
    }
  }

  /** Each value may read what the step found out, and what was kept before it. */
  #keep({ stepId, step, visit }: Place): void {
    for (const { name, value } of step.keep ?? []) {
      const context = this.#context(stepId, step, visit);
      const kept = boundValue(context.fill(value), `“${name}”`, context);
      this.#instance.data = { ...this.#instance.data, [name]: kept };
    }
  }

  #ask(place: Place, requests: readonly EffectRequest[] = []): void {
    for (const request of requests) {
      const effectId = this.#effectId(place);
      const { id: instanceId, walked, caller } = this.#instance;
      const depth = 1 + (caller?.depth ?? 0);
      const { stepId } = place;
      this.#effects.push(toEffect(request, { stepId, instanceId, effectId, depth, walked }));
      if (request.kind === 'send') this.#leaveUnanswered(stepId);
      this.trace('asked', askedInWords(request), place.stepId);
      place.effects += 1;
    }
  }

  /** Only the latest matter: a long monologue does not make an instance long. */
  #leaveUnanswered(stepId: string): void {
    const sent = [...(this.#instance.unanswered ?? []), { stepId, at: this.#at }];
    this.#instance.unanswered = sent.slice(-limits.unansweredMax);
  }

  #startTimer(place: Place, at: number): string {
    const id = this.#effectId(place);
    place.effects += 1;
    this.#effects.push({ kind: 'start-timer', id, stepId: place.stepId, at });
    return id;
  }

  #effectId({ stepId, visit, effects }: Place): string {
    return `${this.#instance.id}/${stepId}/${visit}/${effects}`;
  }

  /** What the customer is asked with from now on: a list, a form, or both in one template. */
  #put({ offer, form }: Pick<Extract<Outcome, { do: 'wait' }>, 'offer' | 'form'>): void {
    const next = this.#nextToken();
    if (offer?.token === next || form?.token === next) this.#instance.offers += 1;
    if (offer) this.#instance.offer = offer;
    if (form) this.#instance.form = form;
  }

  #forgetAsked(): void {
    this.#instance.offer = null;
    delete this.#instance.form;
  }

  #nextToken(): string {
    return offerToken(this.#instance.id, this.#instance.offers + 1);
  }

  #fail(stepId: string, message: string): void {
    this.#instance.failure = { stepId, message };
    this.end('failed', message, stepId);
  }

  /** The step; an instance that needs one that does not exist fails. */
  #find(stepId: string): WorkflowStep | undefined {
    const step = ownValue(this.#program.workflow.steps, stepId);
    if (!step) this.#fail(stepId, `The step “${stepId}” does not exist.`);
    return step;
  }

  #context(stepId: string, step: WorkflowStep, visit: number): StepContext<unknown> {
    return createContext({
      program: this.#program,
      instance: this.#instance,
      stepId,
      step,
      visit,
      at: this.#at,
      now: this.#now,
      offerToken: this.#nextToken(),
      work: this.#work,
      note: (text) => this.trace('note', text, stepId),
      warn: (text) => this.trace('warning', text, stepId),
    });
  }
}

/** A visit to a step, while it is being followed. */
interface Place {
  readonly stepId: string;
  readonly visit: number;
  readonly step: WorkflowStep;
  /** How many effects it has asked for: the next one's number. */
  effects: number;
}

/** Steps entered since anybody was waited for: a workflow that was run has counted on. */
function walkedBefore(event: ResumeEvent, { wait }: Position, { walked }: Instance): number {
  if (event.type === 'returned') return event.walked;
  return wait.kind === 'effect' ? walked : 0;
}

function endlessLoop(stepName: string): string {
  return `Stopped at “${stepName}”: ${limits.stepsPerAdvanceMax} steps ran without waiting for the customer. If the workflow repeats itself, add a wait to the loop.`;
}
