import type { Trigger, Workflow } from '../../engine/index.ts';

export function setTrigger(draft: Workflow, trigger: Trigger): void {
  draft.trigger = trigger;
}

/** What is set for the whole workflow. Undefined: left to the server. */
export interface WorkflowSettings {
  readonly name?: string;
  readonly description?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly country?: string | undefined;
}

/** Changes only the settings that are given. */
export function changeSettings(draft: Workflow, settings: WorkflowSettings): void {
  if (settings.name !== undefined) draft.name = settings.name;
  for (const key of ['description', 'language', 'timeZone', 'country'] as const) {
    if (!(key in settings)) continue;
    const value = settings[key];
    if (value === undefined) delete draft[key];
    else draft[key] = value;
  }
}
