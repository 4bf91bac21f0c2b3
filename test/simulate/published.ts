import type { Settings } from '../../engine/index.ts';
import { createPrograms } from '../../server/runtime/programs.ts';
import { journeys } from './journeys.ts';
import { publish } from './memory-store.ts';

export const settings: Settings = { timeZone: 'Europe/Berlin', language: 'en', country: 'DE' };
export const published = publish(journeys);

/** Built once for all schedules, for they never change: reading workflows takes longer than most. */
export const programs = createPrograms(
  {
    findVersion: (id, version) =>
      published.find((each) => each.workflowId === id && each.version === version) ?? null,
    findForm: () => null,
    workflowsGeneration: () => 0,
  },
  () => settings,
);
