import type { ReactFlowProps } from '@xyflow/react';
import { SectionCard } from '../notes/section-card.tsx';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import type { CanvasNode, ExitEdge } from './canvas-elements.ts';
import { ExitLine } from './exit-line.tsx';
import { StepCard } from './step-card.tsx';
import { TriggerCard } from './trigger-card.tsx';

const describedNode = `${words.canvas.describeNode} ${editingWords.canvas.keys}`;

/** What never changes of the canvas; new objects would draw it again. */
export const canvasSettings = {
  nodeTypes: { step: StepCard, trigger: TriggerCard, section: SectionCard },
  edgeTypes: { exit: ExitLine },
  role: 'application',
  minZoom: 0.2,
  maxZoom: 1.5,
  panOnScroll: true,
  panOnDrag: [0, 1],
  zoomOnDoubleClick: false,
  nodeDragThreshold: 4,
  connectionRadius: 40,
  reconnectRadius: 14,
  // A tap on an exit is followed by a tap anywhere on a card.
  connectOnClick: false,
  isValidConnection: ({ target }: { target: string }) => target !== triggerId,
  elementsSelectable: false,
  edgesFocusable: false,
  autoPanOnNodeFocus: false,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  panActivationKeyCode: null,
  ariaLabelConfig: {
    'node.a11yDescription.default': describedNode,
    'node.a11yDescription.keyboardDisabled': describedNode,
    'node.a11yDescription.ariaLiveMessage': () => editingWords.canvas.moved,
    'edge.a11yDescription.default': words.canvas.describeEdge,
    'controls.ariaLabel': words.canvas.controls,
    'minimap.ariaLabel': words.canvas.map,
  },
} satisfies Partial<ReactFlowProps<CanvasNode, ExitEdge>>;
