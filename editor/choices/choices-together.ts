import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface ChoicesTogether {
  /** Ids of steps, by the id of their workflow. */
  readonly together: Readonly<Record<string, readonly string[]>>;
  readonly keepTogether: (workflowId: string, stepId: string) => void;
}

/**
 * Steps whose author was asked whether each choice should go its own way, and did not want it: nobody is
 * asked there again. Remembered in this browser; it is no edit.
 */
export const useChoicesTogether = create<ChoicesTogether>()(
  persist(
    (set) => ({
      together: {},
      keepTogether: (workflowId, stepId) =>
        set(({ together }) => ({
          together: { ...together, [workflowId]: [...(together[workflowId] ?? []), stepId] },
        })),
    }),
    { name: 'journeyman-choices', version: 1 },
  ),
);
