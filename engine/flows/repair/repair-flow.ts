import { isJsonObject, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import type { FlowProblem } from '../flow-problem.ts';
import { isFlowVersion } from '../flow-version.ts';
import { indexFlow } from '../meaning/flow-index.ts';
import type { Fix } from './fix.ts';
import { fixComponents } from './fix-components.ts';
import { fixDates } from './fix-dates.ts';
import { fixDocument } from './fix-document.ts';
import { fixPayloads } from './fix-payloads.ts';

export interface RepairOptions {
  /** The day it is, as YYYY-MM-DD: dates that have passed are made relative to it. */
  readonly today?: string;
}

const fixes: Readonly<Record<string, Fix>> = {
  ...fixDocument,
  ...fixComponents,
  ...fixPayloads,
  ...fixDates,
};

/**
 * The Flow with one problem put right in the plainest way, for a button beside it; null where only
 * the author can know what is right. Texts, questions and choices stay as the author wrote them.
 */
export function repairFlow(
  document: JsonObject,
  { code, path }: Pick<FlowProblem, 'code' | 'path'>,
  options: RepairOptions = {},
): JsonObject | null {
  const fix = ownValue(fixes, code);
  const copy: unknown = fix && JSON.parse(JSON.stringify(document));
  if (!fix || !isJsonObject(copy)) return null;
  const version = ownValue(copy, 'version');
  const flow = indexFlow(copy, isFlowVersion(version) ? version : newestVersion);
  const isFixed = fix({ flow, path, today: options.today ?? '' });
  return isFixed ? copy : null;
}

const newestVersion = '7.3';
