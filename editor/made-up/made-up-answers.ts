import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { isJsonObject, type Json } from '../../engine/index.ts';
import { isJson } from '../inspector/json-value.ts';
import { keptInBrowser } from '../trial/forgiving-storage.ts';

/** What a step is answered, as a person made it up. */
export interface MadeUpAnswer {
  /** Of HTTP; null: no answer comes. */
  readonly status: number | null;
  readonly body: Json;
}

/** By the ids of the steps. */
export type MadeUpSteps = Readonly<Record<string, MadeUpAnswer>>;

interface MadeUpHere {
  /** Requests of this workflow are answered so. */
  readonly isChosen: boolean;
  /** Only those that a person changed. */
  readonly steps: MadeUpSteps;
}

interface MadeUpAnswers {
  readonly byWorkflow: Readonly<Record<string, MadeUpHere>>;
  choose(workflowId: string, isChosen: boolean): void;
  keep(workflowId: string, steps: MadeUpSteps): void;
}

const none: MadeUpHere = { isChosen: false, steps: {} };

/** How much of one workflow's answers the browser keeps, as JSON; more holds until the page is left. */
const keptCharsMax = 500_000;

/** What people made up for the requests of their drafts; remembered in this browser. */
export const useMadeUpAnswers = create<MadeUpAnswers>()(
  persist(
    (set, get) => {
      function change(workflowId: string, changes: Partial<MadeUpHere>) {
        const { byWorkflow } = get();
        const changed = { ...(byWorkflow[workflowId] ?? none), ...changes };
        set({ byWorkflow: { ...byWorkflow, [workflowId]: changed } });
      }
      return {
        byWorkflow: {},
        choose: (workflowId, isChosen) => {
          const isKnown = get().byWorkflow[workflowId]?.isChosen === isChosen;
          if (!isKnown) change(workflowId, { isChosen });
        },
        keep: (workflowId, steps) => change(workflowId, { steps }),
      };
    },
    {
      name: 'journeyman-made-up-answers',
      version: 1,
      storage: createJSONStorage(() => keptInBrowser),
      partialize: ({ byWorkflow }) => ({ byWorkflow: asMuchAsFits(byWorkflow) }),
      merge: (kept, current) => ({ ...current, byWorkflow: readKept(kept) }),
    },
  ),
);

/** What was made up for this workflow. */
export function madeUpIn(workflowId: string): MadeUpHere {
  return useMadeUpAnswers.getState().byWorkflow[workflowId] ?? none;
}

/** Whoever signs out leaves nothing of it. */
export function forgetMadeUpAnswers(): void {
  useMadeUpAnswers.setState({ byWorkflow: {} });
}

function asMuchAsFits(byWorkflow: MadeUpAnswers['byWorkflow']): MadeUpAnswers['byWorkflow'] {
  const kept = Object.entries(byWorkflow).map(([id, here]) => {
    const fits = JSON.stringify(here.steps).length <= keptCharsMax;
    return [id, fits ? here : { ...here, steps: {} }];
  });
  return Object.fromEntries(kept);
}

/** As much of it as is what it should be. */
function readKept(kept: unknown): MadeUpAnswers['byWorkflow'] {
  const byWorkflow = isJsonObject(kept) ? kept['byWorkflow'] : null;
  return readFields(byWorkflow, (here) =>
    isJsonObject(here)
      ? { isChosen: here['isChosen'] === true, steps: readFields(here['steps'], readAnswer) }
      : null,
  );
}

function readAnswer(kept: unknown): MadeUpAnswer | null {
  if (!isJsonObject(kept)) return null;
  const { status = null, body } = kept;
  const isStatus = Number.isInteger(status) && Number(status) >= 100 && Number(status) <= 599;
  return (status === null || isStatus) && isJson(body)
    ? { status: status === null ? null : Number(status), body }
    : null;
}

function readFields<To>(from: unknown, read: (value: unknown) => To | null): Record<string, To> {
  const fields = isJsonObject(from) ? Object.entries(from) : [];
  return Object.fromEntries(
    fields.flatMap(([key, value]) => {
      const found = read(value);
      return found === null ? [] : [[key, found]];
    }),
  );
}
