/**
 * Templates: text with expressions in `{{ }}`. A template is parsed once and remembered; what is
 * remembered depends on its text alone.
 */
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import { type Evaluation, startEvaluation, type WorkBudget } from './evaluation.ts';
import { parseExpression } from './parse-expression.ts';
import { remember } from './remember.ts';
import { evaluateWithin } from './rule.ts';
import { distinct, ruleReferences } from './rule-references.ts';
import { toText } from './value.ts';

export interface Rendered {
  readonly value: Json;
  /** What could not be filled, in sentences; its place stays empty. */
  readonly problems: readonly string[];
}

/**
 * Fills a template. A text that is one `{{ }}`, but for spaces around it, gives the value itself;
 * any other gives text, in which null is '' and lists and objects are JSON. Never throws.
 */
export function renderTemplate(text: string, scope: Json, budget?: WorkBudget): Rendered {
  const filling = startFilling(scope, budget);
  return { value: render(text, filling), problems: filling.problems };
}

/** Fills every text in a value, however deep; the keys of objects stay as they are. Never throws. */
export function fillTemplates(value: Json, scope: Json, budget?: WorkBudget): Rendered {
  const filling = startFilling(scope, budget);
  return { value: fill(value, filling, 0), problems: filling.problems };
}

/** What is wrong with a template whatever the scope, in sentences. */
export function checkTemplate(text: string): string[] {
  return [...parse(text).problems];
}

/** The paths that the expressions of a template read, such as `['steps', 'askService', 'text']`. */
export function templateReferences(text: string): string[][] {
  const paths = parse(text).parts.map((part) =>
    typeof part === 'string' ? [] : ruleReferences(part.rule),
  );
  return distinct(paths.flat());
}

/** The rules of the expressions in a template, in their order; without those that cannot be read. */
export function templateRules(text: string): Json[] {
  return parse(text).parts.flatMap((part) => (typeof part === 'string' ? [] : [part.rule]));
}

/** The template with what stands inside each `{{ }}` replaced; everything else stays as it is. */
export function rewriteTemplate(text: string, rewrite: (source: string) => string): string {
  const pieces = split(text, []);
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : `{{${rewrite(piece.source)}}}`))
    .join('');
}

/** What stands inside the `{{ }}` of a text that is one expression and nothing else; else null. */
export function soleExpression(text: string): string | null {
  const telling = split(text, []).filter((piece) => typeof piece !== 'string' || piece.trim());
  const [only, another] = telling;
  return only === undefined || another !== undefined || typeof only === 'string'
    ? null
    : only.source;
}

interface Template {
  /** Text, and the expressions between. An expression that cannot be parsed is left out. */
  readonly parts: readonly (string | Expression)[];
  readonly problems: readonly string[];
  /** Whether there is one expression and nothing else, so that its value keeps its type. */
  readonly isValue: boolean;
}

interface Expression {
  readonly source: string;
  readonly rule: Json;
}

interface Filling {
  readonly evaluation: Evaluation;
  readonly problems: string[];
}

function startFilling(scope: Json, budget: WorkBudget | undefined): Filling {
  return { evaluation: startEvaluation(scope, budget), problems: [] };
}

function fill(value: Json, filling: Filling, depth: number): Json {
  if (typeof value === 'string') return render(value, filling);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= limits.jsonDepthMax) {
    note(filling.problems, `The value is nested more than ${limits.jsonDepthMax} deep.`);
    return null;
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, filling, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fill(item, filling, depth + 1)]),
  );
}

function render(text: string, filling: Filling): Json {
  if (!text.includes('{{')) return text;
  const template = parse(text);
  for (const problem of template.problems) note(filling.problems, problem);
  const [first = ''] = template.parts;
  if (template.isValue) return typeof first === 'string' ? null : evaluate(first, filling);
  let rendered = '';
  for (const part of template.parts) {
    rendered += typeof part === 'string' ? part : toText(evaluate(part, filling));
  }
  if (rendered.length <= limits.ruleStringCharsMax) return rendered;
  note(filling.problems, `The text is cut after ${limits.ruleStringCharsMax} characters.`);
  return rendered.slice(0, limits.ruleStringCharsMax);
}

function evaluate({ source, rule }: Expression, { evaluation, problems }: Filling): Json {
  const evaluated = evaluateWithin(evaluation, rule);
  if (evaluated.ok) return evaluated.value;
  note(problems, sentence(source, evaluated.message));
  return null;
}

const parse: (text: string) => Template = remember((text) => {
  const problems: string[] = [];
  const pieces = split(text, problems);
  const telling = pieces.filter((piece) => typeof piece !== 'string' || piece.trim() !== '');
  const isValue = telling.length === 1 && typeof telling[0] !== 'string';
  const parts = (isValue ? telling : pieces).flatMap((piece) => {
    if (typeof piece === 'string') return piece;
    const parsed = parseExpression(piece.source);
    if (parsed.ok) return { source: piece.source, rule: parsed.rule };
    note(problems, sentence(piece.source, parsed.message));
    return [];
  });
  return { parts, problems, isValue };
});

type Piece = string | { readonly source: string };

function split(text: string, problems: string[]): Piece[] {
  if (text.length > limits.templateCharsMax) {
    note(problems, `The text is longer than ${limits.templateCharsMax} characters.`);
    return [text];
  }
  const pieces: Piece[] = [];
  let position = 0;
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', position)) {
    const length = expressionLength(text.slice(open + 2, open + 4 + limits.expressionCharsMax));
    if (length === -1) {
      note(problems, `The {{ at character ${open + 1} is not closed by }}.`);
      break;
    }
    if (pieces.length === 2 * limits.templateExpressionsMax) {
      note(problems, `The text has more than ${limits.templateExpressionsMax} {{ }}.`);
      break;
    }
    pieces.push(text.slice(position, open), { source: text.slice(open + 2, open + 2 + length) });
    position = open + 4 + length;
  }
  return [...pieces, text.slice(position)];
}

/** How far it is to the `}}`; one between quotation marks does not count, unless there is no other. */
function expressionLength(text: string): number {
  const match = /^(?:[^'"}]|}(?!})|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")*}}/s.exec(text);
  return match ? match[0].length - 2 : text.indexOf('}}');
}

function sentence(source: string, message: string): string {
  return `{{${source}}}: ${message}`;
}

/** Keeps each sentence once, and no endless list of them. */
function note(problems: string[], problem: string): void {
  if (problems.length < problemsMax && !problems.includes(problem)) problems.push(problem);
}

const problemsMax = 20;
