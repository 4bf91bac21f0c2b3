import { unknownStep as unknown } from '../../steps/unknown-step/step.ts';
import type { ImportedStep, Importing } from './importing.ts';

/** Keeps the place of a step that means nothing here, with what stood in it. */
export function unknownStep({ source, note }: Importing, message: string): ImportedStep {
  note('needs-you', '', message);
  const config = { kind: source.stepType.slice(0, 200), inputs: source.inputs };
  return { stepType: unknown, config, main: ['next'], view: new Map() };
}
