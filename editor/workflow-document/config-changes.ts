import type { WorkflowStep } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { changeWords as words } from './change-words.ts';
import { sameJson } from './same-json.ts';

/** What a step says or does in another way; as closely as there are words for it. */
export function configChanges(was: WorkflowStep, step: WorkflowStep): string[] {
  if (was.type === step.type && sameJson(was.config, step.config)) return [];
  const { name } = step;
  const said = [...textChanges(was, step), ...choiceChanges(was, step)];
  const then = idsOf(choicesOf(was));
  const both = new Set(idsOf(choicesOf(step)).filter((id) => then.includes(id)));
  const isAllSaid = was.type === step.type && sameJson(rest(was, both), rest(step, both));
  return isAllSaid ? said : [...said, editingWords.changes.config(name)];
}

const textKeys = ['text', 'body', 'header', 'footer'];

function textChanges(was: WorkflowStep, step: WorkflowStep): string[] {
  const textsOf = ({ config }: WorkflowStep) => {
    const message = fieldOf(config, 'message');
    return textKeys.map((key) => fieldOf(message, key));
  };
  return sameJson(textsOf(was), textsOf(step)) ? [] : [words.text(step.name)];
}

interface Choice {
  readonly id: string;
  readonly title: string;
}

function choiceChanges(was: WorkflowStep, step: WorkflowStep): string[] {
  const { name } = step;
  const before = choicesOf(was);
  const after = choicesOf(step);
  const changes = [
    ...after.flatMap(({ id, title }) => {
      const old = before.find((each) => each.id === id);
      if (!old) return [words.choiceAdded(name, title)];
      return old.title === title ? [] : [words.choiceRenamed(name, old.title, title)];
    }),
    ...before.flatMap(({ id, title }) =>
      after.some((each) => each.id === id) ? [] : [words.choiceRemoved(name, title)],
    ),
  ];
  const isMoved = changes.length === 0 && !sameJson(idsOf(before), idsOf(after));
  return isMoved ? [words.choicesMoved(name)] : changes;
}

function idsOf(choices: readonly Choice[]): string[] {
  return choices.map(({ id }) => id);
}

/** Those that are typed in, of a list or of buttons. */
function choicesOf({ config }: WorkflowStep): Choice[] {
  const rows = fieldOf(fieldOf(fieldOf(config, 'message'), 'choices'), 'rows');
  return Array.isArray(rows) ? rows.filter(isChoice) : [];
}

function isChoice(value: unknown): value is Choice {
  return typeof fieldOf(value, 'id') === 'string' && typeof fieldOf(value, 'title') === 'string';
}

/** All of a config that there are no closer words for, as far as both have the choices. */
function rest({ config }: WorkflowStep, choices: ReadonlySet<string>): unknown {
  const message = fieldOf(config, 'message');
  if (typeof message !== 'object' || message === null) return config;
  const others = Object.entries(message).filter(([key]) => !textKeys.includes(key));
  const untitled = others.map(([key, value]) =>
    key === 'choices' ? [key, withoutTitles(value, choices)] : [key, value],
  );
  return { ...Object(config), message: Object.fromEntries(untitled) };
}

function withoutTitles(value: unknown, choices: ReadonlySet<string>): unknown {
  const rows = fieldOf(value, 'rows');
  if (!Array.isArray(rows)) return value;
  const shared = rows.filter(isChoice).filter(({ id }) => choices.has(id));
  const byId = shared.map(({ id, title: _, ...others }) => [id, others]);
  return { ...Object(value), rows: Object.fromEntries(byId) };
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
