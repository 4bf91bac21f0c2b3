import type { Workflow } from './workflow.ts';

/** What a workflow does not say itself, given by whoever runs it. */
export interface Settings {
  /** IANA zone in which dates are written and read. */
  readonly timeZone: string;
  /** BCP 47, for understanding replies and writing dates. */
  readonly language: string;
  /** ISO 3166 alpha-2, for phone numbers without a country. */
  readonly country: string;
}

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
