import { offeredChoices, type Workflow, type WrittenChoice } from '../../engine/index.ts';

/** The choices that this wait hears, each once however often it is offered. */
export function choicesBefore(workflow: Workflow, waitId: string): readonly WrittenChoice[] {
  const offered = offeredChoices(workflow, waitId);
  return [...new Map(offered.map((choice) => [choice.id, choice])).values()];
}
