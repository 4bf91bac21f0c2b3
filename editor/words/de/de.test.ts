import { describe, expect, it } from 'vitest';
import {
  checkWorkflow,
  parseWorkflow,
  stepExits,
  stepTypes,
  unknownBusiness,
  workflowJsonSchema,
} from '../../../engine/index.ts';
import { bookingWords } from '../../bookings/booking-words.ts';
import { canvasWords } from '../../canvas/canvas-words.ts';
import { chipWords } from '../../chips/chip-words.ts';
import { conversationWords } from '../../conversation/conversation-words.ts';
import { emojiWords } from '../../emoji/emoji-words.ts';
import { findWords } from '../../find/find-words.ts';
import { firstRunWords } from '../../first-run/first-run-words.ts';
import { flowWords } from '../../flow-player/flow-player-words.ts';
import { formsWords } from '../../forms-list/forms-words.ts';
import { funnelWords } from '../../funnel/funnel-words.ts';
import { galleryWords } from '../../gallery/gallery-words.ts';
import { homeWords } from '../../home/home-words.ts';
import { curlWords } from '../../http-request/curl-words.ts';
import { requestWords } from '../../http-request/http-request-words.ts';
import { inspectorWords } from '../../inspector/inspector-words.ts';
import { ownInputWords } from '../../inspector/own-input-words.ts';
import { keyNames } from '../../keys/key-names.ts';
import { keysWords } from '../../keys/keys-words.ts';
import { madeUpWords } from '../../made-up/made-up-words.ts';
import { notesWords } from '../../notes/notes-words.ts';
import { outlineWords } from '../../outline/outline-words.ts';
import { presenceWords } from '../../presence/presence-words.ts';
import { problemsWords } from '../../problems/problems-words.ts';
import { resultsWords } from '../../results/results-words.ts';
import { settingsWords } from '../../settings/settings-words.ts';
import { templateWords } from '../../templates/template-words.ts';
import { testsWords } from '../../tests/tests-words.ts';
import { answerWords } from '../../text/answer-words.ts';
import { trialWords } from '../../trial/trial-words.ts';
import { versionWords } from '../../versions/versions-words.ts';
import { waitWords } from '../../waits/wait-words.ts';
import { changeWords } from '../../workflow-document/change-words.ts';
import { listWords } from '../../workflows/list-words.ts';
import { transferWords } from '../../workflows/transfer-words.ts';
import { en } from '../en.ts';
import { editingWords } from '../en-editing.ts';
import { componentWords } from '../en-form-components.ts';
import { faultWords } from '../en-form-faults.ts';
import { formWords } from '../en-forms.ts';
import { phrasesOf } from '../phrase.ts';
import type { Translation } from '../translation.ts';
import { brokenWorkflows } from './broken-workflows.fixture.ts';
import { de } from './de.ts';

const { phrases, ...german } = de;
const phrase = phrasesOf(phrases);
const english: Omit<Translation, 'phrases'> = {
  answers: answerWords,
  app: en,
  bookings: bookingWords,
  canvas: canvasWords,
  changes: changeWords,
  chips: chipWords,
  conversation: conversationWords,
  curl: curlWords,
  editing: editingWords,
  emoji: emojiWords,
  find: findWords,
  firstRun: firstRunWords,
  flowPlayer: flowWords,
  formBuilder: formWords,
  formComponents: componentWords,
  formFaults: faultWords,
  formsList: formsWords,
  funnel: funnelWords,
  gallery: galleryWords,
  home: homeWords,
  httpRequest: requestWords,
  inspector: inspectorWords,
  keyNames,
  keys: keysWords,
  notes: notesWords,
  outline: outlineWords,
  ownInputs: ownInputWords,
  presence: presenceWords,
  problems: problemsWords,
  results: resultsWords,
  settings: settingsWords,
  templates: templateWords,
  tests: testsWords,
  transfer: transferWords,
  trial: trialWords,
  madeUp: madeUpWords,
  versions: versionWords,
  waits: waitWords,
  workflowList: listWords,
};

/** What is the same in both languages. */
const sameInBoth =
  /^(Journeyman|Alt|Enter|Esc|Tab|Details|Team|Name|Text|Titel|Link|Status|Tests?|Version|Live|Code|Format|Video|Sticker|Simulator|8x8|CalDAV|GIF|JSON|LINE|RCS|SMS|Token|API|Viber|WhatsApp|Zalo|Normal|Problem|live|kB|A|B)$/;

