import { flowFields } from './flow-fields.ts';
import { playableFlow } from './player/playable-flow.ts';
import type { FieldKinds } from './typed-answers.ts';

/** What a workflow must know of a form to send it, and to understand what comes back. */
export interface FormFacts {
  readonly firstScreen: string;
  /** Its endpoint is asked what the first screen shows. */
  readonly hasEndpoint: boolean;
  readonly fields: FieldKinds;
}

/** Null: this is no form. */
export function formFacts(document: unknown): FormFacts | null {
  const flow = playableFlow(document);
  const [first] = flow?.screens ?? [];
  if (!flow || !first) return null;
  const fields = flowFields(document).map(({ name, kind }) => [name, kind] as const);
  return {
    firstScreen: first.id,
    hasEndpoint: flow.hasEndpoint,
    fields: Object.fromEntries(fields),
  };
}
