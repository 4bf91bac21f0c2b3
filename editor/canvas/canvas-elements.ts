import type { Edge, Node } from '@xyflow/react';
import type { Workflow } from '../../engine/index.ts';
import type { Card } from './card.ts';
import type { Corridor } from './layout.ts';
import type { RunState } from './run-view.ts';

/** What React Flow draws of a workflow: made by the projection, and never changed. */
export type CanvasNode = StepNode | TriggerNode | SectionNode;

export type StepNode = Node<
  {
    readonly name: string;
    readonly card: Card;
    readonly exits: readonly ExitView[];
    readonly problem: 'none' | 'warning' | 'error';
    readonly run: RunState;
    readonly isSelected: boolean;
    /** Nothing leads to it. */
    readonly isLoose: boolean;
  },
  'step'
>;

export type TriggerNode = Node<
  {
    readonly trigger: Workflow['trigger'];
    readonly isWalked: boolean;
    /** Nothing follows it yet. */
    readonly isOpen: boolean;
    readonly isSelected: boolean;
  },
  'trigger'
>;

/** A collapsed section, in the place of its steps. */
export type SectionNode = Node<
  {
    readonly title: string;
    readonly stepCount: number;
    readonly exits: readonly ExitView[];
    readonly problem: 'none' | 'warning' | 'error';
    /** How many its steps have. */
    readonly problems: number;
    readonly run: RunState;
    readonly isSelected: boolean;
  },
  'section'
>;

export type ExitEdge = Edge<
  {
    readonly corridor: Corridor;
    readonly side: 'bottom' | 'right';
    readonly isQuiet: boolean;
    readonly isWalked: boolean;
    /** It leaves or enters the selected step. */
    readonly isNear: boolean;
  },
  'exit'
>;

/** One exit as its card shows it. */
export interface ExitView {
  readonly id: string;
  readonly label: string;
  /** Where it leads, when that is written on it instead of drawn. */
  readonly jump: { readonly to: string; readonly name: string; readonly isBack: boolean } | null;
  /** It is a jump to the selected step. */
  readonly isNear: boolean;
  readonly isOpen: boolean;
  /** The author says: it is meant to end here. */
  readonly ends: boolean;
  readonly isQuiet: boolean;
  readonly isWalked: boolean;
  /** It stands for several exits of a section: nothing can be put after it. */
  readonly isMany?: boolean;
  /** It is selected: what is pasted comes after it. */
  readonly isChosen?: boolean;
}
