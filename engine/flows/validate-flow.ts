import { boundDocument } from '../bound-document.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { ownValue } from '../own-value.ts';
import { type FlowErrorCode, type FlowProblem, fixes, type Report } from './flow-problem.ts';
import { type FlowVersion, isFlowVersion } from './flow-version.ts';
import { checkMeaning } from './meaning/check-meaning.ts';
import { type FlowIndex, indexFlow } from './meaning/flow-index.ts';
import { checkDocument } from './schema/check-document.ts';
import { warnings } from './warnings.ts';

export interface FlowVerdict {
  /** Whether WhatsApp would take it. */
  readonly valid: boolean;
  readonly errors: readonly FlowProblem[];
  readonly warnings: readonly FlowProblem[];
}

export interface ValidateOptions {
  /** The day it is, as YYYY-MM-DD: dates before it are warned of. */
  readonly today?: string;
}

/** More of them help nobody. */
const problemsMax = 500;

const bounds = { charsMax: 10 * 1024 * 1024, depthMax: 60 };

/**
 * What is wrong with a Flow JSON document, as Meta's own validator would say it: first its schema
 * and, only if there is nothing to say, its meaning. Takes any JSON and never throws.
 */
export function validateFlow(document: unknown, options: ValidateOptions = {}): FlowVerdict {
  const found = collect();
  const flow = findErrors(document, found);
  const errors = found.problems();
  const valid = errors.length === 0;
  return { valid, errors, warnings: flow && valid ? warnings(flow, options.today) : [] };
}

/** Gives what a Flow that keeps to the schema is made of. */
function findErrors(document: unknown, found: Collection): FlowIndex | null {
  const { report, problems } = found;
  const unbounded = boundDocument(document, bounds);
  if (unbounded) {
    report('INVALID_FLOW_JSON', unbounded.path, unbounded.message);
    return null;
  }
  if (!isJsonObject(document)) {
    report('INVALID_FLOW_JSON', '', 'A Flow is a JSON object.');
    return null;
  }
  const version = readVersion(document, report);
  if (version === null) return null;
  checkDocument(document, version, report);
  if (problems().length > 0) return null;
  const flow = indexFlow(document, version);
  checkMeaning(flow, report);
  return flow;
}

function readVersion(document: JsonObject, report: Report): FlowVersion | null {
  const version = ownValue(document, 'version');
  if (isFlowVersion(version)) return version;
  if (version === undefined) {
    report('MISSING_FLOW_JSON_VERSION', '', 'The Flow does not say its version.');
  } else {
    const message = 'WhatsApp takes no Flows of this version.';
    report('INVALID_FLOW_JSON_VERSION', 'version', message);
  }
  return null;
}

interface Collection {
  readonly report: Report;
  readonly problems: () => readonly FlowProblem[];
}

/** One problem for one code at one place. */
function collect(): Collection {
  const problems = new Map<string, FlowProblem>();
  return {
    report: (code: FlowErrorCode, path, message) => {
      if (problems.size >= problemsMax) return;
      const key = `${code} ${path}`;
      if (problems.has(key)) return;
      problems.set(key, { code, severity: 'error', path, message, fix: fixes[code] });
    },
    problems: () => [...problems.values()],
  };
}
