import { randomUUID } from 'node:crypto';
import { validateFlow } from '../../engine/index.ts';

export type FlowStatus = 'DRAFT' | 'PUBLISHED' | 'DEPRECATED' | 'BLOCKED' | 'THROTTLED';

export interface KeptFlow {
  readonly id: string;
  readonly channelId: string;
  readonly name: string;
  readonly categories: readonly string[];
  readonly status: FlowStatus;
  readonly flowJson: string;
  readonly endPointUri: string | null;
  readonly preview: { readonly token: string; readonly expiresAt: number };
}

/** What a request to create or change a form may say. */
export interface FlowFields {
  readonly name?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly flowJson?: string | undefined;
  readonly endPointUri?: string | undefined;
  readonly cloneFlowId?: string | undefined;
}

/** The forms that are kept at 8x8, by channel. */
export type FlowStore = ReturnType<typeof createFlowStore>;

const previewMs = 30 * 24 * 60 * 60 * 1_000;

export function createFlowStore(now: () => number) {
  const kept = new Map<string, KeptFlow>();
  let count = 0;

  function freshPreview(): KeptFlow['preview'] {
    return { token: randomUUID(), expiresAt: now() + previewMs };
  }

  function fill(flow: KeptFlow, { cloneFlowId, ...fields }: FlowFields): KeptFlow {
    const original = cloneFlowId === undefined ? null : (kept.get(cloneFlowId) ?? null);
    const given = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    );
    const filled = { ...flow, ...(original && { flowJson: original.flowJson }), ...given };
    kept.set(filled.id, filled);
    return filled;
  }

  return {
    /** Newest first, as 8x8 lists them. */
    list: (channelId?: string) =>
      [...kept.values()]
        .filter((each) => channelId === undefined || each.channelId === channelId)
        .reverse(),
    find(channelId: string, id: string): KeptFlow | null {
      const flow = kept.get(id);
      return flow?.channelId === channelId ? flow : null;
    },
    isTaken: (name: string, except?: string) =>
      [...kept.values()].some((each) => each.name === name && each.id !== except),
    create(channelId: string, fields: FlowFields): KeptFlow {
      count += 1;
      const id = String(1_145_805_540_000_000 + count);
      const empty = { name: '', categories: [], status: 'DRAFT', flowJson: '{}' } as const;
      return fill({ id, channelId, ...empty, endPointUri: null, preview: freshPreview() }, fields);
    },
    update: fill,
    setStatus(id: string, status: FlowStatus): void {
      const flow = kept.get(id);
      if (!flow) throw new Error(`There is no form ${id}.`);
      kept.set(id, { ...flow, status });
    },
    remove: (id: string) => kept.delete(id),
    /** As it is, or as it is from now on. */
    preview(flow: KeptFlow, refresh: boolean): KeptFlow['preview'] {
      const preview = refresh ? freshPreview() : flow.preview;
      kept.set(flow.id, { ...flow, preview });
      return preview;
    },
  };
}

/** What is wrong with the document of a form. */
export function flowErrors(
  flowJson: string,
): readonly { code: string; path: string; message: string }[] {
  try {
    return validateFlow(JSON.parse(flowJson)).errors;
  } catch {
    return [{ code: 'INVALID_FLOW_JSON', path: '', message: 'It is not JSON.' }];
  }
}
