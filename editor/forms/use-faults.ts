import { useEffect, useRef, useState } from 'react';
import type { FlowFaults } from '../../engine/index.ts';
import { dayOf } from '../words/day.ts';
import type { CheckRequest } from './check-worker.ts';
import type { Form } from './model/form-document.ts';

export interface Checked extends FlowFaults {
  /** The document that was checked. */
  readonly document: Form;
}

const pauseMs = 250;

/**
 * What is wrong with a document. It is looked for beside the page, once nothing has changed for a
 * moment, so that a large form is typed into as fast as a small one. Null: not looked for yet.
 */
export function useFaults(document: Form): Checked | null {
  const [checked, setChecked] = useState<Checked | null>(null);
  const worker = useRef<Worker | null>(null);

  useEffect(() => {
    const made = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    return () => made.terminate();
  }, []);

  useEffect(() => {
    const made = worker.current;
    if (!made) return;
    made.onmessage = ({ data }: MessageEvent<FlowFaults>) => setChecked({ ...data, document });
    const request: CheckRequest = { document, today: dayOf(Date.now()) };
    const timer = setTimeout(() => made.postMessage(request), pauseMs);
    return () => {
      clearTimeout(timer);
      made.onmessage = null;
    };
  }, [document]);

  return checked;
}
