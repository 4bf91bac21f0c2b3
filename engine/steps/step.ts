/**
 * The contract of a step type. A step type is one folder: `step.ts` exports one value made by
 * `defineStep`, `cases.json` holds its examples, which are also its tests and its manual.
 *
 * A step type is pure: it is given a context, and returns an outcome saying what happens next.
 * It never sees the instance; `advance` keeps positions, ids, timers and the trace.
 */
import * as z from 'zod';
import type { ContactFacts } from '../contact.ts';
import type { Effect } from '../effect.ts';
import type { Event } from '../event.ts';
import type { FormFacts } from '../flows/form-facts.ts';
import type { Json, JsonObject } from '../json.ts';
import { limits } from '../limits.ts';
import type { Offer } from '../messages/offer.ts';
import type { SentForm } from '../messages/sent-form.ts';
import type { Settings } from '../settings.ts';

export const exit = z.strictObject({
  /** Stable, never derived from text. */
  id: z.string().min(1).max(64),
  label: z.string().max(120),
  to: z.string('Give the id of the step it goes to, or null.').nullable(),
  /** The rule (JSON Logic) under which this exit is taken; only some step types have rules. */
  when: z.json().optional(),
  /** The author says: it is meant to end here. */
  ends: z.literal(true).optional(),
});
export type Exit = z.infer<typeof exit>;

/** A value that any step can keep for later ones: it becomes `data.<name>` when the step is left. */
const keptValue = z.strictObject({
  name: z
    .string()
    .min(1, 'Give it a name.')
    .max(200)
    .refine((name) => name !== '__proto__', 'Use another name.')
    .meta({ title: 'Name', description: 'Afterwards it is data.<name>.' }),
  value: z.json().meta({
    title: 'Value',
    description: 'Usually what this step found out, such as {{steps.ask.text}}.',
  }),
});

/** A step as a step type sees it: its own config, typed. */
export interface Step<Config = unknown> {
  readonly type: string;
  readonly name: string;
  readonly config: Config;
  readonly exits: readonly Exit[];
}

/** An exit that a step type has, whatever the author connected. */
export interface ExitSpec {
  readonly id: string;
  readonly label: string;
  /** May stay open without being a dead end: nothing is lost when nobody connects it. */
  readonly optional?: boolean;
  /** Drawn quietly (dashed): the ways out that are not the plan. */
  readonly quiet?: boolean;
  /** Taken under a rule of the author's, its `when`. */
  readonly ruled?: boolean;
  /** One of several ways that are decided between: leaving it open is never the plan. */
  readonly decided?: boolean;
  /** All that the step found out when it is left this way, where the rest of it stays empty. */
  readonly finds?: readonly string[];
  /** The names under which the step keeps values in `data` when it is left this way. */
  readonly keeps?: readonly string[];
}

type WithoutId<E> = E extends unknown ? Omit<E, 'id' | 'stepId' | 'caller'> : never;
/**
 * An effect as a step asks for it; `advance` gives it its id. Timers come from `wait.until`, and what
 * passes between a workflow and the one it runs from `advance` itself.
 */
export type EffectRequest = WithoutId<
  Exclude<Effect, { kind: 'start-timer' | 'stop-workflow' | 'return' }>
>;

export type Outcome =
  | (Leaving & Way & { readonly do: 'leave' })
  /** Leave by several exits at once, each a position of its own. */
  | (Leaving & { readonly do: 'fork'; readonly ways: readonly Way[] })
  /** Wait for the customer; `until` is when the wait ends by itself. */
  | (Waiting & { readonly for: 'reply'; readonly until?: number | undefined })
  | (Waiting & { readonly for: 'time'; readonly until: number })
  /** Wait for keys pressed in a call. */
  | (Waiting & { readonly for: 'keys'; readonly until: number })
  /** Wait for a person to hand the conversation back. */
  | (Waiting & { readonly for: 'person'; readonly until?: number | undefined })
  /** Wait for the result of the first effect asked for here, or for the workflow that it runs. */
  | (Waiting & {
      readonly for: 'effect' | 'workflow';
      readonly effects: readonly [EffectRequest, ...EffectRequest[]];
    })
  /** The instance cannot go on, through no fault of the customer. */
  | { readonly do: 'fail'; readonly message: string };

export interface Way {
  readonly exit: string;
  /** Why this way out, in a few words for the trace. */
  readonly text?: string | undefined;
}

