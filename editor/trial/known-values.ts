import {
  choiceFacts,
  choiceValue,
  isJsonObject,
  type Json,
  type JsonObject,
  type OfferedChoice,
  type Trial,
  type WorkflowStep,
} from '../../engine/index.ts';
import { keptNames } from '../text/answer-names.ts';
import { type AnswerNames, answerLabel } from '../text/template-parts.ts';
import { dataFields } from '../workflow/data-fields.ts';
import type { Played } from './played.ts';
import { trialWords } from './trial-words.ts';

/** Something that the tried conversation found out, as it is shown and changed. */
export interface KnownValue {
  /** What stands between braces for it: `steps.ask.value.title`. */
  readonly expression: string;
  readonly label: string;
  readonly shown: string;
  /** Null: it is only shown. */
  readonly change: ValueChange | null;
}

export interface ValueChange {
  /** Where it stands. */
  readonly sets: readonly string[];
  /** What it can be; none: whatever is written. */
  readonly options: readonly { readonly title: string; readonly to: Json }[];
  readonly read: (text: string) => Json;
}

const valuesMax = 60;
/** So far into what is kept as a whole, such as a booking. */
const depthMax = 3;

/** All that is known in the newest run of the workflow, in the order in which it is found out. */
export function knownValues(played: Played, names: AnswerNames): KnownValue[] {
  const { trial, workflow, past } = played;
  const instance = trial.instances.findLast(({ workflowId }) => workflowId === workflow.id);
  if (!instance) return [];
  const label = (expression: string) => answerLabel(expression, names);
  const found: Omit<KnownValue, 'label'>[] = contactValues(trial);
  for (const id of Object.keys(instance.results)) {
    const step = workflow.steps[id];
    const result = instance.results[id];
    if (step && isJsonObject(result)) found.push(...stepValues({ id, step, result, past }));
  }
  const kept = [...Object.values(workflow.steps).flatMap(keptNames), ...dataFields(workflow)];
  for (const name of new Set(kept)) found.push(...leaves(instance.data[name], ['data', name]));
  const isOver = instance.status !== 'waiting';
  return found.slice(0, valuesMax).map((each) => ({
    ...each,
    label: label(each.expression),
    change: isOver ? null : each.change,
  }));
}

type Found = Omit<KnownValue, 'label'>;

function contactValues({ contact: { name, phone } }: Trial): Found[] {
  return Object.entries({ name, phone }).flatMap(([key, shown]) =>
    shown === null ? [] : [{ expression: `contact.${key}`, shown, change: null }],
  );
}

interface Answered {
  readonly id: string;
  readonly step: WorkflowStep;
  readonly result: JsonObject;
  readonly past: readonly Trial[];
}

/** What a request answered is known by what is kept of it. */
function stepValues({ id, step, result, past }: Answered): Found[] {
  if (step.type === 'wait-for-dtmf') return leaves(result['keys'], ['steps', id, 'keys']);
  if (step.type !== 'wait-for-reply' || result['kind'] === 'none') return [];
  const { choice, value } = result;
  if (isJsonObject(choice)) return [chosenValue(id, result, choice, past)];
  if (typeof value !== 'string') return leaves(value, ['steps', id, 'value']);
  const expression = `steps.${id}.${step.config.expect.kind === 'text' ? 'text' : 'value'}`;
  const read = (text: string) => ({ ...result, value: text, text });
  return [{ expression, shown: value, change: { sets: ['steps', id], options: [], read } }];
}

/** Another choice can be one that was offered beside it. */
function chosenValue(
  id: string,
  result: JsonObject,
  choice: JsonObject,
  past: readonly Trial[],
): Found {
  const offers = past.flatMap(({ instances }) => instances.flatMap(({ offer }) => offer ?? []));
  const offered = offers.findLast(({ choices }) =>
    choices.some((each) => each.id === choice['id']),
  );
  const options = (offered?.choices ?? []).map((each) => ({
    title: each.title,
    to: { ...result, ...choosing(each) },
  }));
  const shown = String(choice['title'] ?? '');
  const change = { sets: ['steps', id], options, read: (text: string) => text };
  return {
    expression: `steps.${id}.value.title`,
    shown,
    change: options.length > 0 ? change : null,
  };
}

function choosing(choice: OfferedChoice) {
  return { text: choice.title, value: choiceValue(choice), choice: choiceFacts(choice) };
}

/** Every word, number and yes or no in a value, each with its place. */
function leaves(value: Json | undefined, path: readonly string[], depth = 0): Found[] {
  const expression = path.join('.');
  if (Array.isArray(value)) {
    return [{ expression, shown: trialWords.entries(value.length), change: null }];
  }
  if (isJsonObject(value)) {
    const parts = Object.entries(value).filter(([key]) => depth < depthMax && /^\w+$/.test(key));
    return parts.flatMap(([key, part]) => leaves(part, [...path, key], depth + 1));
  }
  if (value === undefined || value === null) return [];
  if (typeof value !== 'boolean') {
    const read = typeof value === 'number' ? readNumber : (text: string) => text;
    return [{ expression, shown: String(value), change: { sets: path, options: [], read } }];
  }
  const options = [true, false].map((to) => ({ title: yesOrNo(to), to }));
  const change = { sets: path, options, read: (text: string) => text };
  return [{ expression, shown: yesOrNo(value), change }];
}

/** What is no number stays the words that it is, as an answer would. */
function readNumber(text: string): Json {
  const number = Number(text.replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? text : number;
}

function yesOrNo(value: boolean): string {
  return value ? trialWords.yes : trialWords.no;
}
