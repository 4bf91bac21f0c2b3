import type { Workflow } from '../../engine/index.ts';

/** A workflow that starts with any message and does nothing yet. */
export function blankWorkflow(id: string, name: string): Workflow {
  return {
    schemaVersion: 1,
    id,
    name,
    trigger: {
      type: 'inbound-chatapps',
      channels: [],
      match: { kind: 'any' },
      interrupts: false,
      oldChoices: false,
    },
    start: null,
    steps: {},
    layout: { positions: {}, notes: [], sections: [] },
  };
}
