import { isJsonObject } from '../../engine/index.ts';
import { textAt, valueAt } from '../api/read-json.ts';
import type { FlowStart } from '../flow-player/use-flow-play.ts';

/** The form that a button opens, and how. */
export interface OpenedForm {
  readonly flowId: string;
  /** What is drawn, though something else is published. */
  readonly isDraft: boolean;
  /** Comes back with what is filled in. */
  readonly token: string;
  readonly start: FlowStart;
}

/** What WhatsApp takes where a message has none; it says nothing about which message it was. */
export const noToken = 'unused';

/** Reads the `parameters` of a message or, in `display`, of a template. Null: they open nothing. */
export function openedForm(parameters: unknown): OpenedForm | null {
  const flowId = textAt(parameters, 'flowId');
  if (flowId === null) return null;
  const screen = textAt(parameters, 'flowActionPayload', 'screen');
  const data = valueAt(parameters, 'flowActionPayload', 'data');
  return {
    flowId,
    isDraft: textAt(parameters, 'mode') === 'draft',
    token: textAt(parameters, 'flowToken') ?? noToken,
    start: {
      ...(screen !== null && { screen }),
      ...(isJsonObject(data) && { data }),
      ...(textAt(parameters, 'flowAction') === 'data_exchange' && { fromEndpoint: true }),
    },
  };
}
