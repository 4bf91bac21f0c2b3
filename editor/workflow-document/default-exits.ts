import { stepExits, type WorkflowStep } from '../../engine/index.ts';
import { phrase } from '../words/phrase.ts';

/** What a step's exits are by its type and config. */
export type ExitSpecs = ReturnType<typeof stepExits>;

/** They are called what the author called them, else what their type calls them, in the language of the page. */
export function defaultExits(step: WorkflowStep): ExitSpecs {
  const named = namedExits(step);
  return stepExits(step).map((spec) =>
    named.includes(spec.id) ? spec : { ...spec, label: phrase(spec.label) },
  );
}

/** The ids of those that the author named. */
function namedExits(step: WorkflowStep): readonly string[] {
  switch (step.type) {
    case 'branch':
      return step.exits.filter(({ id }) => id !== 'otherwise').map(({ id }) => id);
    case 'random-split':
      return step.config.ways.map(({ exit }) => exit);
    case 'http-request':
      return step.config.outcomes.map(({ exit }) => exit);
    default:
      return [];
  }
}
