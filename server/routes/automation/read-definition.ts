import * as z from 'zod';
import { importDefinition, type JsonObject, type Workflow } from '../../../engine/index.ts';
import { DefinitionError } from './answer-error.ts';

/** A definition that somebody sent, as one of our workflows. */
export interface NewDefinition {
  readonly document: Workflow;
  readonly enabled: boolean;
}

const triggers = ['inbound_sms', 'inbound_chat_apps', 'http_request'] as const;

/** What 8x8 refuses by itself; all else is for the import to understand. */
const envelope = z.object({
  definition: z.object({
    name: z.string().trim().min(1),
    steps: z.array(z.looseObject({ id: z.string().min(1), stepType: z.string().min(1) })),
  }),
  trigger: z.string().toLowerCase().pipe(z.enum(triggers)),
  status: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['enabled', 'disabled']))
    .default('disabled'),
});

/**
 * The body of 8x8's create and update. Throws what 8x8 says of a definition that is none; one with
 * mistakes is taken as 8x8 takes it, and the editor shows them.
 */
export function readDefinition(body: JsonObject, id: string): NewDefinition {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) throw new DefinitionError(complaint(parsed.error));
  const imported = importDefinition(body);
  if (!imported.ok) throw new DefinitionError(firstOf(imported.problems));
  return {
    document: { ...imported.workflow, id },
    enabled: parsed.data.status === 'enabled',
  };
}

function complaint({ issues }: z.ZodError): string {
  const [issue] = issues;
  const path = issue?.path.join('.') ?? '';
  if (path === 'definition' || path === 'definition.name') return 'Workflow name is required.';
  if (path === 'trigger') return `Workflow trigger is required: ${triggers.join(', ')}.`;
  return `Workflow ${path} is invalid. ${issue?.message ?? ''}`.trim();
}

function firstOf(problems: readonly { path: string; message: string }[]): string {
  const [first] = problems;
  return first ? `${first.message} (${first.path})` : 'The definition cannot run.';
}
