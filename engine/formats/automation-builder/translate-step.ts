import { explainIssue } from '../../explain-issue.ts';
import type { JsonObject } from '../../json.ts';
import { shorten } from '../../messages/shorten.ts';
import type { ExitSpec } from '../../steps/step.ts';
import { waitForReply } from '../../steps/wait-for-reply/step.ts';
import type { SourceStep } from './definition.ts';
import type { FidelityLine } from './fidelity.ts';
import { fillableTexts } from './fillable-texts.ts';
import { importStep } from './import-step.ts';
import type { ImportedStep, Importing } from './importing.ts';
import { keptValues } from './kept-values.ts';
import { lostReferences } from './lost-references.ts';
import type { PlannedStep } from './plan-steps.ts';
import { readCondition } from './read-condition.ts';
import { replyWays } from './reply-exits.ts';
import type { Stepping } from './stepping.ts';
import type { Translation } from './translation.ts';
import { unknownStep } from './unknown-step.ts';
import { fork, goesOnAt, selectExits } from './ways.ts';

/**
 * Adds to the translation what a step of 8x8 becomes, and the steps inside it. `ends`: where a path
 * goes that ends here, on after the If around it.
 */
export function translateStep(
  translation: Translation,
  planned: PlannedStep,
  ends: string | null,
): void {
  const { source, stepId } = planned;
  const own: JsonObject[] = [];
  const lines: FidelityLine[] = [];
  const note: Importing['note'] = (kind, part, message) => {
    const path = part === '' ? source.path : `${source.path}.${part}`;
    lines.push({ kind, path, stepId, message });
  };
  noteIds(planned, note);
  const { isContact, subAccountId } = translation;
  const importing = { source, stepId, note, isContact, subAccountId };
  const stepping: Stepping = {
    translation,
    planned,
    source,
    stepId,
    ends,
    scope: { stepId, view: new Map() },
    note,
    add(id, step) {
      translation.steps.set(id, step);
      own.push(step);
      if (id !== stepId) planned.helpers.push(id);
    },
  };
  const kind = source.stepType.toLowerCase();
  if (kind === 'branch') translateBranch(stepping);
  else if (kind === 'if') translateIf(stepping);
  else translateOther(stepping, importing);
  for (const message of fillableTexts(own)) note('needs-you', '', message);
  for (const path of lostReferences(translation, own)) {
    note('needs-you', '', `“${path}” is brought by nothing here, so it is empty.`);
  }
  if (lines.length === 0) note('kept', '', `“${source.id}” means the same here.`);
  translation.report.push(...lines);
}

function noteIds({ source, stepId, isRepeated }: PlannedStep, note: Importing['note']): void {
  if (source.id === '') {
    note('needs-you', 'id', `A step has an id at 8x8; this one is ${stepId} now.`);
  }
  if (isRepeated) {
    const message = `Another step is called “${source.id}” too, and what leads there leads to that one.`;
    note('needs-you', 'id', message);
  }
}

/** What it keeps is known to its conditions, so that is a step of its own before them. */
function translateBranch(stepping: Stepping): void {
  const { source, stepId, add, translation } = stepping;
  if (source.select.length === 0) {
    stepping.note('needs-you', 'selectNextStep', 'Nothing says where this Branch goes.');
  }
  const keep = keptValues(stepping);
  const name = nameOf(source, stepId, 'Decide');
  const decides = keep.length === 0 ? stepId : translation.plan.fresh(`${stepId}_select`);
  if (keep.length > 0) {
    const exits = [{ id: 'otherwise', label: 'Otherwise', to: decides }];
    add(stepId, { type: 'branch', name, config: {}, exits, keep });
  }
  add(decides, { type: 'branch', name, config: { mode: 'all' }, exits: selectExits(stepping) });
}

