import { componentTable, type FlowFault, type JsonObject } from '../../../engine/index.ts';
import { longDay } from '../../words/day.ts';
import { formWords } from '../../words/en-forms.ts';
import { kindOf } from './component-kinds.ts';
import { faultPlace, readPath } from './fault-place.ts';
import { at, type Form, objectAt, screensOf, textIn } from './form-document.ts';
import { answerNames } from './names.ts';
import { readableText } from './text-with-answers.ts';

const words = formWords.faults;

/** What 8x8 told of: it has codes of its own, too, and nothing here puts it right. */
export interface ToldFault extends Omit<FlowFault, 'code'> {
  readonly code: string;
  readonly isRepairable: false;
}

export type ShownFault = FlowFault | ToldFault;

/** What is wrong, for somebody who has never seen Flow JSON. */
export function faultInWords(form: Form, fault: ShownFault): string {
  const say = Object.hasOwn(sentences, fault.code) ? sentences[fault.code] : undefined;
  return say?.(form, fault) ?? `${fault.message} ${fault.fix}`;
}

/** Where it is: “Schedule › Preferred date”. */
export function faultPlaceInWords(form: Form, fault: ShownFault): string {
  const { selection } = faultPlace(form, fault);
  if (!selection) return formWords.problems.whole;
  const screen = screensOf(form)[selection.screen];
  const title = (screen && textIn(screen, 'title')) || formWords.screen.untitled;
  if (selection.kind === 'screen') return title;
  if (selection.kind === 'button') return `${title} › ${formWords.button.title}`;
  return `${title} › ${componentTitle(objectAt(form, selection.path) ?? {})}`;
}

/** What a component says of itself, in a list of many. */
export function componentTitle(json: JsonObject): string {
  const text = ['label', 'text', 'title', 'alt-text'].map((key) => textIn(json, key)).find(Boolean);
  const [line] = Array.isArray(json['text']) ? json['text'] : [];
  const shown = text || (typeof line === 'string' ? line : '');
  return shown === '' ? formWords.component.unlabelled : readableText(shown);
}

type Say = (form: Form, fault: ShownFault) => string | null;

const sentences: Readonly<Record<string, Say>> = {
  INVALID_PROPERTY_KEY: (form, fault) =>
    fieldOf(fault) === 'required' && isFile(form, fault)
      ? words.requiredFile
      : words.unknownKey(named(fault)),
  INVALID_ON_CLICK_ACTION_PAYLOAD: (_, { path }) =>
    /payload\.[^.]+$/.test(path) ? words.passedFile : words.tooManyFiles,
  'date-passed': (form, { path }) => {
    const day = String(at(form, readPath(path)));
    return words.passed(/^\d{4}-\d{2}-\d{2}$/.test(day) ? withYear(day) : day);
  },
  MIN_CHARS_REQUIRED: (_, fault) => words.empty(named(fault)),
  MISSING_REQUIRED_PROPERTY: (_, fault) => words.missing(named(fault)),
  PATTERN_MISMATCH: (form, fault) => {
    if (fieldOf(fault) === 'url') return words.badAddress;
    const value = at(form, readPath(fault.path));
    return typeof value === 'string' && value.trim() === '' ? words.blank(named(fault)) : null;
  },
  INVALID_PROPERTY_VALUE_FORMAT: (_, fault) => (fieldOf(fault) === 'url' ? words.badAddress : null),
  'text-too-long': (form, { path, message }) => {
    const value = at(form, readPath(path));
    const max = /about (\d+)/.exec(message)?.[1];
    return typeof value === 'string' && max ? words.tooLong(value.length, Number(max)) : null;
  },
  INVALID_ROUTING_MODEL: (_, { path }) =>
    path.startsWith('routing_model') ? words.routing : words.unreached,
  MISSING_TERMINAL_SCREEN: () => words.noEnd,
  MISSING_FOOTER_ON_TERMINAL_SCREEN: () => words.noButton,
  COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN: (form, fault) => tooMany(form, fault),
  INVALID_SCREEN_DYNAMIC_DATA: () => words.lost,
  INVALID_PROPERTY_VALUE: (form, { path }) => {
    const value = at(form, readPath(path));
    return typeof value === 'string' && namesLost(form, value) ? words.lost : null;
  },
  INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME: (_, { message }) =>
    message.includes('itself') ? words.samePlace : words.lostScreen,
  INVALID_NAVIGATE_ACTION_PAYLOAD: () => words.notPassed,
  MISSING_NAVIGATION_ACTION_PAYLOAD: () => words.notPassed,
  'repeated-option': () => words.repeated,
  MIN_ITEMS_REQUIRED: (_, fault) => (fieldOf(fault) === 'data-source' ? words.fewChoices : null),
  'too-few-options': () => words.fewChoices,
  'too-many-options': () => words.manyChoices,
  'never-enabled': () => words.neverEnabled,
  'literal-binding': () => words.literal,
  DUPLICATE_FORM_COMPONENT_NAMES: () => words.sameName,
  COMPONENTS_OUTSIDE_FORM: () => words.beside,
  MIN_VALUE_GREATER_THAN_MAX: () => words.minMax,
  'too-many-components': () => words.manyThings,
  MISSING_FLOW_JSON_VERSION: () => words.noVersion,
  INVALID_FLOW_JSON_VERSION: () => words.noVersion,
  INVALID_DATE_RANGE: () => words.dateRange,
};

/** Whether a text names an answer that no screen asks for. */
function namesLost(form: Form, text: string): boolean {
  const names = answerNames(form);
  const bound = [...text.matchAll(/form\.([^.{}]+)\}/g)];
  return bound.some(([, name = '']) => !names.includes(name));
}

function fieldOf({ path }: ShownFault): string {
  return String(readPath(path).findLast((key) => typeof key === 'string') ?? '');
}

/** The field as the properties call it. */
function named(fault: ShownFault): string {
  const field = fieldOf(fault);
  return formWords.fields[field] ?? field;
}

function isFile(form: Form, { path }: ShownFault): boolean {
  const holder = objectAt(form, readPath(path).slice(0, -1));
  return componentTable[textIn(holder ?? {}, 'type')]?.answer === 'files';
}

function tooMany(form: Form, { path }: ShownFault): string {
  const json = objectAt(form, readPath(path).slice(0, -1)) ?? {};
  const type = textIn(json, 'type');
  const row = Object.hasOwn(componentTable, type) ? componentTable[type] : undefined;
  if (row?.answer === 'files') return words.oneKindOfFile;
  if (type === 'Footer') return words.tooManyButtons;
  const kind = kindOf(json);
  return words.tooMany(row?.perScreenMax ?? 1, kind ? formWords.kinds[kind] : type);
}

function withYear(day: string): string {
  return `${longDay(day)} ${day.slice(0, 4)}`;
}
