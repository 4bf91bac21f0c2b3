import {
  createProgram,
  parseWorkflow,
  type TrialWorld,
  type Workflow,
} from '../../engine/index.ts';
import { fetchPlayedForm, fetchTrialSettings, fetchWorkflowAsLive } from '../api/trial.ts';
import { draftVersion } from './draft-version.ts';

/** A workflow may run others, and they others; this many are looked for. */
const othersMax = 20;

/**
 * All that the draft needs to be played: the settings of the business, the forms that it sends, and the
 * workflows that it runs, as they are live.
 */
export async function loadWorld(draft: Workflow): Promise<TrialWorld> {
  const settings = await fetchTrialSettings();
  const others = await othersOf(draft);
  const forms = new Map<string, unknown>();
  const formIds = new Set([draft, ...others.values()].flatMap(formsSentBy));
  await Promise.all(
    [...formIds].map(async (id) => forms.set(id, await fetchPlayedForm(id).catch(() => null))),
  );
  const asProgram = (workflow: Workflow) =>
    createProgram(workflow, draftVersion, settings, (formId) => forms.get(formId));
  const programs = new Map([...others].map(([id, workflow]) => [id, asProgram(workflow)]));
  return { program: asProgram(draft), find: (id) => programs.get(id) ?? null };
}

async function othersOf(draft: Workflow): Promise<Map<string, Workflow>> {
  const found = new Map<string, Workflow>();
  const wanted = workflowsRunBy(draft);
  for (const id of wanted) {
    if (id === draft.id || found.has(id) || found.size >= othersMax) continue;
    const parsed = parseWorkflow(await fetchWorkflowAsLive(id).catch(() => null));
    if (!parsed.ok) continue;
    found.set(id, parsed.workflow);
    wanted.push(...workflowsRunBy(parsed.workflow));
  }
  return found;
}

function workflowsRunBy({ steps }: Workflow): string[] {
  return Object.values(steps).flatMap((step) =>
    step.type === 'run-workflow' ? step.config.workflowId : [],
  );
}

function formsSentBy({ steps }: Workflow): string[] {
  return Object.values(steps).flatMap((step) =>
    step.type === 'send-flow' ? step.config.form : [],
  );
}
