import type { KeyboardEvent } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { usualExit } from '../workflow-document/usual-exit.ts';
import type { PickerRequest } from './canvas-edits.ts';

interface CanvasKeys {
  readonly workflow: Workflow;
  readonly pick: (request: PickerRequest) => void;
  readonly rename: (stepId: string) => void;
  readonly remove: (stepId: string) => void;
  readonly duplicate: (stepId: string) => void;
}

/** The keys that change the workflow, while the focus is on a card. True: that was one. */
export function canvasKeys({ workflow, pick, rename, remove, duplicate }: CanvasKeys) {
  return (event: KeyboardEvent): boolean => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches('.react-flow__node')) return false;
    const { id = '' } = target.dataset;
    const act = actionOf(event);
    if (act === null) return false;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'add' || act === 'connect') {
      const { left, top, height } = target.getBoundingClientRect();
      const at = { x: left, y: top + height };
      pick({ after: usualExit(workflow, id), at, isConnecting: act === 'connect' });
    } else if (workflow.steps[id]) ({ rename, remove, duplicate })[act](id);
    return true;
  };
}

type Action = 'add' | 'connect' | 'rename' | 'remove' | 'duplicate';

const plainKeys: Readonly<Record<string, Action>> = {
  a: 'add',
  c: 'connect',
  f2: 'rename',
  delete: 'remove',
  backspace: 'remove',
};

function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Action | null {
  const isMod = ctrlKey || metaKey;
  if (isMod && !altKey && !shiftKey && key.toLowerCase() === 'd') return 'duplicate';
  if (isMod || altKey || shiftKey) return null;
  return plainKeys[key.toLowerCase()] ?? null;
}
