import type { Workflow } from '../../engine/index.ts';

export type Section = Workflow['layout']['sections'][number];

export const sectionTitleCharsMax = 120;

/** Puts steps into a section of their own, out of those they were in. */
export function makeSection(
  draft: Workflow,
  { id, title, steps }: { id: string; title: string; steps: readonly string[] },
): void {
  leaveSections(draft, steps);
  draft.layout.sections.push({ id, title, steps: [...steps] });
}

export function renameSection(draft: Workflow, id: string, title: string): void {
  const section = draft.layout.sections.find((each) => each.id === id);
  if (section) section.title = title;
}

/** Its steps stay. */
export function takeSectionApart(draft: Workflow, id: string): void {
  draft.layout.sections = draft.layout.sections.filter((section) => section.id !== id);
}

/** A section that no step is left in is gone. */
export function leaveSections(draft: Workflow, stepIds: readonly string[]): void {
  const { layout } = draft;
  for (const section of layout.sections) {
    if (!section.steps.some((id) => stepIds.includes(id))) continue;
    section.steps = section.steps.filter((id) => !stepIds.includes(id));
  }
  if (layout.sections.some(({ steps }) => steps.length === 0)) {
    layout.sections = layout.sections.filter(({ steps }) => steps.length > 0);
  }
}