/** What is inside it comes first, and after that what follows the If; at once where it is false. */
function translateIf(stepping: Stepping): void {
  const { source, stepId, scope, add, note, translation, planned } = stepping;
  const keep = keptValues(stepping);
  if (keep.length > 0) {
    const message = 'What an If keeps is kept before the steps inside it here, not after them.';
    note('approximated', 'outputs', message);
  }
  const condition = readCondition(source.inputs['condition'] ?? null, scope);
  if (condition.kind !== 'rule') {
    const why = condition.kind === 'otherwise' ? 'There is none.' : condition.message;
    note('needs-you', 'inputs.condition', `Nobody can tell when this If is true: ${why}`);
  }
  const after = goesOnAt(stepping);
  const inside = planned.inside.flatMap(([first]) => (first ? [first.stepId] : []));
  const exits = [
    {
      id: 'true',
      label: 'Yes',
      to: fork(stepping, inside) ?? after,
      ...(condition.kind === 'rule' && { when: condition.rule }),
    },
    { id: 'false', label: 'No', to: after },
  ];
  const name = nameOf(source, stepId, 'If');
  add(stepId, { type: 'if', name, config: {}, exits, ...(keep.length > 0 && { keep }) });
  noteJoin(stepping, after);
  for (const step of planned.inside.flat()) translateStep(translation, step, after);
}

/** 8x8 waits until all that is inside has ended; ours goes on with each path by itself. */
function noteJoin({ source, note }: Stepping, after: string | null): void {
  const isForked = source.do.length > 1 || source.do.flat().some(({ select }) => select.length > 1);
  if (after === null || !isForked) return;
  const message =
    'Where several paths inside this If run at once, 8x8 goes on once when all have ended; here each goes on by itself.';
  note('approximated', 'do', message);
}

function translateOther(stepping: Stepping, importing: Importing): void {
  const { source, stepId, add } = stepping;
  const { stepType, config, main, view, specs } = fittingStep(importStep(importing), importing);
  const inScope = { ...stepping, scope: { stepId, view } };
  const keep = keptValues(inScope);
  const exits = drawExits(inScope, { stepType, main, specs });
  const name = nameOf(source, stepId, stepType.title);
  add(stepId, { type: stepType.type, name, config, exits, ...(keep.length > 0 && { keep }) });
}

interface FittingStep extends ImportedStep {
  /** The exits it has by its config. */
  readonly specs: readonly ExitSpec[];
}

/** What our language cannot hold keeps its place as an unknown step. */
function fittingStep(imported: ImportedStep, importing: Importing): FittingStep {
  const { stepType, config } = imported;
  const parsed = stepType.config.safeParse(config, { error: explainIssue, reportInput: true });
  if (!parsed.success) {
    const why = parsed.error.issues.map(({ message }) => message).join(' ');
    return fittingStep(unknownStep(importing, `This step cannot be said here. ${why}`), importing);
  }
  const step = { type: stepType.type, name: '', config: parsed.data, exits: [] };
  return { ...imported, specs: stepType.exits(step) };
}

/** Its path goes on by the main exits; the others end, and stay open for the author. */
function drawExits(
  stepping: Stepping,
  { stepType, main, specs }: Pick<FittingStep, 'stepType' | 'main' | 'specs'>,
): JsonObject[] {
  const ways = stepType === waitForReply ? replyWays(stepping) : null;
  const on = ways === null ? goesOnAt(stepping) : null;
  return specs
    .filter(({ id, optional }) => main.includes(id) || !optional)
    .map(({ id, label }) => {
      if (ways) return { id, label, to: id === 'replied' ? ways.replied : ways.noReply };
      if (!main.includes(id)) return { id, label, to: null };
      return { id, label, to: on, ...(on === null && { ends: true }) };
    });
}

/** The name it was given, or what it does where the builder made up an id: `waitforreply_8622`. */
function nameOf({ id, stepType }: SourceStep, stepId: string, title: string): string {
  const number = id.startsWith(`${stepType.toLowerCase()}_`) ? /\d+$/.exec(id)?.[0] : undefined;
  return shorten(number === undefined ? id.trim() || stepId : `${title} ${number}`, 120);
}
