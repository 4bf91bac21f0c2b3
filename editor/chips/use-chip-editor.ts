import { useEffect, useState } from 'react';
import type { openChipEditor } from './chip-editor.ts';

type Open = typeof openChipEditor;

let loaded: Open | null = null;

/** What opens a field with chips, once its code has come; the first field asks for it. */
export function useChipEditor(): Open | null {
  const [open, setOpen] = useState<{ readonly it: Open } | null>(loaded && { it: loaded });
  useEffect(() => {
    if (open) return;
    let isGone = false;
    void import('./chip-editor.ts').then(({ openChipEditor: it }) => {
      loaded = it;
      if (!isGone) setOpen({ it });
    });
    return () => {
      isGone = true;
    };
  }, [open]);
  return open?.it ?? null;
}
