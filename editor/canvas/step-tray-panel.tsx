import { ActionIcon, Tooltip } from '@mantine/core';
import { Panel } from '@xyflow/react';
import { PanelLeftClose, SquarePlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { mainExitOf, startExit, triggerId } from '../workflow-document/exit-ref.ts';
import { usualExit } from '../workflow-document/usual-exit.ts';
import { canvasWords } from './canvas-words.ts';
import type { DropTarget } from './drop-target.ts';
import { gridPx } from './layout.ts';
import type { PickerEntry } from './picker-entries.ts';
import { railEnd } from './rail-end.ts';
import styles from './step-tray-panel.module.css';
import type { CanvasState } from './use-canvas.ts';

const StepTray = lazy(async () => {
  const { StepTray } = await import('./step-tray.tsx');
  return { default: StepTray };
});

const trayPx = 232;

interface StepTrayPanelProps {
  readonly canvas: CanvasState;
  readonly workflow: Workflow;
}

/** The steps that can be added, at the edge of the canvas; put away until they are asked for. */
export function StepTrayPanel({ canvas, workflow }: StepTrayPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const { author, places, selecting, focus } = canvas;

  /** What is drawn moves aside, as far as there is room. */
  function toggle() {
    const isWide = (canvas.frame.current?.clientWidth ?? 0) > 3 * trayPx;
    if (isWide) canvas.views.panBy(isOpen ? -trayPx : trayPx);
    setOpen(!isOpen);
  }

  function drop({ does }: PickerEntry, target: DropTarget) {
    if (does.kind !== 'add') return;
    const after = target.kind === 'card' ? firstExit(target.cardId) : null;
    if (target.kind === 'line') focusNew(author.add(does.make, target.exit));
    else if (target.kind === 'space') {
      const at = { x: snapped(target.at.x - 40), y: snapped(target.at.y - 24) };
      focusNew(author.add(does.make, null, { at, others: places.all }));
    } else if (after) focusNew(author.add(does.make, after));
  }

  function firstExit(cardId: string) {
    const step = workflow.steps[cardId];
    const exitId = step ? mainExitOf(step) : null;
    if (cardId === triggerId) return startExit;
    return exitId === null ? null : { stepId: cardId, exitId };
  }

  function add({ does }: PickerEntry) {
    const last = selecting.selected.at(-1);
    const after = last === undefined ? railEnd(workflow) : usualExit(workflow, last);
    if (does.kind === 'add') author.add(does.make, after);
  }

  function focusNew(stepId: string | null) {
    if (stepId !== null) focus(stepId);
  }

  const label = isOpen ? canvasWords.palette.close : canvasWords.palette.open;
  return (
    <Panel position="top-left" className={styles.panel ?? ''}>
      <Tooltip label={label} position="right">
        <ActionIcon
          className={styles.toggle}
          size={36}
          aria-label={label}
          aria-expanded={isOpen}
          onClick={toggle}
        >
          {isOpen ? <PanelLeftClose size={18} aria-hidden /> : <SquarePlus size={18} aria-hidden />}
        </ActionIcon>
      </Tooltip>
      {isOpen && (
        <Suspense>
          <StepTray frame={canvas.frame} workflow={workflow} drop={drop} add={add} />
        </Suspense>
      )}
    </Panel>
  );
}

function snapped(value: number): number {
  return Math.round(value / gridPx) * gridPx;
}
