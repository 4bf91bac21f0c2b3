import { boundDocument } from '../../bound-document.ts';
import { isJsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { isFlowVersion } from '../flow-version.ts';
import { type FlowIndex, indexFlow, indexScreen, type Screen } from '../meaning/flow-index.ts';

/** A Flow made ready to be played, as often as it takes. */
export type PlayableFlow = FlowIndex;

/** Deeper than any Flow, and not so deep that reading it would fail. */
const bounds = { charsMax: 10 * 1024 * 1024, depthMax: 60 };

/**
 * Makes a Flow ready to be played; null for what has no screens. A Flow with faults is played as
 * far as it goes, so that its author sees it while drawing it.
 */
export function playableFlow(document: unknown): PlayableFlow | null {
  if (!isBounded(document) || !isJsonObject(document)) return null;
  const version = ownValue(document, 'version');
  const flow = indexFlow(document, isFlowVersion(version) ? version : '7.3');
  return flow.screens.length > 0 ? flow : null;
}

/** Whether a value from outside is small enough to be kept and shown. */
export function isBounded(value: unknown): boolean {
  return boundDocument(value, bounds) === null;
}

/** The screen of this id; an empty one where there is none. */
export function screenOf({ screenById }: PlayableFlow, id: string): Screen {
  return screenById.get(id) ?? indexScreen({ id }, '');
}
