import type { Settings } from './settings.ts';
import type { Workflow } from './workflow.ts';

/** One immutable version of a workflow, ready to be advanced. */
export interface Program {
  readonly workflow: Workflow;
  readonly version: number;
  readonly settings: Settings;
}

/** The workflow's own language and zone win over the server's. */
export function createProgram(workflow: Workflow, version: number, defaults: Settings): Program {
  return {
    workflow,
    version,
    settings: {
      timeZone: workflow.timeZone ?? defaults.timeZone,
      language: workflow.language ?? defaults.language,
      country: workflow.country ?? defaults.country,
    },
  };
}
