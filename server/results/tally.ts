import type { Outcome } from '../../db/results.ts';
import {
  type Instance,
  isJsonObject,
  type Json,
  shorten,
  type Workflow,
} from '../../engine/index.ts';

/** What became of a workflow’s conversations, step by step and question by question. */
export interface Results {
  started: number;
  readonly statuses: Record<Instance['status'], number>;
  readonly steps: StepResult[];
  readonly questions: QuestionResult[];
}

interface StepResult {
  readonly id: string;
  readonly name: string;
  /** How many conversations came here, wait here now, got no reply here, failed here. */
  came: number;
  waiting: number;
  silent: number;
  failed: number;
}

interface QuestionResult {
  readonly id: string;
  readonly name: string;
  answered: number;
  /** What was chosen or counted, most often first; numbers in their order. */
  readonly answers: { readonly text: string; count: number }[];
  /** Of the numbers, or of choices whose ids are numbers. */
  average: number | null;
  /** What was written, newest first. */
  readonly texts: string[];
}

const textsMax = 20;
const answersMax = 20;
/** Somebody may write a book. */
const textCharsMax = 1_000;

/** Counts one instance after the other; newest first. */
export function createTally(workflow: Workflow) {
  const steps = new Map<string, StepResult>();
  const questions = new Map<string, Question>();
  const results: Results = {
    started: 0,
    statuses: { waiting: 0, completed: 0, failed: 0, cancelled: 0 },
    steps: [],
    questions: [],
  };
  for (const [id, { name, type, config }] of Object.entries(workflow.steps)) {
    steps.set(id, { id, name, came: 0, waiting: 0, silent: 0, failed: 0 });
    if (type !== 'wait-for-reply') continue;
    questions.set(id, {
      id,
      name: askedBy(id, workflow) ?? name,
      isShown: isShown(config.expect.kind),
      counts: new Map(),
      texts: [],
      sum: 0,
      numbers: 0,
      answered: 0,
    });
  }

  function add({ status, came, standsAt, failedAt, results: found }: Outcome): void {
    results.started += 1;
    results.statuses[status] += 1;
    for (const id of came) count(id, 'came');
    for (const id of new Set(standsAt)) count(id, 'waiting');
    if (failedAt !== null) count(failedAt, 'failed');
    for (const [id, question] of questions) {
      const reply = found.get(id);
      if (!isJsonObject(reply)) continue;
      if (reply['kind'] === 'none') count(id, 'silent');
      else if (reply['value'] != null) countAnswer(question, reply['value']);
    }
  }

  function count(id: string, what: 'came' | 'waiting' | 'silent' | 'failed'): void {
    const step = steps.get(id);
    if (step) step[what] += 1;
  }

  return {
    add,
    end: (): Results => ({
      ...results,
      steps: [...steps.values()],
      questions: [...questions.values()].map(toResult),
    }),
  };
}

/** The steps that hear an answer, with their ids. */
export function questionsOf({ steps }: Pick<Workflow, 'steps'>) {
  return Object.entries(steps).filter(([, { type }]) => type === 'wait-for-reply');
}

/** A wait hears the answer to what the step before it asks, and its name says what that is. */
export function askedBy(waitId: string, { steps }: Workflow): string | null {
  const asking = Object.values(steps).find(
    ({ type, exits }) =>
      (type === 'chatapps-message' || type === 'send-flow') &&
      exits.some(({ id, to }) => id === 'next' && to === waitId),
  );
  return asking?.name ?? null;
}

interface Question {
  readonly id: string;
  readonly name: string;
  /** Whether its answers are shown: an address or a number of somebody is only counted. */
  readonly isShown: boolean;
  /** By what is shown of an answer; its number, where it has one, is where it stands. */
  readonly counts: Map<string, { count: number; readonly number: number | null }>;
  readonly texts: string[];
  sum: number;
  numbers: number;
  answered: number;
}

function isShown(kind: string): boolean {
  return !['email', 'phone', 'location', 'media', 'flow'].includes(kind);
}

function countAnswer(question: Question, value: Json): void {
  question.answered += 1;
  const number = numberOf(value);
  if (number !== null) {
    question.sum += number;
    question.numbers += 1;
  }
  if (!question.isShown) return;
  if (typeof value === 'string') {
    if (question.texts.length < textsMax) question.texts.push(shorten(value, textCharsMax));
    return;
  }
  // Anything else, such as a place or a photo where any answer would do, is only counted.
  const counted = isJsonObject(value) ? value['title'] : value;
  if (typeof counted !== 'string' && typeof counted !== 'number') return;
  const text = shorten(String(counted), textCharsMax);
  const { count } = question.counts.get(text) ?? { count: 0 };
  question.counts.set(text, { count: count + 1, number });
}

/** A number that was written, or the id of a choice, where that is one: `{ id: '5' }`. */
function numberOf(value: Json): number | null {
  if (typeof value === 'number') return value;
  const id = isJsonObject(value) ? value['id'] : null;
  return typeof id === 'string' && /^\d{1,4}$/.test(id) ? Number(id) : null;
}

function toResult({ id, name, answered, counts, texts, sum, numbers }: Question): QuestionResult {
  const isNumeric = numbers > 0 && numbers === answered;
  const answers = [...counts]
    .toSorted(([, a], [, b]) => (isNumeric ? (a.number ?? 0) - (b.number ?? 0) : b.count - a.count))
    .map(([text, { count }]) => ({ text, count }))
    .slice(0, answersMax);
  return { id, name, answered, answers, average: isNumeric ? sum / numbers : null, texts };
}