describe('the German page', () => {
  const pairs = paired(english, german);

  it('says everything that the English one says', () => {
    expect(pairs.filter(({ said }) => said === undefined).map(({ at }) => at)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(1_000);
  });

  it('says it in German', () => {
    const left = pairs.filter(({ from, said }) => from === said && isWorded(from));
    expect(left.map(({ at, from }) => `${at}: ${from}`)).toEqual([]);
  });

  it('leaves nothing out of a sentence that the English one has', () => {
    const isBroken = (text = '') => /undefined|NaN|\[object/.test(text);
    const broken = pairs.filter(({ from, said }) => isBroken(said) && !isBroken(from));
    expect(broken.map(({ at, said }) => `${at}: ${said}`)).toEqual([]);
  });
});

describe('what the engine says', () => {
  it('has German for every title and description of the workflow language', () => {
    const missing = wordsIn(workflowJsonSchema()).filter((text) => phrases[text] === undefined);
    expect(missing).toEqual([]);
  });

  it('has German for every step type and its ways out', () => {
    const said = stepTypes.flatMap(({ title, description }) => [title, description]);
    const labels = brokenWorkflows.flatMap((document) => {
      const read = parseWorkflow(document);
      return read.ok ? Object.values(read.workflow.steps).flatMap(labelsOf) : [];
    });
    expect([...said, ...labels].filter((text) => phrases[text] === undefined)).toEqual([]);
    expect(labels.length).toBeGreaterThan(10);
  });

  it('has German for what is wrong with workflows, and for what to do about it', () => {
    const said = brokenWorkflows.flatMap((document) => {
      const read = parseWorkflow(document);
      return read.ok ? checkWorkflow(read.workflow, { business: unknownBusiness }) : read.problems;
    });
    const sentences = said.flatMap(({ message, fix }) => (fix ? [message, fix] : [message]));
    expect(sentences.filter((each) => phrase(each) === each)).toEqual([]);
    expect(new Set(said.map(({ code }) => code)).size).toBeGreaterThan(12);
  });

  it('keeps what somebody wrote, also where it is a phrase by itself', () => {
    expect(phrase('Nothing happens after “No reply”: the customer hears no more.')).toBe(
      'Nach „No reply“ geschieht nichts: Der Kunde hört nichts mehr.',
    );
    expect(phrase('Send: Yes')).toBe('Senden: Yes');
  });

  it('tells rules, and keeps what they compare', () => {
    expect(phrase('Yes: data.status is “ok”')).toBe('Yes: data.status ist „ok“');
    expect(phrase('data.status is not “Sent” and there is no data.name')).toBe(
      'data.status ist nicht „Sent“ und data.name fehlt',
    );
    expect(phrase('Yes: steps.a.value is data.b')).toBe('Yes: steps.a.value ist data.b');
    expect(phrase('steps.day.value is after data.last')).toBe('steps.day.value ist nach data.last');
    expect(phrase('data.day is on steps.day.value')).toBe(
      'data.day ist am selben Tag wie steps.day.value',
    );
    expect(phrase('data.amount is more than data.limit')).toBe(
      'data.amount ist mehr als data.limit',
    );
    expect(phrase('Yes: no rule is true')).toBe('Yes: keine Regel trifft zu');
    expect(phrase('A word: and more of it')).toBe('A word: and more of it');
  });

  it('puts what stands in a sentence into words as well', () => {
    expect(phrase('Waits for a choice, for 2 hours at most.')).toBe(
      'Wartet auf eine Wahl, höchstens 2 Stunden.',
    );
    expect(phrase('A sentence of the day after tomorrow.')).toBe(
      'A sentence of the day after tomorrow.',
    );
  });
});

interface Pair {
  readonly at: string;
  readonly from: string;
  readonly said: string | undefined;
}

/** Every text of both, by where it stands; a function is called as it may be. */
function paired(from: unknown, said: unknown, at = ''): Pair[] {
  if (typeof from === 'string') {
    return [{ at, from, said: typeof said === 'string' ? said : undefined }];
  }
  if (typeof from === 'function') return calls(from, said, at);
  if (typeof from !== 'object' || from === null) throw new TypeError(`${at} is no text.`);
  return Object.entries(from).flatMap(([key, value]) =>
    paired(
      value,
      typeof said === 'object' && said ? Reflect.get(said, key) : undefined,
      `${at}.${key}`,
    ),
  );
}

const samples = [
  [1, 1, 1, 1],
  [3, 3, 3, 3],
  ['x', 'x', 'x', 'x'],
  [3, 'days', 'x'],
  ['x', 1, 3],
  [['x'], ['x']],
  ['x', ['x']],
];

function calls(from: CallableFunction, said: unknown, at: string): Pair[] {
  const pairs = samples.flatMap((sample, index): Pair[] => {
    const text = tried(from, sample);
    const translated = typeof said === 'function' ? tried(said, sample) : undefined;
    if (text === undefined || translated === undefined) return [];
    return [{ at: `${at}(${index})`, from: text, said: translated }];
  });
  return pairs.length > 0 ? pairs : [{ at, from: '', said: undefined }];
}

/** Undefined: it is not made for these. */
function tried(say: CallableFunction, sample: readonly unknown[]): string | undefined {
  try {
    const text: unknown = say(...sample);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Whether there is a word in it that could be said in another language. */
function isWorded(text: string): boolean {
  const rest = text
    .replace(/https?:\/\/\S+|\{\{.*?\}\}|\b(?:x|days|NaN)\b|[^\p{L}\s]/gu, ' ')
    .trim();
  return rest !== '' && !sameInBoth.test(rest) && !sameInBoth.test(text);
}

function wordsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const isWord = (key === 'title' || key === 'description') && typeof value === 'string';
    return isWord ? [value] : wordsIn(value);
  });
}

function labelsOf(step: Parameters<typeof stepExits>[0]): string[] {
  const named = new Set(['branch', 'random-split']);
  return named.has(step.type) ? [] : stepExits(step).map(({ label }) => label);
}
