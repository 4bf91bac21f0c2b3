import {
  type BusinessFacts,
  type flowFields,
  unknownBusiness,
  type Workflow,
  type WorkflowStep,
} from '../../engine/index.ts';
import { answerWords as words } from './answer-words.ts';
import { askedBy, type Subject, subjectOf } from './subject-of.ts';
import { type AnswerNames, fieldLabel, lowerCase } from './template-parts.ts';

type Wait = Extract<WorkflowStep, { type: 'wait-for-reply' }>;
type Fields = ReturnType<typeof flowFields>;

/** What the forms of a workflow ask, by the id of the form. */
export type FormFields = ReadonlyMap<string, Fields>;

export interface NamesOfAnswers extends AnswerNames {
  /** Every name there is: while it is the same, nothing is called otherwise. */
  readonly all: string;
  /** What the form that this wait hears asks for; none where it hears no form, or nobody knows it. */
  fieldsOf(waitId: string): Fields;
  /** What is known for sure: it can be shown as it is. */
  readonly business: BusinessFacts;
}

/**
 * What the answers of a workflow are called, in the words of its author: “Service they chose”. No two
 * steps have the same name for theirs, and no name shows an id.
 */
export function answerNames(
  workflow: Workflow,
  forms: FormFields,
  business: BusinessFacts = unknownBusiness,
): NamesOfAnswers {
  const known = remembered.get(workflow);
  if (known?.forms === forms && known.names.business === business) return known.names;
  const names = { ...namesIn(workflow, forms), business };
  remembered.set(workflow, { forms, names });
  return names;
}

/** Of a workflow whose forms are not known. */
export const noForms: FormFields = new Map();

const remembered = new WeakMap<Workflow, { forms: FormFields; names: NamesOfAnswers }>();

function namesIn(workflow: Workflow, forms: FormFields): Omit<NamesOfAnswers, 'business'> {
  const { steps } = workflow;
  const before = stepsBefore(workflow);
  const fields = new Map<string, Fields>();
  const labels = new Map<string, string>();
  const kept = Object.values(steps).flatMap(keptNames).map(fieldLabel);
  const taken = new Set<string>([...Object.values(words.known), ...kept]);
  for (const [id, step] of Object.entries(steps)) {
    const asked = step.type === 'wait-for-reply' ? saidBefore(steps, id, before) : [];
    labels.set(id, claim(mainLabel(step, asked), step.name, taken));
    const found = forms.get(asked.map(formOf).find(Boolean) ?? '') ?? [];
    fields.set(id, found);
    for (const { name, label } of found) {
      labels.set(
        `${id}.${name}`,
        claim(label === name ? fieldLabel(name) : label, step.name, taken),
      );
    }
  }
  return {
    known: words.known,
    all: [...labels.values()].join('\n'),
    fieldsOf: (waitId) => fields.get(waitId) ?? [],
    stepAnswer(stepId, path) {
      const step = steps[stepId];
      if (!step) return null;
      const label = labels.get(stepId) ?? step.name;
      const field = path[0] === 'value' ? labels.get(`${stepId}.${path[1]}`) : undefined;
      if (field === undefined) return partLabel(step, label, path);
      return withPart(field, path.slice(2));
    },
  };
}

/** The first to be called so keeps the name; others say in which step, or which one they are. */
function claim(label: string, stepName: string, taken: Set<string>): string {
  const ofStep = words.of(label, stepName);
  let free = taken.has(label) ? ofStep : label;
  for (let number = 2; taken.has(free); number += 1) free = words.again(label, number);
  taken.add(free);
  return free;
}

function mainLabel(step: WorkflowStep, asked: readonly WorkflowStep[]): string {
  if (step.type === 'wait-for-dtmf') {
    const subject = subjectOf(step.name);
    return subject?.kind === 'thing' ? words.pressed(subject.text) : words.plain.keys;
  }
  if (step.type !== 'wait-for-reply') return step.name;
  const { kind } = step.config.expect;
  const subject = subjectOf(step.name) ?? askedIn(asked);
  if (!subject || kind === 'flow') return words.plain[kind];
  return subject.kind === 'question'
    ? words.replyTo(subject.text)
    : words[verbs[kind]](subject.text);
}

