import { useEffect, useState } from 'react';
import type { openChipEditor } from './chip-editor.ts';

type Open = (...given: Parameters<typeof openChipEditor>) => ReturnType<typeof openChipEditor>;

/** Of what a text is made around its answers; `bare-json` has none. */
export type TextKind = 'words' | 'json' | 'bare-json';

const loaders: Readonly<Record<TextKind, () => Promise<Open>>> = {
  words: async () => (await import('./chip-editor.ts')).openChipEditor,
  json: async () => (await import('./json-chip-editor.ts')).openJsonChipEditor,
  'bare-json': async () => (await import('./json-chip-editor.ts')).openBareJsonEditor,
};

const loaded = new Map<TextKind, Open>();

/** What opens a field with chips, once its code has come; the first field asks for it. */
export function useChipEditor(kind: TextKind): Open | null {
  const [, setArrived] = useState(false);
  const open = loaded.get(kind) ?? null;
  useEffect(() => {
    if (open) return;
    let isGone = false;
    void loaders[kind]().then((it) => {
      loaded.set(kind, it);
      if (!isGone) setArrived(true);
    });
    return () => {
      isGone = true;
    };
  }, [open, kind]);
  return open;
}
