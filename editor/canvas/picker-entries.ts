import { stepTypes, type Workflow, type WorkflowStep } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { phrase } from '../words/phrase.ts';
import { type ExitRef, targetOf } from '../workflow-document/exit-ref.ts';
import { type Around, newQuestion, newStep } from '../workflow-document/new-step.ts';
import { type Card, cardOf, type Tone } from './card.ts';

/** One line of the step picker. */
export interface PickerEntry {
  readonly id: string;
  readonly group: keyof typeof words.groups;
  readonly title: string;
  readonly description: string;
  readonly look: { readonly icon: Card['icon'] | 'end' | 'open'; readonly tone: Tone };
  readonly does: Choice;
}

export type Choice =
  /** Adds new steps, one after the other. */
  | { readonly kind: 'add'; readonly make: (around: Around) => WorkflowStep[] }
  | { readonly kind: 'connect'; readonly to: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'disconnect' };

const words = editingWords.picker;

/** What may follow an exit; without one, what may be added. The steps that are here come first or last. */
export function pickerEntries(
  workflow: Workflow,
  after: ExitRef | null,
  isConnecting: boolean,
): PickerEntry[] {
  const fresh = [...newEntries(), ...(after ? endEntries(workflow, after) : [])];
  const here = after ? stepEntries(workflow) : [];
  return isConnecting ? [...here, ...fresh] : [...fresh, ...here];
}

/** Every word that was typed stands in the title or the description. */
export function matching(entries: readonly PickerEntry[], search: string): PickerEntry[] {
  const typed = search.toLowerCase().split(/\s+/).filter(Boolean);
  const has = ({ title, description }: PickerEntry) => {
    const text = `${title} ${description}`.toLowerCase();
    return typed.every((word) => text.includes(word));
  };
  const found = entries.filter(has);
  const isTitled = ({ title }: PickerEntry) => title.toLowerCase().includes(typed[0] ?? '');
  return typed.length === 0
    ? found
    : [...found.filter(isTitled), ...found.filter((each) => !isTitled(each))];
}

/** In the order in which the groups come first. */
export function grouped(entries: readonly PickerEntry[]): [PickerEntry['group'], PickerEntry[]][] {
  const groups = new Map<PickerEntry['group'], PickerEntry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups];
}

function newEntries(): PickerEntry[] {
  const groups = ['talk', 'listen', 'decide', 'connect', 'finish'] as const;
  const ofTypes = stepTypes
    .filter(({ type }) => type !== 'unknown-step')
    .map(({ type, group, ...said }): PickerEntry => {
      const title = phrase(said.title);
      const description = phrase(said.description);
      const { icon, tone } = cardOf(newStep(type), () => null);
      const does = { kind: 'add', make: (around: Around) => [newStep(type, around)] } as const;
      return { id: type, group, title, description, look: { icon, tone }, does };
    });
  const [message, ...others] = ofTypes;
  const all = [...(message ? [message] : []), ...questions(), ...others];
  return groups.flatMap((group) => all.filter((entry) => entry.group === group));
}

function questions(): PickerEntry[] {
  const asked = [
    { kind: 'buttons', title: words.buttons, description: words.buttonsHelp },
    { kind: 'list', title: words.list, description: words.listHelp },
  ] as const;
  return asked.map(({ kind, title, description }) => ({
    id: `ask-${kind}`,
    group: 'talk',
    title,
    description,
    look: { icon: kind, tone: 'message' },
    does: { kind: 'add', make: () => newQuestion(kind) },
  }));
}

function endEntries(workflow: Workflow, after: ExitRef): PickerEntry[] {
  const look = { tone: 'end' } as const;
  const ends: PickerEntry = {
    id: '@end',
    group: 'finish',
    title: words.ends,
    description: words.endsHelp,
    look: { ...look, icon: 'end' },
    does: { kind: 'end' },
  };
  const open: PickerEntry = {
    id: '@open',
    group: 'finish',
    title: words.open,
    description: words.openHelp,
    look: { ...look, icon: 'open' },
    does: { kind: 'disconnect' },
  };
  return targetOf(workflow, after) === null ? [ends] : [ends, open];
}

function stepEntries({ steps }: Workflow): PickerEntry[] {
  return Object.entries(steps).map(([id, step]) => {
    const { icon, tone, kind } = cardOf(step, (stepId) => steps[stepId]?.name ?? null);
    return {
      id: `to:${id}`,
      group: 'here',
      title: step.name,
      description: kind,
      look: { icon, tone },
      does: { kind: 'connect', to: id },
    };
  });
}
