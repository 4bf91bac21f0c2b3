import * as z from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface CollapsedSections {
  /** Ids of sections, by the id of their workflow. */
  readonly collapsed: Readonly<Record<string, readonly string[]>>;
  readonly collapse: (workflowId: string, sectionId: string) => void;
  readonly open: (workflowId: string, sectionId: string) => void;
}

const remembered = z.object({ collapsed: z.record(z.string(), z.array(z.string())) });

/**
 * Which sections are collapsed; remembered in this browser. It is a way of looking, as zoom is, and
 * nobody else's drawing changes with it: so it is no edit, and nothing to publish or to undo.
 */
export const useCollapsedSections = create<CollapsedSections>()(
  persist(
    (set) => ({
      collapsed: {},
      collapse: (workflowId, sectionId) =>
        set(({ collapsed }) => changedIn(collapsed, workflowId, (ids) => [...ids, sectionId])),
      open: (workflowId, sectionId) =>
        set(({ collapsed }) =>
          changedIn(collapsed, workflowId, (ids) => ids.filter((id) => id !== sectionId)),
        ),
    }),
    {
      name: 'journeyman-sections',
      version: 1,
      // What cannot be read is forgotten: the worst of it is that sections are open.
      merge: (stored, state) => ({ ...state, ...remembered.safeParse(stored).data }),
    },
  ),
);

/** A workflow may be called “constructor”. */
export function collapsedOf(
  { collapsed }: Pick<CollapsedSections, 'collapsed'>,
  workflowId: string,
): readonly string[] {
  return (Object.hasOwn(collapsed, workflowId) && collapsed[workflowId]) || none;
}

const none: readonly string[] = [];

/** A workflow that nothing is collapsed of is not remembered. */
function changedIn(
  collapsed: CollapsedSections['collapsed'],
  workflowId: string,
  change: (ids: readonly string[]) => readonly string[],
) {
  const { [workflowId]: _, ...others } = collapsed;
  const changed = change(collapsedOf({ collapsed }, workflowId));
  return { collapsed: changed.length === 0 ? others : { ...others, [workflowId]: changed } };
}
