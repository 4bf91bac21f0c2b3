/**
 * The workflow language: one schema, assembled from the trigger and the step types. The
 * document an author draws, the server stores, and the engine runs is this and nothing else.
 */
import * as z from 'zod';
import { limits } from './limits.ts';
import { settings } from './settings.ts';
import { stepTypes } from './steps/index.ts';
import { trigger } from './trigger.ts';

const stepId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'Use letters, digits, - and _, starting with a letter.');

const [firstType, ...otherTypes] = stepTypes;
const step = z.discriminatedUnion('type', [
  firstType.document,
  ...otherTypes.map((stepType) => stepType.document),
]);

const place = z.strictObject({ x: z.number(), y: z.number() });

const note = place.extend({
  id: z.string().min(1).max(64),
  text: z.string().max(2_000),
  color: z.string().max(20).optional(),
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
  /** While there is that step, the note stands so far from the corner of its card. */
  pin: place.extend({ stepId: z.string() }).optional(),
});

const section = z.strictObject({
  id: z.string().min(1).max(64),
  title: z.string().max(120),
  steps: z.array(z.string()),
});

const layout = z
  .strictObject({
    positions: z.record(z.string(), place).default({}),
    notes: z.array(note).max(limits.stepsPerWorkflowMax).default([]),
    sections: z.array(section).max(limits.stepsPerWorkflowMax).default([]),
  })
  .meta({ title: 'Layout', description: 'Where things stand on the canvas. Means nothing else.' });

/**
 * Where a workflow came from, and the document it was made of as it was: what this language has no
 * words for is kept there, and given back on export.
 */
const origin = z
  .strictObject({
    format: z.literal('8x8').meta({ title: 'Format' }),
    document: z.record(z.string(), z.json()).meta({ title: 'Document' }),
  })
  .meta({ title: 'Origin', description: 'What the workflow was imported from.' });

export const workflow = z
  .strictObject({
    $schema: z.string().optional(),
    schemaVersion: z.literal(1),
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Use small letters, digits and -, at most 64 characters.')
      .meta({ title: 'Id' }),
    name: z.string().trim().min(1, 'Give the workflow a name.').max(120).meta({ title: 'Name' }),
    description: z.string().max(2_000).optional().meta({ title: 'Description' }),
    language: settings.shape.language
      .optional()
      .meta({ title: 'Language', description: 'Such as en or pt-BR; the server’s when left out.' }),
    timeZone: settings.shape.timeZone
      .optional()
      .meta({ title: 'Time zone', description: 'Such as Europe/Berlin; else the server’s.' }),
    country: settings.shape.country.optional().meta({
      title: 'Country',
      description: 'For phone numbers without one, such as DE; the server’s when left out.',
    }),
    trigger,
    start: stepId
      .nullable()
      .meta({ title: 'Start', description: 'The id of the first step; null when there is none.' }),
    steps: z
      .record(stepId, step)
      .refine(
        (steps) => Object.keys(steps).length <= limits.stepsPerWorkflowMax,
        `A workflow has at most ${limits.stepsPerWorkflowMax} steps.`,
      )
      .meta({ title: 'Steps', description: 'Every step by its id.' }),
    origin: origin.optional(),
    // Made anew for each: what lies inside a default is not copied by Zod.
    layout: layout.default(() => ({ positions: {}, notes: [], sections: [] })),
  })
  .meta({ title: 'Workflow', description: 'A conversation as Journeyman runs it.' });

export type Workflow = z.infer<typeof workflow>;
/** As it may be written: what has a default may be left out. */
export type WorkflowInput = z.input<typeof workflow>;
export type WorkflowStep = Workflow['steps'][string];
