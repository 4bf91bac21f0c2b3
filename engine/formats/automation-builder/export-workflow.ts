import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { parseWorkflow } from '../../parse-workflow.ts';
import { isInbound } from '../../trigger.ts';
import type { Workflow } from '../../workflow.ts';
import { readDefinition, type Source } from './definition.ts';
import { exportStep } from './export-step.ts';
import { createExporting, type Exporting, exportedStep } from './exporting.ts';
import type { FidelityLine, FidelityReport } from './fidelity.ts';
import { keywordsFirst } from './keywords-first.ts';
import { flatten, type PlannedStep } from './plan-steps.ts';
import { isSameJson } from './same-json.ts';
import { type TranslatedDefinition, translateDefinition } from './translate-definition.ts';

export interface ExportedWorkflow {
  readonly document: JsonObject;
  readonly report: FidelityReport;
}

/**
 * The workflow as a definition of 8x8's Automation Builder. What was imported from there and not
 * changed since is given back as it was, in the envelope it came in; everything else is written as
 * 8x8's builder writes it. What 8x8 cannot say is in the report, never left out in silence.
 */
export function exportWorkflow(workflow: Workflow): ExportedWorkflow {
  const before = originOf(workflow);
  const exporting = createExporting(workflow, subAccountOf(workflow, before));
  const kept = keptSteps(workflow, before);
  const keptIds = new Set([...kept].flatMap(idsOf));
  const own = Object.entries(workflow.steps).filter(([stepId]) => !keptIds.has(stepId));
  // Twice: what a step must keep besides is known only when all that follow it were written.
  for (const [stepId, step] of own) exportStep(exportedStep(exporting, stepId, step));
  exporting.report.splice(0);
  const written = own.flatMap(([stepId, step]): (readonly [string, JsonObject])[] => {
    const exported = exportStep(exportedStep(exporting, stepId, step));
    return exported === null ? [] : [[stepId, exported]];
  });
  const steps = [
    ...keywordsFirst(exporting),
    ...inOrder(before, { kept, written: new Map(written), exporting }),
  ];
  return { document: inEnvelope(workflow, before, steps), report: reportOf(exporting, keptIds) };
}

/** What the workflow was imported from, and what its import gave. */
interface Before {
  readonly source: Source;
  readonly translated: TranslatedDefinition;
  readonly workflow: Workflow;
}

function originOf({ origin }: Workflow): Before | null {
  const read = origin && readDefinition(origin.document);
  if (!read?.ok) return null;
  const translated = translateDefinition(read.source);
  const parsed = parseWorkflow(translated.workflow);
  return parsed.ok ? { source: read.source, translated, workflow: parsed.workflow } : null;
}

/** The steps of 8x8 that are as they were imported, with all that is inside them. */
function keptSteps(workflow: Workflow, before: Before | null): ReadonlySet<PlannedStep> {
  if (before === null) return new Set();
  const isKept = (planned: PlannedStep): boolean =>
    idsOf(planned).every((id) =>
      isSameJson(stepJson(workflow, id), stepJson(before.workflow, id)),
    ) && planned.inside.flat().every(isKept);
  return new Set(flatten(before.translated.steps.filter(isKept)));
}

function idsOf({ stepId, helpers }: PlannedStep): string[] {
  return [stepId, ...helpers];
}

function stepJson({ steps }: Workflow, id: string): Json | undefined {
  const step = Object.hasOwn(steps, id) ? steps[id] : undefined;
  return step && asJson(step);
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

interface Steps {
  readonly kept: ReadonlySet<PlannedStep>;
  readonly written: ReadonlyMap<string, JsonObject>;
  readonly exporting: Exporting;
}

/** In the order they had at 8x8, new ones last; but the first is where it starts. */
function inOrder(before: Before | null, { kept, written, exporting }: Steps): Json[] {
  const left = new Map(written);
  const known = (before?.translated.steps ?? []).flatMap((planned): (readonly [string, Json])[] => {
    const { source, stepId } = planned;
    if (kept.has(planned)) return [[stepId, withNeeded(source.raw, stepId, exporting)]];
    const found = flatten([planned]).flatMap(idsOf);
    const steps = [...left].filter(([id]) => found.includes(id));
    for (const [id] of steps) left.delete(id);
    return steps;
  });
  const all = [...known, ...left];
  const start = all.findIndex(([id]) => id === exporting.workflow.start);
  const first = start > 0 ? all.splice(start, 1) : [];
  return [...first, ...all].map(([, step]) => step);
}

/** A step that is given back as it was may have to keep more for one that was changed. */
function withNeeded(raw: Json, stepId: string, { needed }: Exporting): Json {
  const outputs = needed.filter((each) => each.stepId === stepId);
  if (outputs.length === 0 || !isJsonObject(raw)) return raw;
  const given = isJsonObject(raw['outputs']) ? raw['outputs'] : {};
  const more = Object.fromEntries(outputs.map(({ name, value }) => [name, value]));
  return { ...raw, outputs: { ...given, ...more } };
}

function inEnvelope(workflow: Workflow, before: Before | null, steps: Json[]): JsonObject {
  if (before === null) {
    return {
      definition: { name: workflow.name, steps },
      subAccountId: subAccountOf(workflow, null),
      trigger: triggerAt8x8(workflow),
      status: 'disabled',
    };
  }
  const { envelope, definition } = before.source;
  const isNamed = before.workflow.name === workflow.name;
  const named = { ...definition, ...(!isNamed && { name: workflow.name }), steps };
  if (definition === envelope) return named;
  const isStarted = isSameJson(asJson(before.workflow.trigger), asJson(workflow.trigger));
  const trigger = !isStarted && {
    subAccountId: subAccountOf(workflow, null),
    trigger: triggerAt8x8(workflow),
  };
  return { ...envelope, definition: named, ...trigger };
}

function triggerAt8x8({ trigger }: Workflow): string {
  return triggers.get(trigger.type) ?? 'http_request';
}

const triggers = new Map([
  ['inbound-chatapps', 'inbound_chat_apps'],
  ['inbound-sms', 'inbound_sms'],
  ['http-request', 'http_request'],
]);

function subAccountOf({ trigger }: Workflow, before: Before | null): string | null {
  const given = before?.source.envelope['subAccountId'] ?? before?.source.envelope['subaccountId'];
  if (typeof given === 'string') return given;
  return isInbound(trigger) ? (trigger.subAccountId ?? null) : null;
}

/** The trigger, then what the steps said, then each step that means the same there. */
function reportOf(exporting: Exporting, kept: ReadonlySet<string>): FidelityLine[] {
  const { workflow, report } = exporting;
  const said = new Set(report.map(({ stepId }) => stepId));
  const same = Object.keys(workflow.steps)
    .filter((stepId) => kept.has(stepId) || !said.has(stepId))
    .map((stepId): FidelityLine => {
      const message = kept.has(stepId)
        ? 'It is given back as it was.'
        : 'It means the same at 8x8.';
      return { kind: 'kept', path: `steps.${stepId}`, stepId, message };
    });
  return [...triggerLines(workflow), ...report, ...same];
}

function triggerLines({ trigger }: Workflow): FidelityLine[] {
  const path = 'trigger';
  if (!triggers.has(trigger.type)) {
    const message = '8x8 cannot start a workflow like this; another system must ask for it there.';
    return [{ kind: 'needs-you', path, message }];
  }
  return [];
}
