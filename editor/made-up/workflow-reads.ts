import { type Read, ruleReads, templateReads, type Workflow } from '../../engine/index.ts';

/** Something that a workflow reads, and what the customer sees it as. */
export interface WorkflowRead extends Read {
  readonly role: Role | null;
}

/** What a field of an item is to the choice that is made of it. */
export type Role = (typeof roles)[number];

const roles = ['id', 'title', 'description'] as const;

/** Everything that the steps read, in their order: what is read of the items of a list as part of the list. */
export function workflowReads({ steps }: Workflow): WorkflowRead[] {
  return Object.values(steps).flatMap(({ config, keep, exits }) => [
    ...readsIn({ config, keep }, { items: null, role: null }),
    ...exits.flatMap(({ when }) => (when === undefined ? [] : ruleReads(when).map(plain))),
  ]);
}

/** Where a list that is shown as choices comes from; null: it is worked out. */
export function placeOfItems(items: string): readonly string[] | null {
  const path = templateReads(items)[0]?.path ?? [];
  return path.length === 0 || path.at(-1) === '*' ? null : path;
}

interface Within {
  /** The list whose items are `item` here. */
  readonly items: readonly string[] | null;
  readonly role: Role | null;
}

function readsIn(value: unknown, within: Within): WorkflowRead[] {
  if (typeof value === 'string') {
    return templateReads(value).flatMap((read) => placed(read, within));
  }
  if (Array.isArray(value)) return value.flatMap((each) => readsIn(each, within));
  if (typeof value !== 'object' || value === null) return [];
  const fields: [string, unknown][] = Object.entries(value);
  const [, list = null] = fields.find(([key]) => key === 'items') ?? [];
  const items = typeof list === 'string' ? placeOfItems(list) : within.items;
  return fields.flatMap(([key, child]) => {
    const role = items === null ? null : (roles.find((each) => each === key) ?? null);
    return readsIn(child, { items, role });
  });
}

/** What is read of an item is read of the list. */
function placed(read: Read, { items, role }: Within): WorkflowRead[] {
  const [root, ...rest] = read.path;
  if (root !== 'item') return [plain(read)];
  return items === null ? [] : [{ ...read, path: [...items, '*', ...rest], role }];
}

function plain(read: Read): WorkflowRead {
  return { ...read, role: null };
}