const verbs = {
  any: 'gave',
  choice: 'chose',
  text: 'wrote',
  number: 'gave',
  email: 'gave',
  phone: 'gave',
  date: 'gave',
  time: 'gave',
  location: 'shared',
  media: 'sent',
} as const satisfies Record<Exclude<Wait['config']['expect']['kind'], 'flow'>, keyof typeof words>;

/** What the nearest message that asks something asks, or else the nearest message itself. */
function askedIn(messages: readonly WorkflowStep[]): Subject | null {
  const [nearest] = messages;
  const asked = messages.map(questionOf).find((each) => each !== null);
  return asked ?? (nearest ? { kind: 'question', text: nearest.name } : null);
}

/** By its name, or by the question in its text. */
function questionOf(step: WorkflowStep): Subject | null {
  const text = saidBy(step)
    .replace(/[*_~]/g, '')
    .replace(/\{\{.*?\}\}/gs, '…');
  const question = /[^.!?\n]*\?/u.exec(text)?.[0].trim();
  return askedBy(step.name) ?? (question ? { kind: 'question', text: shortened(question) } : null);
}

function saidBy(step: WorkflowStep): string {
  if (step.type === 'send-flow') return step.config.body;
  if (step.type !== 'chatapps-message') return '';
  const { message } = step.config;
  if (message.kind === 'template') return message.template.text;
  return ('body' in message && message.body) || ('text' in message && message.text) || '';
}

const questionCharsMax = 40;

function shortened(text: string): string {
  return text.length > questionCharsMax ? `${text.slice(0, questionCharsMax - 1).trim()}…` : text;
}

/** A part of what a step found out, after the name of the whole. */
function partLabel(step: WorkflowStep, label: string, path: readonly string[]): string {
  const [key = '', part, ...rest] = path;
  if (step.type === 'http-request') return requestLabel(label, path);
  if (step.type !== 'wait-for-reply') return withPart(label, path.filter(notKeys));
  const isChoice = step.config.expect.kind === 'choice';
  if (key === 'text' && step.config.expect.kind !== 'text') return words.ownWords(label);
  if (key === '' || key === 'text') return label;
  if (key !== 'value') return withPart(label, path);
  if (isChoice && part === 'title' && rest.length === 0) return label;
  if (isChoice && part === 'id' && rest.length === 0) return words.internal(label);
  return withPart(label, path.slice(1));
}

/** What a caller keyed in is all that such a step finds out. */
const notKeys = (key: string) => key !== 'value' && key !== 'keys';

function requestLabel(label: string, [key = '', ...rest]: readonly string[]): string {
  if (key === 'ok') return words.worked(label);
  if (key === 'status') return words.status(label);
  const whole = key === '' || key === 'body';
  return withPart(whole ? words.whole(label) : label, whole ? rest : [key, ...rest]);
}

function withPart(label: string, path: readonly string[]): string {
  return path.length === 0 ? label : words.part(label, lowerCase(path.join(' ')));
}

/** What it keeps in `data`, under these names. */
export function keptNames(step: WorkflowStep): string[] {
  const kept = (step.keep ?? []).map(({ name }) => name);
  if (step.type === 'http-request') return [...step.config.keep.map(({ name }) => name), ...kept];
  if (step.type === 'set-values') return [...step.config.values.map(({ name }) => name), ...kept];
  return kept;
}

type Steps = Workflow['steps'];
type Before = ReadonlyMap<string, readonly string[]>;

function stepsBefore({ steps }: Workflow): Before {
  const before = new Map<string, string[]>();
  for (const [id, { exits }] of Object.entries(steps)) {
    for (const { to } of exits) {
      if (to !== null) before.set(to, [...(before.get(to) ?? []), id]);
    }
  }
  return before;
}

const stepsBackMax = 20;

/** The messages since the wait before this one, the nearest first. */
function saidBefore(steps: Steps, waitId: string, before: Before): WorkflowStep[] {
  const seen = new Set([waitId]);
  const said: WorkflowStep[] = [];
  for (const id of seen) {
    const step = steps[id];
    if (!step || (id !== waitId && step.type === 'wait-for-reply')) continue;
    if (step.type === 'chatapps-message' || step.type === 'send-flow') said.push(step);
    for (const each of before.get(id) ?? []) if (seen.size < stepsBackMax) seen.add(each);
  }
  return said;
}

function formOf(step: WorkflowStep): string | undefined {
  return step.type === 'send-flow' ? step.config.form : undefined;
}