interface Leaving {
  readonly effects?: readonly EffectRequest[] | undefined;
  /** Becomes `steps.<id>` in expressions. */
  readonly result?: Json | undefined;
  /** Named values, kept in `data`. */
  readonly keep?: JsonObject | undefined;
  /** Choices put before the customer by the effects. */
  readonly offer?: Offer | undefined;
  /** A form put before them. */
  readonly form?: SentForm | undefined;
}

interface Waiting {
  readonly do: 'wait';
  /** What the step type will know again when it is resumed. */
  readonly memory?: Json | undefined;
  readonly effects?: readonly EffectRequest[] | undefined;
  readonly offer?: Offer | undefined;
  readonly form?: SentForm | undefined;
  /** One sentence: what is waited for. */
  readonly text: string;
}

export interface StepContext<Config> {
  readonly step: Step<Config>;
  readonly stepId: string;
  readonly visit: number;
  readonly at: number;
  readonly settings: Settings;
  readonly contact: ContactFacts;
  readonly scope: JsonObject;
  /** `steps.<id>` of this very step, from its last visit; null before the first. */
  readonly previous: Json;
  /** How many workflows run this one: each waits for the next. */
  readonly depth: number;
  /** The choices last put before the customer. */
  readonly offer: Offer | null;
  /** The form last put before the customer. */
  readonly form: SentForm | null;
  /** What is known of a published form, by its id; null: nothing. */
  formFacts(formId: string): FormFacts | null;
  /** The token the next offer or form must carry. */
  readonly offerToken: string;
  /** Fills the templates in any JSON value; a problem becomes a warning in the trace. */
  fill(value: Json): Json;
  /** Fills a template and gives text: null is ''. `more` are names known only here, as `item`. */
  text(template: string, more?: JsonObject): string;
  /** Evaluates a rule (JSON Logic) as true or false; a problem is a warning, and false. */
  test(rule: Json): boolean;
  /** Whether the author connected this exit to something. */
  isConnected(exitId: string): boolean;
  /** From 0 up to 1, by chance: the same for the same visit of the same instance. */
  chance(): number;
  note(text: string): void;
  warn(text: string): void;
}

export interface ResumeContext<Config> extends StepContext<Config> {
  readonly memory: Json;
}

export type ResumeEvent = Exclude<
  Event,
  { type: 'started' } | { type: 'cancelled' } | { type: 'window-missed' }
>;

export type StepGroup = 'talk' | 'listen' | 'decide' | 'connect' | 'finish';

export interface StepDefinition<Type extends string, Schema extends z.ZodType> {
  readonly type: Type;
  /** Plain words, as in the palette. */
  readonly title: string;
  readonly description: string;
  /** A lucide icon name. */
  readonly icon: string;
  readonly group: StepGroup;
  /** Waits for the customer or for time, so that a loop through it does not run away. */
  readonly waits?: boolean;
  /** Counts how often it is entered, so that a loop through it ends by itself. */
  readonly bounded?: boolean;
  /** Fields carry `.meta({ title, description })` for the generated form and manual. */
  readonly config: Schema;
  /** Every exit this step has, in the order they are shown. */
  exits(step: Step<z.infer<Schema>>): readonly ExitSpec[];
  enter(context: StepContext<z.infer<Schema>>): Outcome;
  resume?(event: ResumeEvent, context: ResumeContext<z.infer<Schema>>): Outcome;
  /** What is wrong with this config beyond its schema, as far as its templates can be seen. */
  check?(step: Step<z.infer<Schema>>): readonly Finding[];
}

export interface Finding {
  /** Inside the config: `message.choices.rows.2.title`. */
  readonly path: string;
  /** A sentence for the author. */
  readonly message: string;
  /** Worth a look; left out, it must be fixed. */
  readonly severity?: 'warning';
  /** The text there is longer than so many characters, and nothing else is wrong with it. */
  readonly charsMax?: number;
}

/** The step type, with the schema of a whole step of this type as it stands in a workflow. */
export function defineStep<const Type extends string, Schema extends z.ZodType>(
  definition: StepDefinition<Type, Schema>,
) {
  const document = z
    .strictObject({
      type: z.literal(definition.type),
      name: z.string().trim().min(1, 'Give the step a name.').max(120),
      config: definition.config,
      exits: z.array(exit).max(limits.exitsPerStepMax),
      keep: z.array(keptValue).max(limits.keptValuesPerStepMax).optional().meta({
        title: 'Keep',
        description: 'Values for later steps, by name, worked out when this step is left.',
      }),
    })
    .meta({ title: definition.title, description: definition.description });
  return { ...definition, document };
}
